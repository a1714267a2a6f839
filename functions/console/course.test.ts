import { expect, test } from 'vitest';
import { Wave } from '#contract/wave.ts';
import type { WaveState } from '#core/survey/wave.ts';
import { dueBefore } from '#store/due.ts';
import { switchRoster } from '#store/roster.ts';
import { changeWave } from '#store/wave.ts';
import { getWindow, putWindow } from '#store/window.ts';
import { install, newestEntry, type Installation } from './fixture.ts';

const manifestSha256 = 'a'.repeat(64);
const now = '2026-05-04T09:00:00.000Z';

async function waveIn(state: WaveState, change: Parameters<typeof changeWave>[3] = {}) {
  const installation: Installation = await install();
  const a = await installation.organisation('A');
  const people = Array.from({ length: 12 }, (_, index) => ({
    person: `p${index}`,
    unit: ['Group'],
    language: 'de' as const,
  }));
  await switchRoster(a.scope, { from: 0, people, origin: 'import_1', now });
  const reply = await a.owner.post('/waves', {
    name: 'Q2',
    instrument: 'it-pulse',
    form: 'long',
    opens: '2026-05-18T07:00:00.000Z',
    closes: '2026-05-29T17:00:00.000Z',
    approval: true,
  });
  const { id } = Wave.parse(reply.body);
  await changeWave(a.scope, id, ['draft'], { state, manifestSha256, ...change });
  const { opens, closes } = Wave.parse(reply.body);
  await putWindow(installation.database, {
    wave: id,
    tenant: a.scope.tenant,
    opens,
    closes,
    opened: true,
    manifestSha256,
  });
  return { ...installation, ...a, id, path: `/waves/${id}`, auditor: await a.member('auditor') };
}

test.each([
  ['planned', '2026-05-18T07:00:00.000Z'],
  ['now', now],
] as const)('a draft is frozen now and opens %s', async (opens, at) => {
  const { owner, path, id, database } = await waveIn('draft');
  expect((await owner.post(`${path}/freeze`, { opens })).body).toMatchObject({
    state: 'freezing',
    freezes: now,
    opens: at,
  });
  expect(await dueBefore(database, now, 10)).toMatchObject([{ kind: 'freeze', wave: id, dueAt: now }]);
  expect((await owner.post(`${path}/freeze`, { opens: 'now' })).body).toMatchObject({ code: 'wave.state' });
  expect((await owner.post(`${path}/freeze`, {})).status).toBe(400);
});

test('of two who freeze at once one does', async () => {
  const { owner, path } = await waveIn('draft');
  const replies = await Promise.all([1, 2].map(() => owner.post(`${path}/freeze`, { opens: 'now' })));
  expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409]);
});

test('a frozen wave is not opened early, and a draft whose end is past is not frozen', async () => {
  const frozen = await waveIn('frozen');
  expect((await frozen.owner.post(`${frozen.path}/freeze`, { opens: 'now' })).body).toMatchObject({
    code: 'wave.state',
  });
  const late = await waveIn('draft', { closes: now });
  expect((await late.owner.post(`${late.path}/freeze`, { opens: 'now' })).body).toMatchObject({ code: 'wave.closed' });
});

test('a draft without enough people is not frozen, and stays a draft', async () => {
  const { owner, path, scope } = await waveIn('draft');
  const few = [{ person: 'p0', unit: ['Group'], language: 'de' as const }];
  await switchRoster(scope, { from: 1, people: few, origin: 'import_2', now });
  expect((await owner.post(`${path}/freeze`, { opens: 'now' })).body).toMatchObject({ code: 'wave.tooFew' });
  expect((await owner.get(path)).body).toMatchObject({ state: 'draft' });
});

test('an open wave is closed early: no credential from this instant, and counting is due', async () => {
  const { owner, path, id, database, pass, scope } = await waveIn('open');
  pass(3600);
  const at = '2026-05-04T10:00:00.000Z';
  expect((await owner.post(`${path}/close`)).body).toMatchObject({ state: 'open', closes: at });
  expect((await getWindow(database, id))?.closes).toBe(at);
  expect(await dueBefore(database, at, 10)).toMatchObject([
    { kind: 'close', wave: id, tenant: scope.tenant, dueAt: at },
  ]);
  pass(1);
  expect((await owner.post(`${path}/close`)).body).toMatchObject({ code: 'wave.state' });
  expect((await getWindow(database, id))?.closes).toBe(at);
});

test('only an open wave is closed early', async () => {
  for (const state of ['draft', 'frozen', 'closed', 'published'] as const) {
    const { owner, path } = await waveIn(state);
    expect((await owner.post(`${path}/close`)).status).toBe(409);
  }
});

test('the auditor approves exactly the manifest that is frozen, once, and the wave may open', async () => {
  const { owner, auditor, path, id, database } = await waveIn('frozen');
  expect((await owner.post(`${path}/approve`, { manifestSha256 })).status).toBe(403);
  expect((await auditor.post(`${path}/approve`, { manifestSha256: 'b'.repeat(64) })).status).toBe(409);
  expect((await auditor.post(`${path}/approve`, { manifestSha256: 'b' })).status).toBe(400);
  expect((await auditor.post(`${path}/approve`, { manifestSha256 })).body).toMatchObject({ approval: 'given' });
  expect((await auditor.post(`${path}/approve`, { manifestSha256 })).body).toMatchObject({ code: 'wave.state' });
  const dueAt = '2026-05-18T07:00:00.000Z';
  expect(await dueBefore(database, dueAt, 10)).toContainEqual(
    expect.objectContaining({ kind: 'open', wave: id, dueAt }),
  );
  expect(await newestEntry(auditor)).toMatchObject({
    actor: 'auditor',
    action: 'wave.approved',
    detail: { manifestSha256 },
  });
});

test('a disputed wave is given up by the owner alone, who types its name', async () => {
  const { owner, member, path, id, database } = await waveIn('disputed');
  const admin = await member('admin');
  expect((await admin.post(`${path}/discard`, { name: 'Q2' })).status).toBe(403);
  expect((await owner.post(`${path}/discard`, { name: 'Q3' })).body).toMatchObject({ errors: [{ path: 'name' }] });
  expect((await owner.post(`${path}/discard`, { name: 'Q2' })).body).toMatchObject({
    state: 'discarded',
    settledAt: now,
  });
  expect(await dueBefore(database, now, 10)).toContainEqual(expect.objectContaining({ kind: 'purge', wave: id }));
  expect((await owner.post(`${path}/discard`, { name: 'Q2' })).status).toBe(409);
});

test('a draft can be given up by an admin, a wave that runs by nobody', async () => {
  const draft = await waveIn('draft');
  const admin = await draft.member('admin');
  expect((await admin.post(`${draft.path}/discard`, { name: 'Q2' })).body).toMatchObject({ state: 'discarded' });
  for (const state of ['freezing', 'frozen', 'open', 'closed', 'published'] as const) {
    const { owner, path } = await waveIn(state);
    expect((await owner.post(`${path}/discard`, { name: 'Q2' })).status).toBe(409);
  }
});
