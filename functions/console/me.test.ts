import { expect, test } from 'vitest';
import { Me } from '#contract/organisation.ts';
import { addMember } from '#store/member.ts';
import { browser, install, newestEntry } from './fixture.ts';

test('an address that belongs to several organisations chooses between them, and only them', async () => {
  const { app, organisation, pass } = await install();
  const a = await organisation('A');
  pass(1);
  const [b, c] = [await organisation('B'), await organisation('C')];
  const { email, organisation: first } = Me.parse((await a.owner.get('/me')).body);
  expect(first?.name).toBe('A');
  await addMember(b.scope, { id: 'member_x', name: 'Olga', email, roles: ['cio'] });
  expect((await a.owner.get('/me')).body).toMatchObject({ organisations: [{ name: 'A' }, { name: 'B' }] });
  expect((await a.owner.post('/me/organisation', { organisation: b.scope.tenant })).status).toBe(204);
  expect((await a.owner.get('/me')).body).toMatchObject({ organisation: { name: 'B' }, roles: ['cio'], name: 'Olga' });
  expect(await newestEntry(b.owner)).toMatchObject({ actor: 'Olga', action: 'member.signedIn' });
  expect((await a.owner.post('/me/organisation', { organisation: c.scope.tenant })).status).toBe(404);
  expect((await a.owner.post('/me/organisation', {})).status).toBe(400);
  expect((await browser(app).post('/me/organisation', { organisation: b.scope.tenant })).status).toBe(401);
  expect((await browser(app, 'session=guessed').get('/me')).status).toBe(401);
});

test('requests are limited by session', async () => {
  const { organisation } = await install({ sessionRate: { burst: 3, perSecond: 1 } });
  const [a, b] = [await organisation('A'), await organisation('B')];
  const statuses = [];
  for (let asked = 0; asked < 5; asked++) statuses.push((await a.owner.get('/me')).status);
  expect(statuses).toEqual([200, 200, 200, 429, 429]);
  expect((await b.owner.get('/me')).status).toBe(200);
});
