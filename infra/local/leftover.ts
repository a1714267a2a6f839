import { readdir, readFile } from 'node:fs/promises';
import { basename } from 'node:path';

/** Whether a process' command line is a database over exactly this file; a process number alone may long belong to somebody else. */
function isOver(path: string, [program = '', ...given]: readonly string[]): boolean {
  return basename(program) === 'dynoxide' && given[given.indexOf('--db-path') + 1] === path;
}

async function running(path: string): Promise<readonly number[]> {
  const found: number[] = [];
  for (const entry of await readdir('/proc').catch(() => [])) {
    if (!/^\d+$/.test(entry)) continue;
    const line = await readFile(`/proc/${entry}/cmdline`, 'utf8').catch(() => '');
    if (isOver(path, line.split('\0'))) found.push(Number(entry));
  }
  return found;
}

/**
 * Ends every database that an earlier run left over this file: asked first, forced after five seconds. Only Linux tells what runs; elsewhere nothing is ended.
 * @param path absolute, as it was given to the database
 * @returns how many were ended
 */
export async function endLeftover(path: string): Promise<number> {
  const left = await running(path);
  const signal = (name: NodeJS.Signals) => {
    for (const pid of left)
      try {
        process.kill(pid, name);
      } catch {
        // It has ended meanwhile.
      }
  };
  signal('SIGTERM');
  const deadline = performance.now() + 5_000;
  while ((await running(path)).length > 0) {
    if (performance.now() > deadline) signal('SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return left.length;
}
