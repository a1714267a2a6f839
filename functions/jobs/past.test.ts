import { expect, test } from 'vitest';
import { contributionOf } from '#core/benchmark/contribution.ts';
import { floor, type Wave } from '#core/survey/wave.ts';
import { getAtoms } from '#store/atom.ts';
import { listContributions } from '#store/contribution.ts';
import { freshDatabase } from '#store/fixture.ts';
import { getOrganisation, changeOrganisation, verifyOrganisation } from '#store/organisation.ts';
import { pastImports, putPastFile, type PastFile } from '#store/past.ts';
import { getReport, listSummaries } from '#store/report.ts';
import { getWave, putWave } from '#store/wave.ts';
import { contribute } from './contribute.ts';
import { foundWorld, tenant, type MadeUpWorld } from './fixture.ts';
import { past } from './past.ts';
import { scan } from './pulse.fixture.ts';

const eleven = Array.from({ length: 11 }, (_, point) => [String(point)]);

/** Sixty people of two units, whose rating is `shift` higher than in another year. */
const rows = (shift: number) =>
  Array.from({ length: 60 }, (_, index) => ({
    line: index + 2,
    cells: [`Unit ${index % 2}`, String(Math.min(10, ((index * 3) % 8) + shift))],
  }));

async function imported(world: MadeUpWorld, year: number, shift = 0): Promise<string> {
  const origin = `past_${year}`;
  const id = `wave_${year}`;
  const { scope, context } = world;
  const plan: NonNullable<PastFile['plan']> = {
    ...{ wave: id, name: String(year), source: 'Forms', file: 'a.xlsx', rows: 60, workforce: [] },
    ...{ opens: `${year}-03-01T08:00:00.000Z`, closes: `${year}-03-14T08:00:00.000Z` },
    mapping: {
      layout: { kind: 'wide' },
      units: [{ kind: 'column', column: 'unit' }],
      only: null,
      questions: [{ names: ['rating'], item: 'E0', scale: { kind: 'steps', steps: eleven, none: [] } }],
      leftOut: [],
    },
  };
  await pastImports.begin(scope, origin, context.now());
  await pastImports.put(scope, origin, 0, rows(shift).slice(0, 30), context.now());
  await pastImports.put(scope, origin, 1, rows(shift).slice(30), context.now());
  await putPastFile(scope, origin, { columns: ['unit', 'rating'], coinKey: 'a2V5', plan }, context.now());
  const wave: Wave = {
    ...{ id, name: plan.name, opens: plan.opens, closes: plan.closes, freezes: plan.opens, invited: 60 },
    ...{ instrument: 'it-pulse', form: 'long', items: ['E0'], languages: ['de', 'en'], thresholds: floor, cuts: [] },
    ...{ state: 'closed', approval: 'none', imported: { source: 'Forms', origin } },
  };
  await putWave(scope, wave);
  return origin;
}

test('an imported wave is published, marked, and compared with the one before; a repeat changes nothing', async () => {
  const world = await foundWorld(await freshDatabase());
  const { context, scope } = world;
  await past(context, { tenant, wave: await imported(world, 2022) });
  const origin = await imported(world, 2023, 3);
  expect(await past(context, { tenant, wave: origin })).toBe('done');
  expect(await getWave(scope, 'wave_2023')).toMatchObject({ state: 'published', publishedAt: context.now() });
  const report = await getReport(scope, 'wave_2023');
  expect(report).toMatchObject({
    ...{ previous: 'wave_2022', imported: { source: 'Forms', joined: true }, responseRate: null },
    nodes: [{ change: { verdict: 'risen', previousWave: 'wave_2022' } }, {}, {}],
  });
  expect(await listSummaries(scope)).toMatchObject([{ wave: 'wave_2023', imported: true }, { imported: true }]);
  expect(await past(context, { tenant, wave: origin })).toBe('done');
  expect(await getReport(scope, 'wave_2023')).toEqual(report);
});

test('once it is published no raw row is left, only histograms per atom', async () => {
  const world = await foundWorld(await freshDatabase());
  const { context, scope } = world;
  const origin = await imported(world, 2023);
  expect(await pastImports.parts(scope, origin)).toHaveLength(2);
  await past(context, { tenant, wave: origin });
  expect(await pastImports.parts(scope, origin)).toEqual([]);
  const items = await scan(context.database, 'organisations');
  expect(items.filter(({ pk }) => String(pk).startsWith(`past#${tenant}`))).toEqual([]);
  const [table] = await getAtoms(scope, 'wave_2023');
  expect(table?.atoms.reduce((sum, { n }) => sum + n, 0)).toBe(60);
});

test('an import that nobody committed is destroyed without a wave', async () => {
  const world = await foundWorld(await freshDatabase());
  const { context, scope } = world;
  await pastImports.begin(scope, 'past_1', context.now());
  await pastImports.put(scope, 'past_1', 0, rows(0), context.now());
  await putPastFile(scope, 'past_1', { columns: ['unit', 'rating'], coinKey: 'a2V5' }, context.now());
  await past(context, { tenant, wave: 'past_1' });
  expect(await pastImports.parts(scope, 'past_1')).toEqual([]);
  expect(await listSummaries(scope)).toEqual([]);
});

test('an imported wave contributes to no benchmark, however verified the organisation, and does not count as a wave of its own', async () => {
  const world = await foundWorld(await freshDatabase());
  const { context, scope } = world;
  await verifyOrganisation(scope, true);
  const organisation = await getOrganisation(scope);
  if (!organisation) throw new Error('no organisation');
  await changeOrganisation(scope, { ...organisation, contributes: true, workforce: 60 }, organisation.version);
  for (const year of [2021, 2022, 2023]) {
    await past(context, { tenant, wave: await imported(world, year) });
    await contribute(context, { tenant, wave: `wave_${year}` });
    expect(await listContributions(context.database, `${year}-Q1`)).toEqual([]);
  }
  const report = await getReport(scope, 'wave_2023');
  if (!report) throw new Error('no report');
  const contributor = {
    ...({ id: tenant, parent: null, industry: 'C', size: '50–249', region: null, verified: true } as const),
    ...{ contributes: true, madeUp: false, publishedWaves: 9 },
  };
  const { imported: mark, ...ours } = report;
  expect(mark).toBeDefined();
  expect(contributionOf(contributor, report)).toEqual({ ok: false, refusal: 'contribution.imported' });
  expect(contributionOf(contributor, { ...ours, invited: 60, ballots: 60 }).ok).toBe(true);
});
