import { expect, test } from 'vitest';
import { ApiKeyList, MadeApiKey } from '#contract/apikey.ts';
import { install, newestEntry } from './fixture.ts';

const wanted = { name: 'Power BI', scope: 'results.read', days: 90 };

test('a key is made with its secret, listed without it, and ended by revoking; the log says all of it and no secret', async () => {
  const { organisation } = await install();
  const { owner } = await organisation('A');
  const reply = await owner.post('/apikeys', wanted);
  expect(reply.status).toBe(201);
  const { key, secret } = MadeApiKey.parse(reply.body);
  expect(secret).toMatch(/^einklang_[A-Za-z0-9_-]{43}$/);
  expect(key).toMatchObject({ name: 'Power BI', ends: '2026-08-02T09:00:00.000Z', lastUsed: null });
  expect(await newestEntry(owner)).toMatchObject({
    action: 'apikey.made',
    subject: key.id,
    detail: { name: 'Power BI' },
  });
  const list = await owner.get('/apikeys');
  expect(ApiKeyList.parse(list.body)).toEqual({ keys: [key] });
  expect(JSON.stringify([list.body, (await owner.get('/log')).body])).not.toContain(secret.slice(9));
  expect((await owner.delete(`/apikeys/${key.id}`)).status).toBe(204);
  expect((await owner.delete(`/apikeys/${key.id}`)).status).toBe(404);
  expect((await owner.get('/apikeys')).body).toEqual({ keys: [] });
  expect(await newestEntry(owner)).toMatchObject({ action: 'apikey.revoked', subject: key.id });
});

test('another organisation neither sees nor revokes a key', async () => {
  const { organisation } = await install();
  const [a, b] = [await organisation('A'), await organisation('B')];
  const { key } = MadeApiKey.parse((await a.owner.post('/apikeys', wanted)).body);
  expect((await b.owner.get('/apikeys')).body).toEqual({ keys: [] });
  expect((await b.owner.delete(`/apikeys/${key.id}`)).status).toBe(404);
  expect((await a.owner.get('/apikeys')).body).toEqual({ keys: [key] });
});

test.each([
  { ...wanted, name: ' ' },
  { ...wanted, days: 0 },
  { ...wanted, days: 367 },
  { ...wanted, scope: 'everything' },
])('%j makes no key', async (body) => {
  const { organisation } = await install();
  const { owner } = await organisation('A');
  expect(await owner.post('/apikeys', body)).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
  expect((await owner.get('/apikeys')).body).toEqual({ keys: [] });
});
