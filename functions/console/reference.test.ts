import { expect, test } from 'vitest';
import { NewReference, Reference, ReferenceImported, ReferenceList } from '#contract/reference.ts';
import { addReference } from '#store/reference.ts';
import { install, newestEntry, type Browser } from './fixture.ts';

const wanted: NewReference = {
  measure: 'IT-eNPS der Branche',
  value: '+12 im Median',
  scale: '−100 bis +100',
  n: '64 Unternehmen',
  year: '2025',
  source: 'Verband Beispiel, IT-Barometer 2025',
  url: 'https://example.org/barometer',
  use: 'comparable',
  beside: { measure: 'E0', as: 'score' },
};
const row = {
  line: 2,
  measure: 'Zufriedenheit',
  value: '3,9',
  scale: '1–5',
  n: '812',
  year: '2024',
  source: 'Bericht X',
};
const list = async (member: Browser) => ReferenceList.parse((await member.get('/references')).body).references;

test('a reference is added, read, changed and removed, each step in the log', async () => {
  const { organisation } = await install();
  const a = await organisation('A');
  const added = await a.owner.post('/references', wanted);
  expect(added).toMatchObject({ status: 201, body: { ...wanted, version: 1 } });
  const { id } = Reference.parse(added.body);
  expect(await newestEntry(a.owner)).toMatchObject({ action: 'reference.added', subject: id });
  const cio = await a.member('cio');
  expect(await list(cio)).toEqual([added.body]);

  const change = { ...wanted, value: '+13 im Median', version: 1 };
  expect(await cio.put(`/references/${id}`, change)).toMatchObject({ status: 200, body: { ...change, version: 2 } });
  expect(await cio.put(`/references/${id}`, change)).toMatchObject({ status: 409, body: { code: 'conflict' } });
  expect(await newestEntry(a.owner)).toMatchObject({ action: 'reference.changed', subject: id });

  expect((await cio.delete(`/references/${id}`)).status).toBe(204);
  expect((await cio.delete(`/references/${id}`)).status).toBe(404);
  expect((await cio.put(`/references/${id}`, { ...change, version: 2 })).status).toBe(404);
  expect(await newestEntry(a.owner)).toMatchObject({ action: 'reference.removed', subject: id });
  expect(await list(cio)).toEqual([]);
});

test('another organisation’s references are not there, by list or by id', async () => {
  const { organisation } = await install();
  const [a, b] = [await organisation('A'), await organisation('B')];
  const { id } = Reference.parse((await a.owner.post('/references', wanted)).body);
  expect(await list(b.owner)).toEqual([]);
  expect((await b.owner.put(`/references/${id}`, { ...wanted, version: 1 })).status).toBe(404);
  expect((await b.owner.delete(`/references/${id}`)).status).toBe(404);
  expect(await list(a.owner)).toHaveLength(1);
});

test('without source, year or count there is no reference, nor beside a number that does not exist, nor twice', async () => {
  const { organisation } = await install();
  const { owner } = await organisation('A');
  for (const change of [
    { source: ' ' },
    { year: '20' },
    { n: '' },
    { url: 'javascript:alert(1)' },
    { beside: { measure: 'P99', as: 'score' } },
    { beside: { measure: 'E0', as: 'favourable' } },
  ])
    expect((await owner.post('/references', { ...wanted, ...change })).status).toBe(400);
  const { id } = Reference.parse((await owner.post('/references', wanted)).body);
  expect((await owner.post('/references', { ...wanted, value: '+99' })).status).toBe(409);
  const second = Reference.parse((await owner.post('/references', { ...wanted, year: '2024' })).body);
  expect((await owner.put(`/references/${second.id}`, { ...wanted, version: 1 })).status).toBe(409);
  expect((await list(owner)).map((one) => one.id).toSorted()).toEqual([id, second.id].toSorted());
});

test('a file with one wrong cell keeps nothing and names line and column; mended and repeated it replaces', async () => {
  const { organisation } = await install();
  const { owner } = await organisation('A');
  const imported = async (...rows: readonly object[]) =>
    ReferenceImported.parse((await owner.post('/references/import', { rows })).body);
  expect(await imported(row, { ...row, line: 3, source: '' })).toEqual({
    added: 0,
    replaced: 0,
    errors: [{ line: 3, column: 'source', reason: 'missing' }],
  });
  expect(await list(owner)).toEqual([]);
  const other = { ...row, line: 3, source: 'Bericht Y' };
  expect(await imported(row, other)).toEqual({ added: 2, replaced: 0, errors: [] });
  expect(await newestEntry(owner)).toMatchObject({ action: 'reference.imported', detail: { added: 2, replaced: 0 } });
  expect(await imported({ ...row, value: '4,1' }, { ...other, source: 'Bericht Z' })).toMatchObject({
    added: 1,
    replaced: 1,
  });
  expect((await list(owner)).map(({ source, value, version }) => [source, value, version])).toEqual([
    ['Bericht X', '4,1', 2],
    ['Bericht Y', '3,9', 1],
    ['Bericht Z', '3,9', 1],
  ]);
});

test('an organisation keeps two hundred references and not one more', async () => {
  const { organisation } = await install();
  const { owner, scope } = await organisation('A');
  for (let index = 0; index < 200; index++)
    await addReference(scope, { ...wanted, id: `reference_${index}`, measure: `M ${index}`, version: 1 });
  expect(await owner.post('/references', wanted)).toMatchObject({ status: 409, body: { code: 'reference.tooMany' } });
  expect(await owner.post('/references/import', { rows: [row] })).toMatchObject({
    status: 409,
    body: { code: 'reference.tooMany' },
  });
});
