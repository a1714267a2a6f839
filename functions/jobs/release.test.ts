import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { readContributions } from '#core/benchmark/contribution-file.ts';
import { contribution, many } from '#core/benchmark/fixture.ts';
import { releaseFromFile } from '#core/benchmark/file-release.ts';
import { putContributionFile } from '#store/contribution-file.ts';
import { getStanding, putContribution } from '#store/contribution.ts';
import type { Database } from '#store/database.ts';
import { dueBefore, putDue } from '#store/due.ts';
import { freshDatabase } from '#store/fixture.ts';
import { previewsAfter } from '#store/preview.ts';
import { getPublicReport } from '#store/public-report.ts';
import { listReleasedGroups, newestRelease } from '#store/release.ts';
import type { JobContext } from './job.ts';
import { perform } from './perform.ts';
import { release } from './release.ts';

let database: Database;
beforeEach(async () => {
  database = await freshDatabase();
});

const none = () => Promise.reject(new Error('a release needs none of this'));
const at = (now: string, random: JobContext['random'] = (bytes) => randomBytes(bytes)): JobContext => ({
  database,
  sealing: { create: none, open: none },
  deliver: none,
  converse: none,
  now: () => now,
  random,
  pulseUrl: '',
  appUrl: '',
  settleMilliseconds: 0,
});
const long = '2028-01-01T00:00:00.000Z';
/** Without an industry, and with the measure that files bring. */
const profile = { industry: null, measures: { P1: 50 } };
const work = (wave: string) => ({ tenant: '', wave });

/** What an association brings: its members with one measure, by quarter. */
function brought(quarters: Readonly<Record<string, number>>, association = 'Verband', shift = 0) {
  const rows = Object.entries(quarters).flatMap(([quarter, count]) =>
    Array.from({ length: count }, (_, index) => ({ organisation: `m${index}`, quarter, P1: 40 + index * 3 + shift })),
  );
  const table = rows.map((row, index) => ({
    line: index + 2,
    cells: new Map(Object.entries({ ...row, n: '40', responseRate: '0.5', P1: String(row.P1) })),
  }));
  return readContributions(
    { columns: ['organisation', 'quarter', 'n', 'responseRate', 'P1'], rows: table },
    association,
  ).quarters;
}

async function bring(quarters: ReturnType<typeof brought>, id = 'file_1', association = 'Verband') {
  for (const { quarter, contributions } of quarters)
    await putContributionFile(database, quarter, { id, association, contributions });
}

describe('files of an association', () => {
  test('are released in order, whichever quarter is asked for first, as the command computes them', async () => {
    const quarters = brought({ '2024-Q2': 6, '2024-Q3': 7, '2024-Q4': 10 });
    await bring(quarters);
    await release(at(long), work('2024-Q4'));
    await release(at(long), work('2024-Q2'));
    for (const { quarter } of quarters)
      expect(await listReleasedGroups(database, quarter)).toEqual(releaseFromFile(quarters, quarter)?.release.groups);
    expect((await listReleasedGroups(database, '2024-Q3'))[0]?.quarter).toBe('2024-Q2');
    expect(await newestRelease(database)).toMatchObject({ quarter: '2024-Q4', associations: ['Verband'] });
  });

  test('enter beside what organisations contribute themselves, and the release names the association', async () => {
    for (const one of many('a', 3, profile)) await putContribution(database, '2024-Q4', one);
    await release(at(long), work('2024-Q4'));
    expect(await listReleasedGroups(database, '2024-Q4')).toEqual([]);
    for (const one of many('a', 3, profile)) await putContribution(database, '2025-Q1', one);
    await bring(brought({ '2025-Q1': 4 }));
    await release(at(long), work('2025-Q1'));
    expect(await listReleasedGroups(database, '2025-Q1')).toMatchObject([
      { group: { industry: null }, contributors: '5–9', measures: { P1: { contributors: '5–9' } } },
    ]);
    expect(await newestRelease(database)).toMatchObject({ associations: ['Verband'] });
  });

  test('the newest of an association counts, and one that comes after the release began never does', async () => {
    await bring(brought({ '2024-Q4': 6 }), 'file_1');
    await bring(brought({ '2024-Q4': 6 }, 'verband', 30), 'file_2', 'verband ');
    await release(at(long), work('2024-Q4'));
    await bring(brought({ '2024-Q4': 9 }), 'file_3');
    await release(at(long), work('2024-Q4'));
    const newest = brought({ '2024-Q4': 6 }, 'verband', 30);
    expect(await listReleasedGroups(database, '2024-Q4')).toEqual(releaseFromFile(newest, '2024-Q4')?.release.groups);
  });

  test('a release that still stands on an association’s numbers keeps its name', async () => {
    await bring(brought({ '2024-Q4': 6 }));
    await release(at(long), work('2024-Q4'));
    const own = brought({ '2025-Q1': 6 })[0]?.contributions ?? [];
    for (const { organisation, measures } of own)
      await putContribution(database, '2025-Q1', contribution(organisation, 0, { ...profile, measures }));
    await putContribution(database, '2025-Q1', contribution('new', 0, profile));
    await release(at(long), work('2025-Q1'));
    expect((await listReleasedGroups(database, '2025-Q1'))[0]?.quarter).toBe('2024-Q4');
    expect(await newestRelease(database)).toMatchObject({ quarter: '2025-Q1', associations: ['Verband'] });
  });
});

describe('before its time', () => {
  test('a release is only counted, and stays due for its own instant', async () => {
    for (const one of many('a', 6)) await putContribution(database, '2026-Q4', one);
    const due = { kind: 'release', tenant: '', wave: '2026-Q4', dueAt: '2026-11-13T00:00:00.000Z' } as const;
    await putDue(database, due);
    await perform(release, at('2026-11-13T00:00:01.000Z'), due);
    expect(await previewsAfter(database, '')).toMatchObject([
      { quarter: '2026-Q4', organisations: 6, groups: { '5–9': 2 }, standing: 0, hidden: 0 },
    ]);
    expect(await newestRelease(database)).toBeUndefined();
    expect(await dueBefore(database, '2027-02-01T00:00:00.000Z', 10)).toEqual([
      { ...due, dueAt: '2027-01-08T00:00:00.000Z' },
    ]);
  });

  test('nothing of a preview depends on a value', async () => {
    const texts = await Promise.all(
      [-90, 90].map(async (value) => {
        database = await freshDatabase();
        const shifted = many('a', 25).map((one) => ({ ...one, measures: { E0: value } }));
        for (const one of shifted) await putContribution(database, '2026-Q4', one);
        await release(at('2026-11-13T00:00:01.000Z'), work('2026-Q4'));
        return JSON.stringify(await previewsAfter(database, ''));
      }),
    );
    expect(new Set(texts).size).toBe(1);
  });
});

test('a release that is cut off after any of its writes and repeated is the same, though a file came in between', async () => {
  const run = async (writes: number) => {
    database = await freshDatabase();
    for (const one of many('a', 52)) await putContribution(database, '2024-Q4', one);
    await bring(brought({ '2024-Q4': 6 }));
    let left = writes;
    database.client.middlewareStack.add(
      (next) => (args) => {
        if ('Item' in args.input && left-- === 0) throw new Error('cut off');
        return next(args);
      },
      { step: 'initialize' },
    );
    const cut = at(long, (bytes) => new Uint8Array(bytes).fill(100));
    const finished = await release(cut, work('2024-Q4')).then(
      () => true,
      () => false,
    );
    await bring(brought({ '2024-Q4': 9 }, 'Verband', 20), 'file_2');
    await release(
      at(long, (bytes) => new Uint8Array(bytes).fill(200)),
      work('2024-Q4'),
    );
    const [groups, standing, report] = await Promise.all([
      listReleasedGroups(database, '2024-Q4'),
      getStanding(database, '2024-Q4'),
      getPublicReport(database, '2024-Q4'),
    ]);
    return { finished, made: { groups, standing }, report };
  };
  const whole = await run(100);
  expect([whole.finished, whole.made.groups.length, whole.report?.measures.length]).toEqual([true, 2, 1]);
  for (const writes of [1, 2, 3, 4, 5]) {
    const repeated = await run(writes);
    expect(repeated.finished).toBe(false);
    expect(repeated.made).toEqual(whole.made);
    // Once drawn, the report is never drawn again.
    if (writes >= 3) expect(repeated.report).toEqual(whole.report);
  }
});
