import { expect, test } from 'vitest';
import { Me, MemberList } from '#contract/organisation.ts';
import { browser, install, type Browser } from './fixture.ts';

const bea = { name: 'Bea', email: 'bea@example.org', roles: ['cio'] };
const own = async (member: Browser): Promise<string> => Me.parse((await member.get('/me')).body).member ?? '';

test('an invited member gets a link and signs in to the organisation that invited', async () => {
  const { app, organisation, outbox, pass } = await install();
  const { owner } = await organisation('A');
  pass(1);
  const invited = await owner.post('/members', bea);
  expect(invited).toMatchObject({ status: 201, body: bea });
  expect(outbox.at(-1)).toMatchObject({ to: bea.email, kind: 'signIn' });
  const secret = /#(\S+)/.exec(outbox.at(-1)?.text ?? '')?.[1];
  const { cookie } = await browser(app).post('/sign-in/redeem', { secret });
  expect((await browser(app, cookie ?? '').get('/me')).body).toMatchObject({
    name: 'Bea',
    roles: ['cio'],
    organisation: { name: 'A' },
  });
  expect(MemberList.parse((await owner.get('/members')).body).members.map(({ name }) => name)).toEqual([
    'Olga Owner',
    'Bea',
  ]);
  expect(await owner.post('/members', { ...bea, email: 'BEA@example.org' })).toMatchObject({ status: 409 });
});

test('an invitation stands although its mail does not go out', async () => {
  const { organisation, breakMail, faults } = await install();
  const { owner } = await organisation('A');
  breakMail();
  expect((await owner.post('/members', bea)).status).toBe(201);
  expect(JSON.stringify((await owner.get('/members')).body)).toContain('Bea');
  expect(faults).toHaveLength(1);
});

test('roles are changed and taken away at once, and both are logged by id', async () => {
  const { organisation } = await install();
  const { owner, member } = await organisation('A');
  const cio = await member('cio');
  const id = await own(cio);
  expect((await owner.put(`/members/${id}`, { roles: ['auditor'] })).status).toBe(204);
  expect((await cio.get('/me')).body).toMatchObject({ roles: ['auditor'] });
  expect((await owner.delete(`/members/${id}`)).status).toBe(204);
  expect((await cio.get('/me')).status).toBe(401);
  expect((await cio.get('/organisation')).status).toBe(401);
  expect((await owner.delete(`/members/${id}`)).status).toBe(404);
  expect((await owner.get('/log')).body).toMatchObject({
    entries: [
      { action: 'member.removed', subject: id },
      { action: 'member.changed', subject: id, detail: { roles: 'auditor' } },
      { action: 'member.signedIn' },
      { action: 'member.signedIn' },
      { action: 'organisation.founded' },
    ],
  });
});

test('the last owner stays, and only an owner makes owners', async () => {
  const { organisation } = await install();
  const { owner, member } = await organisation('A');
  const admin = await member('admin');
  const [ownerId, adminId] = [await own(owner), await own(admin)];
  expect(await owner.put(`/members/${ownerId}`, { roles: ['admin'] })).toMatchObject({
    status: 409,
    body: { code: 'member.lastOwner' },
  });
  expect((await owner.delete(`/members/${ownerId}`)).status).toBe(409);
  expect((await admin.put(`/members/${adminId}`, { roles: ['owner'] })).status).toBe(403);
  expect((await admin.post('/members', { ...bea, roles: ['owner'] })).status).toBe(403);
  expect((await admin.delete(`/members/${ownerId}`)).status).toBe(403);
  expect((await owner.put(`/members/${adminId}`, { roles: ['owner'] })).status).toBe(204);
  expect((await owner.delete(`/members/${ownerId}`)).status).toBe(204);
});

test('another organisation’s member is not there', async () => {
  const { organisation } = await install();
  const [a, b] = [await organisation('A'), await organisation('B')];
  const id = await own(a.owner);
  expect((await b.owner.put(`/members/${id}`, { roles: ['cio'] })).status).toBe(404);
  expect((await b.owner.delete(`/members/${id}`)).status).toBe(404);
  expect(JSON.stringify((await b.owner.get('/members')).body)).not.toContain(id);
  expect((await b.owner.put(`/members/${id}`, { roles: [] })).status).toBe(400);
  expect((await b.owner.post('/members', { ...bea, roles: ['boss'] })).status).toBe(400);
});
