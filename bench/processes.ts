import { readdir, readFile } from 'node:fs/promises';
import { basename } from 'node:path';

/** Clock ticks of a second in which Linux counts processor time. */
const ticksPerSecond = 100;

/** Processor seconds a process and its threads have used so far, user and system together. Linux alone tells. */
export async function processorSeconds(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}

/** Most resident memory a living process ever had, in MiB. */
export async function peakMemoryMiB(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024;
}

/** The process number of the embedded database whose file lies in `directory`; undefined while none runs. */
export async function databaseUnder(directory: string): Promise<number | undefined> {
  for (const entry of await readdir('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const [program = '', ...given] = (await readFile(`/proc/${entry}/cmdline`, 'utf8').catch(() => '')).split('\0');
    if (basename(program) === 'dynoxide' && given[given.indexOf('--db-path') + 1]?.startsWith(`${directory}/`))
      return Number(entry);
  }
  return undefined;
}
