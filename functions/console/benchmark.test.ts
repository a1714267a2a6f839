import { expect, test } from 'vitest';
import * as z from 'zod';
import { Benchmark } from '#contract/benchmark.ts';
import { OrganisationChange } from '#contract/organisation.ts';
import { Wave } from '#contract/wave.ts';
import { report as example } from '#core/benchmark/fixture.ts';
import type { Report } from '#core/report/report.ts';
import { putRelease } from '#store/release.ts';
import { publishReport, stageReport } from '#store/report.ts';
import { changeWave } from '#store/wave.ts';
import { install, type Tenant } from './fixture.ts';

async function published({ owner, scope }: Tenant, change: Partial<Report> = {}): Promise<string> {
  const reply = await owner.post('/waves', {
    name: 'Q4',
    instrument: 'it-pulse',
    form: 'long',
    opens: '2026-11-02T07:00:00.000Z',
    closes: '2026-11-13T17:00:00.000Z',
  });
  const { id } = Wave.parse(reply.body);
  await stageReport(scope, { ...example, wave: id, ...change });
  await publishReport(scope, id);
  await changeWave(scope, id, ['draft'], { state: 'published' });
  return id;
}

async function say({ owner }: Tenant, change: Partial<OrganisationChange>): Promise<void> {
  const settings = z.object(OrganisationChange.shape).parse((await owner.get('/organisation')).body);
  await owner.put('/organisation', { ...settings, ...change });
}

test('the benchmark names the group used along the chain and places the own interval on released numbers', async () => {
  const { organisation, database } = await install();
  const a = await organisation('A');
  const id = await published(a, { comparable: { E0: [5, 19] } });
  await say(a, { industry: 'C', workforce: 400, region: 'DACH' });
  expect(Benchmark.parse((await a.owner.get(`/benchmark?wave=${id}`)).body)).toMatchObject({
    quarter: null,
    group: null,
    chain: [{ released: false }, { released: false }, { released: false }, { released: false }],
    associations: [],
    unsaid: [],
    wave: { id, imported: false },
  });
  const measure = { quarter: '2026-Q3', contributors: '10–19', quantiles: { quartiles: [-90, -80, -70] } } as const;
  const group = { quarter: '2026-Q3', contributors: '10–19', measures: { E0: measure } } as const;
  await putRelease(database, {
    quarter: '2026-Q3',
    madeUp: true,
    associations: ['Verband'],
    groups: [
      { group: { industry: 'C', size: null, region: null }, ...group },
      { group: { industry: null, size: null, region: null }, ...group, contributors: '50+' },
    ],
  });
  const benchmark = Benchmark.parse((await a.owner.get('/benchmark')).body);
  expect(benchmark).toMatchObject({
    quarter: '2026-Q3',
    madeUp: true,
    associations: ['Verband'],
    group: { industry: 'C', size: null, region: null, contributors: '10–19' },
    chain: [
      { region: 'DACH', released: false, contributors: null, kind: null },
      { size: '250–999', released: false },
      { released: true, contributors: '10–19', kind: 'quartiles' },
      { released: true },
    ],
  });
  const enps = benchmark.measures.find((one) => one.id === 'E0');
  expect(enps).toMatchObject({ own: { score: example.nodes[0]?.enps?.score }, contributors: '10–19' });
  expect(enps?.position).toEqual({ against: 'quartiles', from: 75, to: 100 });
  expect((await a.owner.get('/benchmark?group=3')).body).toMatchObject({
    group: { industry: null, contributors: '50+' },
  });
  expect((await a.owner.get('/benchmark?group=0')).body).toMatchObject({ group: { industry: 'C' } });
  const german = Benchmark.parse((await a.owner.get('/benchmark?language=de')).body).references;
  expect(german.map(({ url }) => url)).toEqual(benchmark.references.map(({ url }) => url));
  expect(german).not.toEqual(benchmark.references);
  expect((await a.owner.get('/benchmark?group=9')).status).toBe(400);
  expect((await a.owner.get('/benchmark?wave=wave_none')).status).toBe(404);
});

test('what the organisation has not said of itself is named, since narrower groups are missing for it', async () => {
  const { organisation } = await install();
  const a = await organisation('A');
  await published(a);
  const read = async () => Benchmark.parse((await a.owner.get('/benchmark')).body);
  expect(await read()).toMatchObject({ unsaid: ['industry', 'workforce', 'region'], chain: [{ industry: null }] });
  await say(a, { industry: 'K', workforce: 30 });
  const { unsaid, chain } = await read();
  expect(unsaid).toEqual(['region']);
  expect(chain.map(({ industry, size }) => [industry, size])).toEqual([
    ['K', '1–49'],
    ['K', null],
    [null, null],
  ]);
});

test('before anything is published the chain and the published numbers stand there, and no measure', async () => {
  const { organisation } = await install();
  const a = await organisation('A');
  const { id } = Wave.parse(
    (
      await a.owner.post('/waves', {
        ...{ name: 'Q4', instrument: 'it-pulse', form: 'long' },
        ...{ opens: '2026-11-02T07:00:00.000Z', closes: '2026-11-13T17:00:00.000Z' },
      })
    ).body,
  );
  await stageReport(a.scope, { ...example, wave: id });
  const benchmark = Benchmark.parse((await a.owner.get('/benchmark')).body);
  expect(benchmark).toMatchObject({ wave: null, measures: [], group: null, chain: [{ released: false }] });
  expect(benchmark.references.length).toBeGreaterThan(5);
  expect((await a.owner.get(`/benchmark?wave=${id}`)).body).toMatchObject({ code: 'wave.notPublished' });
});

test('a wave taken over from another tool is never placed, not even when it is asked for', async () => {
  const { organisation, database } = await install();
  const a = await organisation('A');
  const measure = { quarter: '2026-Q3', contributors: '50+', quantiles: { median: 5 } } as const;
  const group = { industry: null, size: null, region: null };
  await putRelease(database, {
    quarter: '2026-Q3',
    madeUp: false,
    associations: [],
    groups: [{ group, quarter: '2026-Q3', contributors: '50+', measures: { E0: measure } }],
  });
  const own = await published(a);
  const imported = await published(a, {
    imported: {
      ...{ source: 'Forms', file: 'past.csv', layout: 'wide', joined: true, rows: 40 },
      ...{ units: [], known: [], questions: [], leftOut: [] },
    },
  });
  expect((await a.owner.get('/benchmark')).body).toMatchObject({ wave: { id: own }, group: { contributors: '50+' } });
  const asked = Benchmark.parse((await a.owner.get(`/benchmark?wave=${imported}`)).body);
  expect(asked).toMatchObject({ group: null, wave: { imported: true } });
  expect(asked.measures.every(({ quantiles, position }) => quantiles === null && position === null)).toBe(true);
});

test('a wave of chosen units stands beside no number from outside, and is not the one that is placed', async () => {
  const { organisation } = await install();
  const a = await organisation('A');
  const own = await published(a, { audience: { share: { number: 1, of: 4 } } });
  const units = await published(a, { audience: { units: [['Acme', 'IT']] } });
  expect((await a.owner.get('/benchmark')).body).toMatchObject({ wave: { id: own, partial: false } });
  const asked = Benchmark.parse((await a.owner.get(`/benchmark?wave=${units}`)).body);
  expect(asked).toMatchObject({ group: null, wave: { partial: true } });
  expect(asked.measures.every((one) => one.own === null && one.favourable === null && one.position === null)).toBe(
    true,
  );
});
