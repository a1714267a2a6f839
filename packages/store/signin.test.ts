import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import type { Database } from './database.ts';
import { freshDatabase } from './fixture.ts';
import { putSignIn, redeemCode, redeemSecret } from './signin.ts';

const now = '2026-01-01T12:00:00.000Z';
const ends = '2026-01-01T12:15:00.000Z';
const email = 'ada@example.org';
const put = (database: Database, secret: string, code = '12345678', at = now, until = ends) =>
  putSignIn(database, { secret, code, signIn: { email, ends: until }, now: at });

test('of fifty who redeem one link at once, one is let in', async () => {
  const database = await freshDatabase();
  await put(database, 'secret');
  const redeemed = await Promise.all(Array.from({ length: 50 }, () => redeemSecret(database, 'secret', now)));
  expect(redeemed.filter(Boolean)).toEqual([{ email, ends }]);
});

test('link and code are one: whoever comes first spends both', async () => {
  const database = await freshDatabase();
  await put(database, 'one');
  expect(await redeemCode(database, 'Ada@Example.org', '12345678', now)).toEqual({ email, ends });
  expect(await redeemSecret(database, 'one', now)).toBeUndefined();
  await put(database, 'two');
  expect(await redeemSecret(database, 'two', now)).toEqual({ email, ends });
  expect(await redeemCode(database, email, '12345678', now)).toBeUndefined();
});

test('a link and its code expire', async () => {
  const database = await freshDatabase();
  await put(database, 'one');
  expect(await redeemCode(database, email, '12345678', ends)).toBeUndefined();
  expect(await redeemSecret(database, 'one', ends)).toBeUndefined();
});

test('after five wrong codes the right one is refused too, while the link stays good', async () => {
  const database = await freshDatabase();
  await put(database, 'one');
  for (let tried = 0; tried < 5; tried++) expect(await redeemCode(database, email, '00000000', now)).toBeUndefined();
  expect(await redeemCode(database, email, '12345678', now)).toBeUndefined();
  expect(await redeemSecret(database, 'one', now)).toBeDefined();
});

test('an address is sent five links in a quarter of an hour, then none until it is over', async () => {
  const database = await freshDatabase();
  for (let sent = 0; sent < 5; sent++) expect(await put(database, `secret ${sent}`)).toBe(true);
  expect(await put(database, 'sixth')).toBe(false);
  expect(await redeemSecret(database, 'sixth', now)).toBeUndefined();
  expect(await redeemSecret(database, 'secret 0', now)).toBeDefined();
  expect(await put(database, 'later', '12345678', ends, '2026-01-01T12:30:00.000Z')).toBe(true);
});

test('neither the secret nor the code lies in the table', async () => {
  const database = await freshDatabase();
  await put(database, 'a-very-secret-thing', '87654321');
  const { Items } = await database.client.send(new ScanCommand({ TableName: database.names.organisations }));
  expect(JSON.stringify(Items)).not.toMatch(/a-very-secret-thing|87654321/);
});
