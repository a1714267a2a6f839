import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { Home } from '#contract/home.ts';
import { SealedSlips, Slips } from '#contract/slips.ts';
import { Wave } from '#contract/wave.ts';
import { dueBefore } from '#store/due.ts';
import { putFrozen } from '#store/frozen.ts';
import { switchRoster } from '#store/roster.ts';
import { getSlips, putSlips } from '#store/slips.ts';
import { changeWave } from '#store/wave.ts';
import { install, newestEntry, type Tenant } from './fixture.ts';
import { plan } from './published.fixture.ts';

const keyOf = (modulusLength: number): string =>
  generateKeyPairSync('rsa', { modulusLength }).publicKey.export({ format: 'der', type: 'spki' }).toString('base64url');
const [one, two] = [{ publicKey: keyOf(3072) }, { publicKey: keyOf(3072) }];

/** A frozen wave in which seven people have no mailbox. */
async function frozen({ owner, scope }: Tenant, withoutMailbox: Readonly<Record<string, number>> = { root: 7 }) {
  const { id } = Wave.parse((await owner.post('/waves', plan)).body);
  const head = { tree: [], commentTree: null, merged: {}, salt: '', roster: '', new: {}, withoutMailbox };
  await putFrozen(scope, id, [], head);
  await changeWave(scope, id, ['draft'], { state: 'frozen' });
  return id;
}

test('an admin asks, waits for send, and is handed what was sealed for this browser; the log says who printed how many', async () => {
  const { organisation, database } = await install();
  const a = await organisation('A');
  const admin = await a.member('admin');
  const wave = await frozen(a);
  const path = `/waves/${wave}/slips`;
  expect((await admin.get(path)).body).toEqual({ people: 7, state: 'none', request: null });
  const asked = await admin.post(path, one);
  expect(asked.status).toBe(202);
  const { request, state } = Slips.parse(asked.body);
  expect([state, request]).toEqual(['asked', expect.stringMatching(/^[0-9a-f]{64}$/)]);
  const due = await dueBefore(database, '2026-05-04T09:00:00.000Z', 9);
  expect(due.filter(({ kind }) => kind === 'send')).toEqual([expect.objectContaining({ wave })]);
  expect(await admin.post(`${path}/${request}`)).toMatchObject({ status: 409, body: { code: 'conflict' } });

  const sealed = { key: Buffer.from('key'), iv: Buffer.from('iv'), body: Buffer.from('body') };
  await putSlips(a.scope, wave, request ?? '', 7, sealed);
  expect((await admin.get(path)).body).toMatchObject({ people: 7, state: 'ready' });
  for (let handed = 0; handed < 2; handed++) {
    const { status, body } = await admin.post(`${path}/${request}`);
    expect(status).toBe(200);
    expect(Buffer.from(SealedSlips.parse(body).body, 'base64url').toString()).toBe('body');
  }
  expect(await newestEntry(a.owner)).toMatchObject({ action: 'slips.printed', subject: wave, detail: { codes: 7 } });
});

test('of a draft it tells how many of the roster have no mailbox', async () => {
  const { organisation } = await install();
  const a = await organisation('A');
  const person = (index: number) => ({ person: `p${index}`, unit: ['A'], language: 'en' as const });
  const withMail = Array.from({ length: 12 }, (_, index) => ({ ...person(index), email: `p${index}@example.org` }));
  const people = [...withMail, person(12), person(13)];
  await switchRoster(a.scope, { from: 0, people, origin: 'import_1', now: '2026-05-04T09:00:00.000Z' });
  const { id } = Wave.parse((await a.owner.post('/waves', plan)).body);
  expect((await a.owner.get(`/waves/${id}/slips`)).body).toEqual({ people: 2, state: 'none', request: null });
});

test('once they are printed nobody prints them again, neither with another key nor with that of somebody else', async () => {
  const { organisation } = await install();
  const a = await organisation('A');
  const wave = await frozen(a);
  const path = `/waves/${wave}/slips`;
  const { request } = Slips.parse((await a.owner.post(path, one)).body);
  await putSlips(a.scope, wave, request ?? '', 7, { key: Buffer.of(1), iv: Buffer.of(2), body: Buffer.of(3) });
  await a.owner.post(`${path}/${request}`);
  const printed = { status: 409, body: { code: 'slips.printed' } };
  expect(await a.owner.post(path, two)).toMatchObject(printed);
  expect(await a.owner.post(`${path}/${'0'.repeat(64)}`)).toMatchObject(printed);
  expect((await getSlips(a.scope, wave))?.request).toBe(request);
});

test('there is nothing to ask for before the freeze, after the close, where all have a mailbox, or with another kind of key', async () => {
  const { organisation } = await install();
  const a = await organisation('A');
  const draft = Wave.parse((await a.owner.post('/waves', plan)).body).id;
  expect(await a.owner.post(`/waves/${draft}/slips`, one)).toMatchObject({ status: 409, body: { code: 'wave.state' } });
  const all = await frozen(a, {});
  expect(await a.owner.post(`/waves/${all}/slips`, one)).toMatchObject({ status: 422, body: { code: 'slips.nobody' } });
  const wave = await frozen(a);
  for (const publicKey of [keyOf(4096), 'A'.repeat(560), 'short'])
    expect((await a.owner.post(`/waves/${wave}/slips`, { publicKey })).status).toBe(400);
  await changeWave(a.scope, wave, ['frozen'], { closes: '2026-05-04T09:00:00.000Z' });
  expect(await a.owner.post(`/waves/${wave}/slips`, one)).toMatchObject({ status: 409, body: { code: 'wave.state' } });
});

test('the admin’s home names waves whose codes nobody has printed, until somebody has', async () => {
  const { organisation } = await install();
  const a = await organisation('A');
  await frozen(a, {});
  const wave = await frozen(a);
  const needs = async () => Home.parse((await a.owner.get('/home')).body).needs.filter(({ kind }) => kind === 'slips');
  expect(await needs()).toEqual([{ kind: 'slips', wave: { id: wave, name: 'Q4' }, people: 7 }]);
  const { request } = Slips.parse((await a.owner.post(`/waves/${wave}/slips`, one)).body);
  await putSlips(a.scope, wave, request ?? '', 7, { key: Buffer.of(1), iv: Buffer.of(2), body: Buffer.of(3) });
  expect(await needs()).toHaveLength(1);
  await a.owner.post(`/waves/${wave}/slips/${request}`);
  expect(await needs()).toEqual([]);
});

test('another organisation finds nothing', async () => {
  const { organisation } = await install();
  const [a, b] = [await organisation('A'), await organisation('B')];
  const wave = await frozen(a);
  const { request } = Slips.parse((await a.owner.post(`/waves/${wave}/slips`, one)).body);
  await putSlips(a.scope, wave, request ?? '', 7, { key: Buffer.of(1), iv: Buffer.of(2), body: Buffer.of(3) });
  expect((await b.owner.get(`/waves/${wave}/slips`)).status).toBe(404);
  expect((await b.owner.post(`/waves/${wave}/slips`, two)).status).toBe(404);
  expect((await b.owner.post(`/waves/${wave}/slips/${request}`)).status).toBe(404);
});
