import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import * as z from 'zod';

const root = await mkdtemp(join(tmpdir(), 'einklang-release-test-'));
afterAll(() => rm(root, { recursive: true }));

async function release(...parameters: readonly string[]) {
  const child = spawn(process.execPath, ['commands/release.ts', ...parameters], { stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, said]: [string[], string[]] = [[], []];
  child.stdout.on('data', (piece: Buffer) => out.push(piece.toString()));
  child.stderr.on('data', (piece: Buffer) => said.push(piece.toString()));
  await once(child, 'close');
  return { code: child.exitCode, out: out.join(''), said: said.join('') };
}

const example = 'examples/contributions.csv';

/** Every quarter of the example, by an independent program: scipy.stats.mstats.hdquantiles 1.17.1, groups by brute force. */
const expected = z
  .record(z.string(), z.unknown())
  .parse(JSON.parse(await readFile('commands/release/example.scipy-1.17.1.json', 'utf8')));

test.each(Object.entries(expected))(
  'every figure of the example in %s equals an independent computation',
  async (quarter, wanted) => {
    const { code, out } = await release('--contributions', example, '--quarter', quarter, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(wanted);
  },
);

test('without --json the same numbers in words', async () => {
  const { out, said } = await release('--contributions', example, '--quarter', '2024-Q4');
  expect(out).toContain('everybody: 10–19 contributors, released 2024-Q3\n  E0  quartiles 0 6 14\n');
  expect(out).toContain('J: 5–9 contributors\n  E0  median 0\n  P1  median 60\n  P4  not shown\n');
  expect(said).toContain('2024-Q4: 15 of 16 rows contribute');
});

test('a file or a flag that misfits ends with 2 and says where', async () => {
  const file = join(root, 'bad.csv');
  await writeFile(file, 'organisation,quarter,n,responseRate,P1\nAal,2024-Q4,forty,0.5,61\nBirke,2024-Q4,40,0.5,61\n');
  expect(await release('--contributions', file, '--quarter', '2024-Q4')).toEqual({
    code: 2,
    out: '',
    said: `${file}, line 2, column n: is no whole number\n`,
  });
  const attempts = [
    [['--contributions', join(root, 'none.csv'), '--quarter', '2024-Q4'], 'cannot be read'],
    [['--contributions', example, '--quarter', '2025-Q4'], 'column quarter: no row is of 2025-Q4'],
    [['--contributions', example, '--quarter', 'Q4'], '--quarter is missing or misfits'],
    [['--contributions', example], 'npm run release'],
  ] as const;
  for (const [parameters, why] of attempts) {
    const { code, out, said } = await release(...parameters);
    expect([code, out, said]).toEqual([2, '', expect.stringContaining(why)]);
  }
});
