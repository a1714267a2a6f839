import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { File } from './spreadsheet.ts';

const program = fileURLToPath(new URL('../commands/replay.ts', import.meta.url));

/** Runs `npm run replay` against the server as anybody may: an organisation of its own with one published wave, from a roster and its answers. */
export async function replay(url: string, instrument: string, roster: File, answers: File): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'einklang-replay-'));
  try {
    const paths = [roster, answers].map(({ name }) => join(directory, name));
    await Promise.all([roster, answers].map(({ buffer }, index) => writeFile(paths[index] ?? '', buffer)));
    const [rosterPath = '', answersPath = ''] = paths;
    const flags = ['--url', url, '--instrument', instrument, '--roster', rosterPath, '--answers', answersPath];
    const child = spawn(process.execPath, [program, ...flags], { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
    if (code !== 0) throw new Error(`replay ended with ${code}: ${said}`);
  } finally {
    await rm(directory, { recursive: true });
  }
}
