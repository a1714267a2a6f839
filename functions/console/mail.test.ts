import { expect, test } from 'vitest';
import { Wave } from '#contract/wave.ts';
import { noteComplaint, noteMissing, noteSent } from '#store/mail.ts';
import { optOut } from '#store/optout.ts';
import { switchRoster } from '#store/roster.ts';
import { install, newestEntry } from './fixture.ts';
import { plan } from './published.fixture.ts';

const now = '2026-05-04T09:00:00.000Z';

async function prepared() {
  const { organisation } = await install();
  const [a, b] = [await organisation('A'), await organisation('B')];
  const { id } = Wave.parse((await a.owner.post('/waves', plan)).body);
  const people = ['ada', 'bob', 'cyd'].map((person) => {
    return { person, email: `${person}@a.example`, unit: ['A'], language: 'de' as const };
  });
  const head = await switchRoster(a.scope, { from: 0, people, origin: 'import_1', now });
  await noteMissing(a.scope, { address: 'Bob@a.example', wave: id }, now);
  await noteMissing(a.scope, { address: 'gone@a.example', wave: 'wave_before' }, now);
  return { a, b, id, head };
}

test('the admin sees what became of a wave’s invitations in counts', async () => {
  const { a, b, id } = await prepared();
  expect((await a.owner.get(`/waves/${id}/mail`)).body).toEqual({ sent: null, missing: 1, complaints: 0 });
  await noteSent(a.scope, id, { accepted: 2, refused: 0, repeated: 0 });
  await noteComplaint(a.scope, id, 'feedback-1', now);
  await noteComplaint(a.scope, id, 'feedback-1', now);
  const sent = { accepted: 2, refused: 0, repeated: 0 };
  expect((await a.owner.get(`/waves/${id}/mail`)).body).toEqual({ sent, missing: 1, complaints: 1 });
  expect((await b.owner.get(`/waves/${id}/mail`)).status).toBe(404);
});

test('people whose address does not exist are named, those who ended mail only counted', async () => {
  const { a, b } = await prepared();
  await optOut(a.scope, 'f'.repeat(32));
  const missing = [{ person: 'bob', email: 'bob@a.example' }];
  expect((await a.owner.get('/roster/mail')).body).toEqual({ optedOut: 1, missing });
  expect((await b.owner.get('/roster/mail')).body).toEqual({ optedOut: 0, missing: [] });
});

test('an address is tried again when the admin says so, is forgotten when it is corrected, and both stand in the log without it', async () => {
  const { a, id } = await prepared();
  expect((await a.owner.post('/roster/mail/retry', { email: 'BOB@a.example' })).status).toBe(204);
  expect(await newestEntry(a.owner)).toMatchObject({ action: 'roster.addressTriedAgain' });
  expect((await a.owner.get('/roster/mail')).body).toEqual({ optedOut: 0, missing: [] });
  await noteMissing(a.scope, { address: 'cyd@a.example', wave: id }, now);
  expect((await a.owner.put('/roster/people/cyd/email', { email: 'cyd2@a.example' })).status).toBe(200);
  expect((await a.owner.put('/roster/people/cyd/email', { email: 'cyd@a.example' })).status).toBe(200);
  expect((await a.owner.get('/roster/mail')).body).toEqual({ optedOut: 0, missing: [] });
});
