import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { apiKeys, noteUse } from './apikey.ts';
import { freshDatabase } from './fixture.ts';
import { scopeTo } from './scope.ts';
import { shares } from './share.ts';

const now = '2026-05-04T09:00:00.000Z';
const later = '2026-08-02T09:00:00.000Z';
const secret = 'a-secret-of-256-random-bits';
const key = { id: 'key_1', name: 'Excel', scope: 'results.read', created: now, ends: later, lastUsed: null } as const;
const share = { id: 'share_1', wave: 'wave_1', name: 'Council', created: now, ends: later };

test('a secret opens what it was given for, in its organisation, until the end and not a moment longer', async () => {
  const database = await freshDatabase();
  await apiKeys.give(scopeTo(database, 'org_a'), secret, key);
  const opened = await apiKeys.open(database, secret, now);
  expect([opened?.scope.tenant, opened?.value]).toEqual(['org_a', key]);
  expect(await apiKeys.open(database, 'another', now)).toBeUndefined();
  expect(await apiKeys.open(database, secret, later)).toBeUndefined();
});

test('a key opens no shared result, and a link no feed', async () => {
  const database = await freshDatabase();
  const scope = scopeTo(database, 'org_a');
  await apiKeys.give(scope, secret, key);
  expect(await shares.open(database, secret, now)).toBeUndefined();
  await shares.give(scope, 'of the link', share);
  expect(await apiKeys.open(database, 'of the link', now)).toBeUndefined();
});

test('neither the organisation’s name nor an id of its list opens anything', async () => {
  const database = await freshDatabase();
  await apiKeys.give(scopeTo(database, 'org_a'), secret, key);
  for (const guess of ['org_a', 'key_1', '', 'apikey'])
    expect(await apiKeys.open(database, guess, now)).toBeUndefined();
});

test('the secret is not stored, only its hash', async () => {
  const database = await freshDatabase();
  await apiKeys.give(scopeTo(database, 'org_a'), secret, key);
  const { Items } = await database.client.send(new ScanCommand({ TableName: database.names.organisations }));
  expect(Items).toHaveLength(2);
  expect(JSON.stringify(Items)).not.toContain(secret);
});

test('what is taken back opens nothing, leaves nothing, and is nobody else’s to take', async () => {
  const database = await freshDatabase();
  const [a, b] = [scopeTo(database, 'org_a'), scopeTo(database, 'org_b')];
  await apiKeys.give(a, secret, key);
  expect(await apiKeys.takeBack(b, 'key_1')).toBeUndefined();
  expect(await apiKeys.list(b)).toEqual([]);
  expect(await apiKeys.takeBack(a, 'key_1')).toEqual(key);
  expect(await apiKeys.open(database, secret, now)).toBeUndefined();
  expect(await apiKeys.takeBack(a, 'key_1')).toBeUndefined();
  const { Items } = await database.client.send(new ScanCommand({ TableName: database.names.organisations }));
  expect(Items).toEqual([]);
});

test('the newest comes first; a use is noted by day and brings nothing back', async () => {
  const database = await freshDatabase();
  const scope = scopeTo(database, 'org_a');
  await apiKeys.give(scope, secret, key);
  await apiKeys.give(scope, 'second', { ...key, id: 'key_2' });
  await noteUse(scope, 'key_1', '2026-05-05');
  expect(await apiKeys.list(scope)).toEqual([
    { ...key, id: 'key_2' },
    { ...key, lastUsed: '2026-05-05' },
  ]);
  await apiKeys.takeBack(scope, 'key_1');
  await noteUse(scope, 'key_1', '2026-05-06');
  expect((await apiKeys.list(scope)).map(({ id }) => id)).toEqual(['key_2']);
});
