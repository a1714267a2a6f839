import { expect, test } from 'vitest';
import { RosterDifference, RosterImport, RosterPage, type RosterRow } from '#contract/roster.ts';
import { Wave } from '#contract/wave.ts';
import { listWishes } from '#store/resend.ts';
import { changeWave } from '#store/wave.ts';
import { install, type Browser } from './fixture.ts';

const rows = (count: number, from = 0): readonly RosterRow[] =>
  Array.from({ length: count }, (_, index) => ({
    line: from + index + 2,
    person: `p${from + index}`,
    unit: `Group/Unit ${index % 7}`,
    email: `p${from + index}@example.org`,
  }));

async function begin(admin: Browser): Promise<string> {
  return `/roster/imports/${RosterImport.parse((await admin.post('/roster/imports')).body).id}`;
}

async function staged(admin: Browser, all: readonly RosterRow[]): Promise<string> {
  const path = await begin(admin);
  for (let from = 0; from < all.length; from += 1000)
    expect((await admin.put(`${path}/parts/${from / 1000}`, { rows: all.slice(from, from + 1000) })).status).toBe(200);
  return path;
}

test('a roster is imported in parts and in force by one commit, which may be repeated', async () => {
  const { organisation } = await install();
  const { owner } = await organisation('A');
  const path = await staged(owner, rows(2500));
  expect((await owner.get('/roster')).body).toMatchObject({ head: { version: 0, people: 0 }, people: [] });
  expect((await owner.get(path)).body).toMatchObject({ version: 0, rows: 2500, errorCount: 0, newCount: 2500 });
  const commit = { version: 0, rows: 2500 };
  const head = { version: 1, people: 2500, importedAt: '2026-05-04T09:00:00.000Z' };
  expect(await owner.post(`${path}/commit`, commit)).toMatchObject({ status: 200, body: head });
  expect(await owner.post(`${path}/commit`, commit)).toMatchObject({ status: 200, body: head });
  const last = RosterPage.parse((await owner.get('/roster?part=2')).body);
  expect([last.people.length, last.people.at(-1)?.person, last.next]).toEqual([500, 'p2499', null]);
  expect((await owner.get('/roster?part=3')).status).toBe(404);
  expect((await owner.get('/roster?part=x')).status).toBe(400);
  expect((await owner.get('/log')).body).toMatchObject({
    entries: [{ action: 'roster.imported', detail: { version: 1, people: 2500, new: 2500 } }, {}, {}],
  });
});

test('nothing is imported unless every row is understood; errors name row and column, and duplicates across parts are found', async () => {
  const { organisation } = await install();
  const { owner } = await organisation('A');
  const path = await staged(owner, rows(1500));
  const reply = await owner.put(`${path}/parts/2`, {
    rows: [
      { line: 1502, person: 'p3', unit: 'Group' },
      { line: 1503, person: 'new', unit: '', email: 'nowhere' },
      { line: 1504, person: 'other', unit: 'Group', email: 'P7@example.org', side: 'both' },
    ],
  });
  expect(reply.body).toEqual({
    errors: [
      { line: 1503, column: 'unit', reason: 'missing' },
      { line: 1503, column: 'email', reason: 'emailForm' },
      { line: 1504, column: 'side', reason: 'sideUnknown' },
    ],
  });
  expect(RosterDifference.parse((await owner.get(path)).body)).toMatchObject({
    rows: 1503,
    errorCount: 4,
    errors: [{ line: 1502, column: 'person', reason: 'duplicatePerson', other: 5 }, {}, {}, {}],
  });
  expect(await owner.post(`${path}/commit`, { version: 0, rows: 1503 })).toMatchObject({
    status: 422,
    body: { code: 'roster.misfit', detail: { errors: 4 } },
  });
  expect((await owner.get('/roster')).body).toMatchObject({ head: { version: 0 } });
  await owner.put(`${path}/parts/2`, { rows: rows(1, 1500) });
  expect((await owner.post(`${path}/commit`, { version: 0, rows: 1501 })).status).toBe(200);
});

test('re-import shows the difference', async () => {
  const { organisation } = await install();
  const { owner } = await organisation('A');
  await owner.post(`${await staged(owner, rows(20))}/commit`, { version: 0, rows: 20 });
  const again = rows(21)
    .slice(2)
    .map((row) => (row.line === 10 ? { ...row, unit: 'Group/New', site: 'Berlin' } : row));
  const path = await staged(owner, again);
  expect((await owner.get(path)).body).toMatchObject({
    version: 1,
    newCount: 1,
    changedCount: 1,
    leftCount: 2,
    sameCount: 17,
    new: [{ person: 'p20' }],
    changed: [{ person: 'p8', columns: ['unit', 'site'] }],
    left: [{ person: 'p0', unit: 'Group/Unit 0' }, { person: 'p1' }],
  });
});

test('rows that did not arrive, an empty file and a roster changed since are refused', async () => {
  const { organisation } = await install();
  const { owner } = await organisation('A');
  const path = await staged(owner, rows(20));
  expect(await owner.post(`${path}/commit`, { version: 0, rows: 21 })).toMatchObject({
    status: 409,
    body: { code: 'conflict', detail: { rows: 20 } },
  });
  expect(await owner.post(`${await begin(owner)}/commit`, { version: 0, rows: 0 })).toMatchObject({
    status: 422,
    body: { code: 'roster.empty' },
  });
  const other = await staged(owner, rows(30));
  expect((await owner.post(`${path}/commit`, { version: 0, rows: 20 })).status).toBe(200);
  expect((await owner.post(`${other}/commit`, { version: 0, rows: 30 })).status).toBe(409);
  expect((await owner.post(`${other}/commit`, { version: 1, rows: 30 })).status).toBe(200);
});

test('of two commits at once one comes into force', async () => {
  const { organisation } = await install();
  const { owner } = await organisation('A');
  const [one, two] = [await staged(owner, rows(20)), await staged(owner, rows(30))];
  const replies = await Promise.all([
    owner.post(`${one}/commit`, { version: 0, rows: 20 }),
    owner.post(`${two}/commit`, { version: 0, rows: 30 }),
  ]);
  expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409]);
});

test('an import belongs to one organisation and ends after a day', async () => {
  const { organisation, pass } = await install();
  const [a, b] = [await organisation('A'), await organisation('B')];
  const path = await staged(a.owner, rows(20));
  for (const reply of [
    await b.owner.get(path),
    await b.owner.put(`${path}/parts/0`, { rows: rows(1) }),
    await b.owner.post(`${path}/commit`, { version: 0, rows: 20 }),
  ])
    expect(reply.status).toBe(404);
  pass(11 * 3600);
  expect((await a.owner.get(path)).status).toBe(200);
  expect((await b.owner.get('/roster')).body).toMatchObject({ people: [] });
  expect((await a.owner.put(`${path}/parts/0`, { rows: [] })).status).toBe(400);
  expect((await a.owner.put(`${path}/parts/0`, { rows: rows(1001) })).status).toBe(400);
});

test('20,000 rows are imported within the limits of one request each', async () => {
  const { organisation } = await install();
  const { owner } = await organisation('A');
  const path = await staged(owner, rows(20_000));
  const began = performance.now();
  expect((await owner.get(path)).body).toMatchObject({ rows: 20_000, newCount: 20_000 });
  expect((await owner.post(`${path}/commit`, { version: 0, rows: 20_000 })).status).toBe(200);
  expect(performance.now() - began).toBeLessThan(10_000);
}, 60_000);

test('a corrected address is left for send in every wave that runs, and in no other', async () => {
  const { organisation, database } = await install();
  const { owner, scope } = await organisation('A');
  await owner.post(`${await staged(owner, rows(20))}/commit`, { version: 0, rows: 20 });
  const ids: string[] = [];
  for (const state of ['draft', 'frozen', 'open', 'closed'] as const) {
    const plan = { name: state, instrument: 'it-pulse', form: 'long', opens: '2026-06-01T07:00:00.000Z' };
    const reply = await owner.post('/waves', { ...plan, closes: '2026-07-01T07:00:00.000Z' });
    const { id } = Wave.parse(reply.body);
    await changeWave(scope, id, ['draft'], { state });
    ids.push(id);
  }
  await owner.put('/roster/people/p3/email', { email: 'New@example.org' });
  const wishes = await Promise.all(ids.map((id) => listWishes(database, id, 10)));
  expect(wishes.map((left) => left.map(({ address, person }) => [address, person]))).toEqual([
    [],
    [['new@example.org', 'p3']],
    [['new@example.org', 'p3']],
    [],
  ]);
});

test('one person’s address is corrected without touching anybody else', async () => {
  const { organisation } = await install();
  const { owner, ...a } = await organisation('A');
  await owner.post(`${await staged(owner, rows(20))}/commit`, { version: 0, rows: 20 });
  const before = RosterPage.parse((await owner.get('/roster')).body).people;
  const path = '/roster/people/p3/email';
  expect(await owner.put(path, { email: 'New@Example.org' })).toMatchObject({ status: 200, body: { version: 2 } });
  const after = RosterPage.parse((await owner.get('/roster')).body).people;
  expect(after).toEqual(before.map((one) => (one.person === 'p3' ? { ...one, email: 'new@example.org' } : one)));
  expect((await owner.put(path, { email: 'p4@example.org' })).status).toBe(422);
  expect((await owner.put(path, { email: 'nowhere' })).status).toBe(400);
  expect((await owner.put('/roster/people/nobody/email', { email: 'a@example.org' })).status).toBe(404);
  const { owner: other } = await (await install()).organisation('B');
  expect((await other.put(path, { email: 'a@example.org' })).status).toBe(404);
  expect(a.scope.tenant).toMatch(/^org_/);
  expect((await owner.get('/log')).body).toMatchObject({
    entries: [{ action: 'roster.addressCorrected', subject: 'p3', detail: { version: 2 } }, {}, {}, {}],
  });
});
