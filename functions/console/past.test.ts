import { expect, test } from 'vitest';
import { PastImport, PastPreview } from '#contract/past.ts';
import { Wave } from '#contract/wave.ts';
import { dueBefore } from '#store/due.ts';
import { pastImports } from '#store/past.ts';
import { install, newestEntry, type Browser } from './fixture.ts';

const columns = ['Department', 'Works', 'Mine'];
const cells = (count: number, from = 0): readonly { line: number; cells: readonly string[] }[] =>
  Array.from({ length: count }, (_, index) => ({
    line: from + index + 2,
    cells: [index % 3 === 0 ? 'Sales' : 'Plant', String(index % 5), String(1 + (index % 4))],
  }));

const steps = (...all: readonly string[]) => ({ kind: 'steps', steps: all.map((step) => [step]), none: ['0'] });
const plan = {
  name: 'Survey 2024',
  opens: '2024-03-01T08:00:00.000Z',
  closes: '2024-03-14T17:00:00.000Z',
  source: 'LimeSurvey',
  file: 'results.csv',
  rows: 60,
  layout: { kind: 'wide' },
  units: [{ kind: 'column', column: 'Department' }],
  only: null,
  questions: [
    { names: ['Works'], item: 'P1', scale: steps('1', '2', '3', '4') },
    { names: ['Mine'], text: '2. I like it here!', scale: steps('1', '2', '3', '4') },
  ],
  leftOut: ['Name'],
  workforce: [],
};

async function begin(admin: Browser): Promise<string> {
  return `/past/imports/${PastImport.parse((await admin.post('/past/imports', { columns })).body).id}`;
}

async function staged(admin: Browser, rows = cells(60)): Promise<string> {
  const path = await begin(admin);
  for (let from = 0; from < rows.length; from += 40)
    expect((await admin.put(`${path}/parts/${from / 40}`, { rows: rows.slice(from, from + 40) })).status).toBe(204);
  return path;
}

const preview = async (admin: Browser, path: string, change: object = {}) =>
  PastPreview.parse((await admin.put(`${path}/plan`, { ...plan, ...change })).body);

test('the preview says what would be shown, to how many it goes back, and that nobody can verify it', async () => {
  const { organisation } = await install();
  const { owner } = await organisation('Acme');
  const shown = await preview(owner, await staged(owner));
  expect(shown).toMatchObject({
    ...{ rows: 60, passedOver: 0, leftOut: 0, doubles: 0, respondents: 60, joined: true, errorCount: 0, refusal: null },
    report: {
      ...{ ballots: 60, responseRate: null, comparable: {}, manifestSha256: '' },
      nodes: [{ label: 'Acme', items: { P1: { n: 48, score: 50 } } }, { label: 'Plant' }, { label: 'Sales' }],
      imported: { source: 'LimeSurvey', file: 'results.csv', leftOut: ['Name'], questions: [{ item: 'P1' }, {}] },
    },
  });
});

test('a committed import is a closed wave of its own time, once, and is due to be published', async () => {
  const { organisation, database, deps } = await install();
  const { owner, scope } = await organisation('Acme');
  const path = await staged(owner);
  expect((await owner.post(`${path}/commit`)).status).toBe(404);
  await preview(owner, path);
  const replies = await Promise.all([owner.post(`${path}/commit`), owner.post(`${path}/commit`)]);
  const [wave, again] = replies.map(({ body }) => Wave.parse(body));
  expect(again).toEqual(wave);
  expect(wave).toMatchObject({
    ...{ name: 'Survey 2024', state: 'closed', closes: plan.closes, invited: 60 },
    imported: { source: 'LimeSurvey' },
  });
  expect(wave?.manifestSha256).toBeUndefined();
  expect((await owner.get('/waves')).body).toMatchObject({ waves: [{ id: wave?.id }] });
  expect((await owner.get(`/waves/${wave?.id ?? ''}/strata`)).status).toBe(404);
  expect(await dueBefore(database, deps.now(), 9)).toMatchObject([{ kind: 'past', tenant: scope.tenant }]);
  expect(await newestEntry(owner)).toMatchObject({
    action: 'past.imported',
    subject: wave?.id,
    detail: { name: 'Survey 2024', source: 'LimeSurvey', file: 'results.csv', rows: 60, respondents: 60 },
  });
  expect((await owner.put(`${path}/plan`, plan)).status).toBe(409);
  expect((await owner.delete(path)).status).toBe(409);
});

test('the same statement has the same id in every file', async () => {
  const { organisation } = await install();
  const { owner } = await organisation('Acme');
  const path = await staged(owner);
  const idOf = async (text: string) =>
    (await preview(owner, path, { questions: [{ ...plan.questions[1], text }] })).report?.items;
  const [one] = (await idOf('2. I like it here!')) ?? [];
  expect(one).toMatch(/^own-[0-9a-f]{8}$/);
  expect(await idOf('17) i like  it here')).toEqual([one]);
  expect(await idOf('I like it')).not.toEqual([one]);
});

test('nothing is imported unless every row is understood; errors name row and column and never what stood there', async () => {
  const { organisation } = await install();
  const { owner } = await organisation('Acme');
  const rows = [...cells(60), { line: 62, cells: ['Sales', 'needle', '1'] }];
  const path = await staged(owner, rows);
  const reply = await owner.put(`${path}/plan`, { ...plan, rows: 61 });
  expect(reply.body).toMatchObject({
    errors: [{ line: 62, column: 'Works', reason: 'valueUnknown' }],
    ...{ errorCount: 1, report: null, refusal: null },
  });
  expect(JSON.stringify(reply.body)).not.toContain('needle');
  expect(await owner.post(`${path}/commit`)).toMatchObject({
    status: 422,
    body: { code: 'past.misfit', detail: { errors: 1 } },
  });
  const [works] = plan.questions;
  const said = { ...works, scale: { ...steps('1', '2', '3', '4'), none: ['0', 'NEEDLE '] } };
  expect(await preview(owner, path, { rows: 61, questions: [said] })).toMatchObject({ errorCount: 0 });
});

test('a mapping that fits neither file nor instrument, and times that cannot be, are named before any row', async () => {
  const { organisation } = await install();
  const { owner } = await organisation('Acme');
  const path = await staged(owner);
  const misfits = async (change: object) => (await preview(owner, path, change)).misfits;
  expect(await misfits({ units: [{ kind: 'column', column: 'Unit' }] })).toEqual([
    { path: 'units.0', reason: 'columnUnknown' },
  ]);
  expect(await misfits({ questions: [{ ...plan.questions[0], item: 'E0' }] })).toEqual([
    { path: 'questions.0.scale', reason: 'scaleMisfit' },
  ]);
  expect(await misfits({ opens: plan.closes })).toEqual([{ path: 'opens', reason: 'timesReversed' }]);
  expect(await misfits({ closes: '2030-01-01T00:00:00.000Z' })).toEqual([{ path: 'closes', reason: 'timesReversed' }]);
  expect(await owner.post(`${path}/commit`)).toMatchObject({ status: 422, body: { code: 'past.misfit' } });
});

test('two waves of one time, rows that did not arrive, too few people and too small a workforce are refused', async () => {
  const { organisation } = await install();
  const { owner } = await organisation('Acme');
  const path = await staged(owner);
  await preview(owner, path, { rows: 61 });
  expect(await owner.post(`${path}/commit`)).toMatchObject({ status: 409, body: { code: 'conflict' } });
  expect(await preview(owner, path, { workforce: [{ unit: '', people: 59 }] })).toMatchObject({
    refusal: 'past.workforceTooSmall',
    report: null,
  });
  expect(await owner.post(`${path}/commit`)).toMatchObject({ body: { code: 'past.workforceTooSmall' } });
  await preview(owner, path);
  expect((await owner.post(`${path}/commit`)).status).toBe(201);
  const near = await staged(owner);
  expect(await preview(owner, near, { opens: '2024-03-13T08:00:00.000Z' })).toMatchObject({ refusal: 'past.near' });
  expect(await owner.post(`${near}/commit`)).toMatchObject({ status: 409, body: { code: 'past.near' } });
  const few = await staged(owner, cells(9));
  const earlier = { opens: '2023-03-01T08:00:00.000Z', closes: '2023-03-14T17:00:00.000Z', rows: 9 };
  expect(await preview(owner, few, earlier)).toMatchObject({ refusal: 'wave.tooFew' });
  expect(await owner.post(`${few}/commit`)).toMatchObject({ status: 422, body: { code: 'wave.tooFew' } });
});

test('an import belongs to one organisation, can be given up, and ends after a day by itself', async () => {
  const { organisation, pass, database, deps } = await install();
  const [a, b] = [await organisation('A'), await organisation('B')];
  const path = await staged(a.owner);
  for (const reply of [
    await b.owner.put(`${path}/parts/0`, { rows: cells(1) }),
    await b.owner.put(`${path}/plan`, plan),
    await b.owner.post(`${path}/commit`),
  ])
    expect(reply.status).toBe(404);
  expect((await a.owner.put(`${path}/parts/500`, { rows: cells(1) })).status).toBe(400);
  const given = await staged(a.owner);
  expect((await b.owner.delete(given)).status).toBe(204);
  expect((await a.owner.put(`${given}/plan`, plan)).status).toBe(200);
  expect((await a.owner.delete(given)).status).toBe(204);
  expect(await pastImports.parts(a.scope, given.split('/').at(-1) ?? '')).toEqual([]);
  expect((await a.owner.put(`${given}/plan`, plan)).status).toBe(404);
  pass(11 * 3600);
  expect(await dueBefore(database, deps.now(), 9)).toEqual([]);
});
