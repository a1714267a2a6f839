import { expect, test } from 'vitest';
import type { ExportPart } from '#contract/export.ts';
import { Comments } from '#contract/comment.ts';
import { Report as StoredReport, ReportReply } from '#contract/report.ts';
import { Organisation } from '#contract/organisation.ts';
import { Wave } from '#contract/wave.ts';
import { report as example } from '#core/benchmark/fixture.ts';
import type { Report } from '#core/report/report.ts';
import { putComment } from '#store/comment.ts';
import { putExportPart } from '#store/export.ts';
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

test('a published report comes with its finding in both languages, the same for every viewer', async () => {
  const { organisation } = await install();
  const a = await organisation('A');
  const id = await published(a);
  const { body } = await a.owner.get(`/waves/${id}/report`);
  const report = ReportReply.parse(body);
  expect(report).toMatchObject({ wave: id, ballots: example.ballots, nodes: example.nodes, cost: null });
  expect(report.finding.de.headline).not.toBe(report.finding.en.headline);
  const cio = await a.member('cio');
  expect((await cio.get(`/waves/${id}/report`)).body).toEqual(body);
  expect((await a.owner.get('/waves')).body).toMatchObject({ published: [{ wave: id }] });
  const auditor = await a.member('auditor');
  expect((await auditor.get('/waves')).body).toMatchObject({ waves: [{ id }], published: [] });
});

test('lost time costs what the organisation’s own numbers say, as a range', async () => {
  const { organisation } = await install();
  const a = await organisation('A');
  const [root, ...rest] = example.nodes;
  if (!root) throw new Error('no root');
  const lostTime = { n: 40, shares: [], meanMinutes: 60, interval: [30, 90] } as const;
  const id = await published(a, { nodes: [{ ...root, lostTime }, ...rest] });
  const settings = Organisation.parse((await a.owner.get('/organisation')).body);
  const change = Object.fromEntries(
    Object.entries({ ...settings, workforce: 100, workingWeeks: 40, hourlyCostMinor: 5000 }).filter(
      ([name]) => !['id', 'verified', 'madeUp'].includes(name),
    ),
  );
  expect((await a.owner.put('/organisation', change)).status).toBe(200);
  expect((await a.owner.get(`/waves/${id}/report`)).body).toMatchObject({
    cost: { low: 10_000_000, value: 20_000_000, high: 30_000_000, currency: 'EUR' },
  });
});

test('hidden demand is the lost time that was not reported', async () => {
  const { organisation } = await install();
  const a = await organisation('A');
  const [root, ...rest] = example.nodes;
  if (!root) throw new Error('no root');
  const lostTime = { n: 40, shares: [], meanMinutes: 56, interval: [30, 90] } as const;
  const id = await published(a, {
    nodes: [{ ...root, lostTime }, ...rest],
    hidden: { n: 40, percent: 41, interval: [30, 50] },
  });
  // 56 min × 41 % = 22.96 min.
  expect((await a.owner.get(`/waves/${id}/report`)).body).toMatchObject({ hiddenMinutes: 23 });
});

test('the priority list follows the targets the organisation set itself', async () => {
  const { organisation } = await install();
  const a = await organisation('A');
  const [root, ...rest] = example.nodes;
  if (!root) throw new Error('no root');
  const item = { n: 100, interval: [0, 100], favourable: 50, favourableInterval: [0, 100], steps: null } as const;
  const items = { P1: { ...item, score: 70 }, P2: { ...item, score: 45 } };
  const weights = [
    { item: 'P1', percent: 60, interval: [40, 80] },
    { item: 'P2', percent: 40, interval: [20, 60] },
  ] as const;
  const drivers = [{ node: root.id, n: 100, explained: 50, weights }];
  const id = await published(a, { nodes: [{ ...root, items }, ...rest], drivers });
  const order = async () =>
    ReportReply.parse((await a.owner.get(`/waves/${id}/report`)).body).priorities?.map((one) => [
      one.item,
      one.target,
      one.priority,
    ]);
  expect(await order()).toEqual([
    ['P2', 75, 12],
    ['P1', 75, 3],
  ]);
  await a.owner.put('/targets', { targets: { P1: 100 }, version: 0 });
  expect(await order()).toEqual([
    ['P1', 100, 18],
    ['P2', 75, 12],
  ]);
});

test('a report stored before there were marks and drivers reads as without', async () => {
  const { organisation } = await install();
  const a = await organisation('A');
  const added = new Set(['marks', 'distances', 'drivers']);
  const older = Object.fromEntries(Object.entries(example).filter(([name]) => !added.has(name)));
  expect(StoredReport.parse(older)).toMatchObject({ marks: null, distances: null, drivers: null });
  const id = await published(a);
  expect((await a.owner.get(`/waves/${id}/report`)).body).toMatchObject({ drivers: null, priorities: null });
});

test('before publication there is neither report nor comment, whatever is laid down already', async () => {
  const { organisation } = await install();
  const a = await organisation('A');
  const reply = await a.owner.post('/waves', {
    name: 'Q4',
    instrument: 'it-pulse',
    form: 'long',
    opens: '2026-11-02T07:00:00.000Z',
    closes: '2026-11-13T17:00:00.000Z',
  });
  const { id } = Wave.parse(reply.body);
  await stageReport(a.scope, { ...example, wave: id });
  await putComment(a.scope, id, { id: 'c1', group: 'A', invited: 40, text: 'early' });
  for (const path of ['report', 'comments'])
    expect(await a.owner.get(`/waves/${id}/${path}`)).toMatchObject({
      status: 409,
      body: { code: 'wave.notPublished' },
    });
});

test('comments come in another order at each view', async () => {
  const { organisation } = await install();
  const a = await organisation('A');
  const id = await published(a);
  const ids = Array.from({ length: 30 }, (_, index) => `c${String(index).padStart(2, '0')}`);
  for (const one of ids) await putComment(a.scope, id, { id: one, group: 'A', invited: 40, text: one });
  const view = async () => Comments.parse((await a.owner.get(`/waves/${id}/comments`)).body);
  const [first, second] = [await view(), await view()];
  expect(first.groups).toBe(1);
  expect(first.comments.map((one) => one.id).toSorted()).toEqual(ids);
  expect(first.comments).not.toEqual(second.comments);
});

test('the audit export is given part by part to those who may verify', async () => {
  const { organisation } = await install();
  const a = await organisation('A');
  const id = await published(a);
  expect((await a.owner.get(`/waves/${id}/export/0`)).status).toBe(404);
  const parts: readonly ExportPart[] = [
    { wave: id, manifest: 'abc', keys: { k: 'x' }, credentials: { k: 2 } },
    { wave: id, ballots: [['k', 'p', 'n1', 's']] },
    { wave: id, ballots: [['k', 'p', 'n2', 's']] },
  ];
  for (const [number, part] of parts.entries()) await putExportPart(a.scope, number, part);
  const auditor = await a.member('auditor');
  expect((await auditor.get(`/waves/${id}/export/0`)).body).toEqual({ part: parts[0], next: 1 });
  expect((await auditor.get(`/waves/${id}/export/2`)).body).toEqual({ part: parts[2], next: null });
  expect((await auditor.get(`/waves/${id}/export/3`)).status).toBe(404);
  expect((await auditor.get(`/waves/${id}/export/x`)).status).toBe(400);
});
