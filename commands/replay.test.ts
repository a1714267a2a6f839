import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, expect, test } from 'vitest';
import * as z from 'zod';
import { naiveEnps, naiveItem } from './replay/naive.fixture.ts';
import type { Result } from './replay/result.ts';
import { readTable } from './replay/table.ts';

const root = await mkdtemp(join(tmpdir(), 'einklang-replay-test-'));
afterAll(() => rm(root, { recursive: true }));

async function ended(
  child: ChildProcess,
): Promise<{ readonly code: number | null; readonly out: string; readonly said: string }> {
  const [out, said]: [string[], string[]] = [[], []];
  child.stdout?.on('data', (piece: Buffer) => out.push(piece.toString()));
  child.stderr?.on('data', (piece: Buffer) => said.push(piece.toString()));
  await once(child, 'close');
  return { code: child.exitCode, out: out.join(''), said: said.join('') };
}
const begin = (...parameters: readonly string[]) =>
  spawn(process.execPath, ['commands/replay.ts', ...parameters], { stdio: ['ignore', 'pipe', 'pipe'] });
const replay = (...parameters: readonly string[]) => ended(begin(...parameters));
const resultIn = (out: string): Result => z.custom<Result>().parse(JSON.parse(out));

async function cellsOf(file: string): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
  const { rows } = readTable(file, await readFile(file));
  return new Map(rows.map(({ cells }) => [cells.get('person') ?? '', cells]));
}

/** The answers to one item of the people whose browsers learnt one of these strata. */
function answersIn(
  strata: readonly string[],
  assigned: ReadonlyMap<string, ReadonlyMap<string, string>>,
  answers: ReadonlyMap<string, ReadonlyMap<string, string>>,
  item: string,
): readonly number[] {
  const given: number[] = [];
  for (const [person, cells] of assigned) {
    const answer = answers.get(person)?.get(item);
    if (strata.includes(cells.get('stratum') ?? '') && answer !== undefined && answer !== 'na')
      given.push(Number(answer));
  }
  return given;
}

const files = ['--roster', 'examples/roster.csv', '--answers', 'examples/answers.csv'] as const;

test(
  'every published number of a whole wave equals a naive computation from the files',
  { timeout: 120_000 },
  async () => {
    const assignments = join(root, 'assignments.csv');
    const { code, out, said } = await replay(...files, '--assignments', assignments, '--json');
    expect([code, said]).toEqual([0, expect.any(String)]);
    const result = resultIn(out);
    const [answers, assigned] = await Promise.all([cellsOf('examples/answers.csv'), cellsOf(assignments)]);
    const commented = [...answers.values()].filter((cells) => cells.has('O1')).length;
    expect(result).toMatchObject({
      invited: 60,
      credentials: answers.size,
      ballots: answers.size,
      comments: commented,
    });
    expect(new Set(assigned.keys())).toEqual(new Set(answers.keys()));
    expect(result.strata.reduce((sum, { invited }) => sum + invited, 0)).toBe(60);
    expect(Math.min(...result.strata.map(({ invited }) => invited))).toBeGreaterThanOrEqual(10);

    let shown = 0;
    for (const node of result.nodes) {
      if (!('enps' in node)) throw new Error('a node of the IT pulse has no place for the IT-eNPS');
      const of = (item: string) => answersIn(node.strata, assigned, answers, item);
      const expected = node.enps && naiveEnps(of('E0'), node.invited);
      expect([node.label, node.enps]).toEqual([node.label, expected]);
      for (const [item, value] of Object.entries(node.items ?? {})) {
        expect([node.label, item, value]).toEqual([node.label, item, value && naiveItem(of(item))]);
        shown += value ? 1 : 0;
      }
    }
    expect(result.nodes[0]).toMatchObject({ parent: null, invited: 60 });
    expect(shown).toBeGreaterThan(10);
  },
);

test('the alignment pulse publishes both sides, their gap, level and causes', { timeout: 120_000 }, async () => {
  const roster = await cellsOf('examples/roster.csv');
  const items = Array.from({ length: 22 }, (_, index) => `A${index + 1}`);
  const value = (side: string, person: number, item: number) => ((person * 7 + item * 3) % 4) + (side === 'it' ? 2 : 1);
  const rows = [...roster].map(([person, cells], index) =>
    [person, ...items.map((_, item) => value(cells.get('side') ?? '', index, item))].join(','),
  );
  const file = join(root, 'alignment.csv');
  await writeFile(file, `${['person', ...items].join(',')}\n${rows.join('\n')}\n`);
  const { code, out } = await replay(
    '--roster',
    'examples/roster.csv',
    '--answers',
    file,
    '--instrument',
    'alignment-pulse',
    '--json',
  );
  expect(code).toBe(0);
  const result = resultIn(out);
  expect(result).toMatchObject({ invited: 60, ballots: 60, wave: { instrument: 'alignment-pulse' } });
  expect(result.dimensions).toHaveLength(8);
  const people = [...roster.values()];
  const first = result.dimensions?.find(({ id }) => id === 'communications');
  const mean = (side: string) => {
    const of = people.flatMap((cells, index) =>
      cells.get('side') === side ? [(value(side, index, 0) + value(side, index, 1) + value(side, index, 2)) / 3] : [],
    );
    return of.reduce((sum, one) => sum + one, 0) / of.length;
  };
  expect(first?.business).toBeCloseTo(mean('business'), 1);
  expect(first?.it).toBeCloseTo(mean('it'), 1);
  expect(first?.gap?.value).toBeCloseTo(mean('it') - mean('business'), 0);
  expect(result.causes).toHaveLength(5);
  expect(result.level?.value).toBeGreaterThanOrEqual(1);
  expect(result.nodes.every((node) => !('enps' in node))).toBe(true);
});

async function serve(settings: Record<string, string>) {
  const child = fork('infra/local/start.ts', {
    env: { PATH: process.env['PATH'], DEMO: '0', CLOSE_GRACE_SECONDS: '0', ...settings },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', () => reject(new Error('the server did not start')));
    child.once('message', (told) => {
      if (typeof told === 'object' && 'url' in told && typeof told.url === 'string') resolve(told.url);
    });
  });
  const end = async (signal: NodeJS.Signals) => {
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  };
  return { url, end };
}

test(
  'a server killed twice and started again is waited for, and nothing acknowledged is lost or sent as new',
  { timeout: 180_000 },
  async () => {
    const DATA_DIR = join(root, 'killed');
    let server = await serve({ DATA_DIR, PORT: '0' });
    const { url } = server;
    const child = begin(...files, '--url', url, '--json');
    const done = ended(child);
    const steps = new Set(['Roster imported', 'Invitations']);
    const killings: Promise<void>[] = [];
    const kill = async () => {
      await server.end('SIGKILL');
      server = await serve({ DATA_DIR, PORT: new URL(url).port });
    };
    createInterface({ input: child.stderr }).on('line', (line) => {
      const step = [...steps].find((one) => line.includes(one));
      if (step !== undefined && steps.delete(step)) killings.push((killings.at(-1) ?? Promise.resolve()).then(kill));
    });
    const { code, out } = await done;
    await Promise.all(killings);
    await server.end('SIGTERM');
    expect([code, killings.length]).toEqual([0, 2]);
    const answers = await cellsOf('examples/answers.csv');
    expect(resultIn(out)).toMatchObject({ invited: 60, ballots: answers.size, credentials: answers.size });
  },
);

test('a server that takes no new organisations is told and exits 2', async () => {
  const server = await serve({ DATA_DIR: join(root, 'closed'), PORT: '0', SIGN_UP: 'closed' });
  const { code, out, said } = await replay(...files, '--url', server.url, '--json');
  await server.end('SIGTERM');
  expect([code, out]).toEqual([2, '']);
  expect(said).toContain('SIGN_UP=open');
});

test('a misfit of a file or a flag exits 2 with line and column, and nothing is done', async () => {
  const bad = join(root, 'bad.csv');
  await writeFile(bad, 'person,E0\nn001,9\nn002,eleven\n');
  const misfit = await replay('--roster', 'examples/roster.csv', '--answers', bad, '--json');
  expect(misfit).toMatchObject({ code: 2, out: '' });
  expect(misfit.said).toContain(`${bad}, line 3, column E0: must be a whole number from 0 to 10`);
  for (const flags of [
    [],
    ['--roster', 'examples/roster.csv'],
    [...files, '--form', 'middle'],
    [...files, '--fast'],
    [...files, '--url', 'nonsense'],
  ])
    expect((await replay(...flags)).code).toBe(2);
  expect((await replay('--roster', join(root, 'gone.csv'), '--answers', bad)).said).toContain('cannot be read');
});

test('nine people are refused with wave.tooFew and exit 1', async () => {
  const [roster, answers] = [join(root, 'nine.csv'), join(root, 'none.csv')];
  await writeFile(roster, `person,unit\n${Array.from({ length: 9 }, (_, index) => `p${index},X`).join('\n')}\n`);
  await writeFile(answers, 'person,E0\np1,9\n');
  const { code, out, said } = await replay('--roster', roster, '--answers', answers, '--json');
  expect([code, out]).toEqual([1, '']);
  expect(said).toContain('wave.tooFew');
});
