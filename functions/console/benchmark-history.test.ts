import { expect, test } from 'vitest';
import * as z from 'zod';
import { BenchmarkHistory } from '#contract/benchmark.ts';
import { OrganisationChange } from '#contract/organisation.ts';
import { Wave } from '#contract/wave.ts';
import { report as example } from '#core/benchmark/fixture.ts';
import type { PeerGroup } from '#core/benchmark/peer-group.ts';
import type { Release } from '#core/benchmark/release.ts';
import { putRelease } from '#store/release.ts';
import { publishReport, stageReport } from '#store/report.ts';
import { changeWave } from '#store/wave.ts';
import { install, type Tenant } from './fixture.ts';

const everybody: PeerGroup = { industry: null, size: null, region: null };
const manufacturing: PeerGroup = { ...everybody, industry: 'C' };

function release(quarter: string, median: number, groups: readonly PeerGroup[], madeIn = quarter): Release {
  const measures = { E0: { quarter: madeIn, contributors: '5–9', quantiles: { median } } } as const;
  const made = groups.map((group) => ({ group, quarter, contributors: '5–9', measures }) as const);
  return { quarter, madeUp: false, associations: [], groups: made };
}

async function published({ owner, scope }: Tenant, closes: string, score: number): Promise<void> {
  const body = { name: closes, instrument: 'it-pulse', form: 'long', opens: '2026-05-05T07:00:00.000Z', closes };
  const { id } = Wave.parse((await owner.post('/waves', body)).body);
  const [root, ...rest] = example.nodes;
  if (!root?.enps) throw new Error('no root');
  const nodes = [{ ...root, enps: { ...root.enps, score } }, ...rest];
  await stageReport(scope, { ...example, wave: id, closes, nodes, comparable: { E0: [score - 4, score + 4] } });
  await publishReport(scope, id);
  await changeWave(scope, id, ['draft'], { state: 'published' });
}

async function isManufacturer({ owner }: Tenant): Promise<void> {
  const settings = z.object(OrganisationChange.shape).parse((await owner.get('/organisation')).body);
  await owner.put('/organisation', { ...settings, industry: 'C' });
}

test('the history is one group’s throughout, quarter by quarter, with the own newest wave of each quarter on it', async () => {
  const { organisation, database } = await install();
  const a = await organisation('A');
  await isManufacturer(a);
  await published(a, '2026-06-01T17:00:00.000Z', -20);
  await published(a, '2026-06-20T17:00:00.000Z', 30);
  await published(a, '2026-12-04T17:00:00.000Z', 4);
  const draft = { name: 'later in June', instrument: 'it-pulse', form: 'long', opens: '2026-06-22T07:00:00.000Z' };
  expect((await a.owner.post('/waves', { ...draft, closes: '2026-06-28T17:00:00.000Z' })).status).toBe(201);
  await putRelease(database, release('2026-Q2', 10, [manufacturing, everybody]));
  await putRelease(database, release('2026-Q3', 90, [everybody]));
  await putRelease(database, release('2026-Q4', 10, [manufacturing, everybody], '2026-Q2'));

  const read = async (query: string) =>
    BenchmarkHistory.parse((await a.owner.get(`/benchmark/history?${query}`)).body).points;
  const none = { contributors: null, quantiles: null, madeIn: null, own: null, position: null };
  const n = example.nodes[0]?.enps?.n;
  expect(await read('measure=E0')).toEqual([
    {
      quarter: '2026-Q2',
      group: manufacturing,
      contributors: '5–9',
      quantiles: { median: 10 },
      madeIn: '2026-Q2',
      own: { score: 30, interval: [26, 34], n },
      position: { against: 'median', place: 'above' },
    },
    { quarter: '2026-Q3', group: manufacturing, ...none },
    {
      quarter: '2026-Q4',
      group: manufacturing,
      contributors: '5–9',
      quantiles: { median: 10 },
      madeIn: '2026-Q2',
      own: { score: 4, interval: [0, 8], n },
      position: { against: 'median', place: 'below' },
    },
  ]);
  const wide = await read('measure=E0&group=1');
  expect(wide.map(({ group, quantiles }) => [group, quantiles])).toEqual([
    [everybody, { median: 10 }],
    [everybody, { median: 90 }],
    [everybody, { median: 10 }],
  ]);
});

test('what no group of the chain has now has no history, and another organisation’s waves are not in it', async () => {
  const { organisation, database } = await install();
  const [a, b] = [await organisation('A'), await organisation('B')];
  await published(a, '2026-06-01T17:00:00.000Z', 30);
  expect((await b.owner.get('/benchmark/history?measure=E0')).body).toEqual({ points: [] });
  await putRelease(database, release('2026-Q2', 10, [everybody]));
  expect((await b.owner.get('/benchmark/history?measure=P1')).body).toEqual({ points: [] });
  expect((await b.owner.get('/benchmark/history?measure=E0')).body).toMatchObject({
    points: [{ quarter: '2026-Q2', own: null, position: null }],
  });
});

test('the history is for those who read results', async () => {
  const { organisation } = await install();
  const a = await organisation('A');
  const auditor = await a.member('auditor');
  expect((await auditor.get('/benchmark/history?measure=E0')).status).toBe(403);
  expect((await a.owner.get('/benchmark/history')).status).toBe(400);
  expect((await a.owner.get('/benchmark/history?measure=E0&group=9')).status).toBe(400);
});
