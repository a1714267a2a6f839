import { expect, test } from 'vitest';
import { Organisation } from '#contract/organisation.ts';
import { StrataPreview, Wave } from '#contract/wave.ts';
import { report as example } from '#core/benchmark/fixture.ts';
import type { Person } from '#core/roster/person.ts';
import { dueBefore } from '#store/due.ts';
import { putFrozen } from '#store/frozen.ts';
import { switchRoster } from '#store/roster.ts';
import type { Scope } from '#store/scope.ts';
import { changeWave } from '#store/wave.ts';
import { install, newestEntry, type Browser } from './fixture.ts';
import { publishExample } from './published.fixture.ts';

const plan = {
  name: 'IT pulse Q2',
  instrument: 'it-pulse',
  form: 'long',
  opens: '2026-05-18T07:00:00.000Z',
  closes: '2026-05-29T17:00:00.000Z',
};

const people = (count: number): readonly Person[] =>
  Array.from({ length: count }, (_, index) => ({
    person: `p${String(index).padStart(3, '0')}`,
    unit: ['Group', index < count / 2 ? 'IT' : 'Sales'],
    language: 'de' as const,
  }));

async function withRoster(scope: Scope, count: number): Promise<void> {
  await switchRoster(scope, { from: 0, people: people(count), origin: 'import_1', now: '2026-05-01T00:00:00.000Z' });
}

async function planned(owner: Browser, change: Readonly<Record<string, unknown>> = {}): Promise<Wave> {
  const reply = await owner.post('/waves', { ...plan, ...change });
  expect(reply.status).toBe(201);
  return Wave.parse(reply.body);
}

test('a planned wave is a draft with its freeze due, and is found by its own organisation alone', async () => {
  const { organisation, database } = await install();
  const [a, b] = [await organisation('A'), await organisation('B')];
  const wave = await planned(a.owner);
  expect(wave).toMatchObject({ state: 'draft', freezes: '2026-05-15T07:00:00.000Z', name: 'IT pulse Q2' });
  expect(wave.items).toContain('E0');
  expect(await dueBefore(database, '2026-05-15T07:00:00.000Z', 10)).toEqual([
    { kind: 'freeze', tenant: a.scope.tenant, wave: wave.id, dueAt: wave.freezes },
  ]);
  expect((await a.owner.get('/waves')).body).toMatchObject({ waves: [{ id: wave.id }], published: [] });
  expect((await a.owner.get(`/waves/${wave.id}`)).body).toEqual(wave);
  expect((await b.owner.get('/waves')).body).toEqual({ waves: [], published: [] });
  for (const path of ['', '/participation', '/strata', '/people', '/report', '/comments', '/export/0'])
    expect([path, (await b.owner.get(`/waves/${wave.id}${path}`)).status]).toEqual([path, 404]);
  for (const [path, body] of [
    ['freeze', { opens: 'now' }],
    ['close', undefined],
    ['discard', { name: plan.name }],
  ] as const)
    expect([path, (await b.owner.post(`/waves/${wave.id}/${path}`, body)).status]).toEqual([path, 404]);
  const auditor = await b.member('auditor');
  expect((await auditor.post(`/waves/${wave.id}/approve`, { manifestSha256: 'a'.repeat(64) })).status).toBe(404);
  expect((await a.owner.get(`/benchmark?wave=${wave.id}`)).body).toMatchObject({ code: 'wave.notPublished' });
  expect((await b.owner.get(`/benchmark?wave=${wave.id}`)).status).toBe(404);
});

test('one that opens now freezes at once, if the roster is large enough', async () => {
  const { organisation, database, deps } = await install();
  const { owner, scope } = await organisation('A');
  expect(await owner.post('/waves', { ...plan, opens: 'now' })).toMatchObject({
    status: 422,
    body: { code: 'wave.tooFew', detail: { invited: 0 } },
  });
  await withRoster(scope, 24);
  const wave = await planned(owner, { opens: 'now' });
  expect(wave).toMatchObject({ state: 'freezing', opens: deps.now(), freezes: deps.now() });
  expect(await dueBefore(database, deps.now(), 10)).toMatchObject([{ kind: 'freeze', wave: wave.id }]);
  expect(await owner.post('/waves', { ...plan, instrument: 'alignment-pulse', opens: 'now' })).toMatchObject({
    status: 422,
    body: { code: 'wave.sideMissing', detail: { missing: 24 } },
  });
});

test('misfits, lowered thresholds and times that make no sense are refused', async () => {
  const { organisation } = await install();
  const { owner } = await organisation('A');
  for (const [change, code] of [
    [{ name: '' }, 'request.invalid'],
    [{ items: ['E0'] }, 'request.invalid'],
    [{ opens: '2026-05-01T00:00:00.000Z' }, 'request.invalid'],
    [{ closes: plan.opens }, 'request.invalid'],
    [{ thresholds: { k: 4 } }, 'wave.thresholdTooLow'],
    [{ thresholds: { closeGraceSeconds: 0 } }, 'wave.thresholdTooLow'],
  ] as const)
    expect((await owner.post('/waves', { ...plan, ...change })).body).toMatchObject({ code });
  expect((await owner.post('/waves', { ...plan, closes: plan.opens })).body).toMatchObject({
    errors: [{ path: 'closes' }],
  });
});

test('the preview cuts the roster as it stands, and a frozen wave shows what was frozen', async () => {
  const { organisation } = await install();
  const { owner, scope, member } = await organisation('A');
  await withRoster(scope, 24);
  const wave = await planned(owner);
  expect(StrataPreview.parse((await owner.get(`/waves/${wave.id}/strata`)).body)).toEqual({
    final: false,
    leftOut: 0,
    strata: [
      { id: 'root.0', label: 'Group/IT', invited: 12, new: 12, merged: [] },
      { id: 'root.1', label: 'Group/Sales', invited: 12, new: 12, merged: [] },
    ],
    commentStrata: [],
  });

  const tree = [{ id: 'root', parent: null, label: 'A', kind: 'root', invited: 24, strata: ['root'] }] as const;
  const frozen = people(24).map(({ person, language }) => ({ person, language, stratum: 'root' }));
  const head = { tree, commentTree: null, merged: {}, salt: 'ab', roster: 'cd', new: { root: 5 } };
  await putFrozen(scope, wave.id, frozen, head);
  await changeWave(scope, wave.id, ['draft'], { state: 'frozen', manifestSha256: 'a'.repeat(64) });
  await switchRoster(scope, { from: 1, people: people(60), origin: 'import_2', now: '2026-05-02T00:00:00.000Z' });
  expect((await owner.get(`/waves/${wave.id}/strata`)).body).toEqual({
    final: true,
    strata: [{ id: 'root', label: 'A', invited: 24, new: 5, merged: [] }],
    commentStrata: [],
  });

  const next = await planned(owner, { opens: '2026-05-25T07:00:00.000Z' });
  expect(next.previous).toBe(wave.id);
  expect((await owner.get(`/waves/${next.id}/strata`)).body).toMatchObject({ final: false, leftOut: 24 });
  const later = await planned(owner, { opens: '2026-06-30T07:00:00.000Z', closes: '2026-07-30T07:00:00.000Z' });
  const preview = StrataPreview.parse((await owner.get(`/waves/${later.id}/strata`)).body);
  expect([preview.leftOut, preview.strata.reduce((sum, one) => sum + one.invited, 0)]).toEqual([0, 60]);
  expect(preview.strata.reduce((sum, one) => sum + one.new, 0)).toBe(60);

  const auditor = await member('auditor');
  expect((await auditor.get(`/waves/${wave.id}/people`)).body).toMatchObject({
    salt: 'ab',
    next: null,
    people: [{ person: 'p000', address: null, stratum: 'root' }, ...Array.from({ length: 23 }, () => ({}))],
  });
  expect((await auditor.get(`/waves/${wave.id}/people?stratum=root.9`)).status).toBe(404);
  expect(await newestEntry(auditor)).toMatchObject({ action: 'people.read', subject: wave.id });
});

test('a planned wave that reminds keeps off the public holidays of its organisation', async () => {
  const { organisation } = await install();
  const { owner } = await organisation('A');
  const reminders = { days: [3, 7], audience: 'unused' };
  expect(await planned(owner, { reminders })).not.toHaveProperty('holidays');
  const { id, verified, madeUp, ...settings } = Organisation.parse((await owner.get('/organisation')).body);
  expect([id.slice(0, 4), verified, madeUp]).toEqual(['org_', false, false]);
  await owner.put('/organisation', { ...settings, holidays: { country: 'DE', region: 'BY' } });
  // Between 4 and 29 May 2026 Bavaria has Ascension Day and Whit Monday.
  expect(await planned(owner, { reminders })).toMatchObject({ holidays: ['2026-05-14', '2026-05-25'] });
  expect(await planned(owner)).not.toHaveProperty('holidays');
});

test('participation is what the hourly job wrote, and nothing before', async () => {
  const { organisation } = await install();
  const { owner, scope } = await organisation('A');
  const wave = await planned(owner);
  const path = `/waves/${wave.id}/participation`;
  expect((await owner.get(path)).body).toEqual({ invited: 0, credentials: null, asOf: null, margin: null });
  const asOf = '2026-05-20T08:00:00.000Z';
  await changeWave(scope, wave.id, ['draft'], { invited: 40, participation: { credentials: 15, asOf } });
  expect((await owner.get(path)).body).toEqual({ invited: 40, credentials: 15, asOf, margin: null });
});

test('participation tells how exact the IT-eNPS will be, by the spread of the last wave once there is one', async () => {
  const { organisation } = await install();
  const tenant = await organisation('A');
  const { id } = await planned(tenant.owner);
  const participation = { credentials: 145, asOf: '2026-05-20T08:00:00.000Z' };
  await changeWave(tenant.scope, id, ['draft'], { state: 'open', invited: 240, participation });
  const margin = async () => (await tenant.owner.get(`/waves/${id}/participation`)).body;
  // 9 with the variance of 0.7 that is assumed; 60 answers that find 20 points have a variance of 0.153, and 4.01.
  expect(await margin()).toMatchObject({ margin: 9 });
  const [root] = example.nodes;
  if (!root) throw new Error('no root');
  const enps = { n: 60, score: 10, interval: [2, 18] } as const;
  await publishExample(tenant, { detectableNext: 20, nodes: [{ ...root, enps }] });
  expect(await margin()).toMatchObject({ margin: 5 });
});
