import { randomBytes } from 'node:crypto';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { freshDatabase } from './fixture.ts';
import {
  deleteKeys,
  listSigningKeys,
  makeDataKey,
  makeSecret,
  openDataKey,
  openSecret,
  openSigningKey,
  putSigningKey,
} from './key.ts';
import { madeUpSealing } from './made-up-sealing.ts';
import { scopeTo } from './scope.ts';

const wave = 'wave_01JD0000000000000000000000';

test('of many who make a data key or a secret at once all get the same one', async () => {
  const sealing = madeUpSealing();
  const scope = scopeTo(await freshDatabase(), 'org_a');
  expect(await openDataKey(scope, wave, 'sign', sealing)).toBeUndefined();
  expect(await openSecret(scope, wave, 'fold', sealing)).toBeUndefined();
  const keys = await Promise.all(Array.from({ length: 20 }, () => makeDataKey(scope, wave, 'sign', sealing)));
  expect(new Set(keys.map((key) => Buffer.from(key).toString('hex'))).size).toBe(1);
  const secrets = await Promise.all(
    Array.from({ length: 20 }, () => makeSecret(scope, wave, 'fold', sealing, (length) => randomBytes(length))),
  );
  expect(new Set(secrets.map((secret) => Buffer.from(secret).toString('hex'))).size).toBe(1);
  expect(await openSecret(scope, wave, 'fold', sealing)).toEqual(secrets[0]);
});

test('private keys lie sealed, open with the data key of their wave alone, and are gone after the purge', async () => {
  const sealing = madeUpSealing();
  const database = await freshDatabase();
  const scope = scopeTo(database, 'org_a');
  const dataKey = await makeDataKey(scope, wave, 'sign', sealing);
  const made = ['0', '7', 'd', 'e', 'f'].map((digit) => ({
    keyId: digit.repeat(64),
    stratum: `root.${digit}`,
    kind: 'score' as const,
    spki: randomBytes(422),
    pkcs8: randomBytes(1794),
  }));
  for (const key of made) await putSigningKey(scope, wave, dataKey, key);
  await makeSecret(scope, wave, 'invitation', sealing, (length) => randomBytes(length));
  for (const { keyId, pkcs8 } of made)
    expect(Buffer.from((await openSigningKey(scope, wave, dataKey, keyId)) ?? [])).toEqual(pkcs8);
  expect((await listSigningKeys(scope, wave)).map(({ stratum }) => stratum)).toEqual(
    made.map(({ stratum }) => stratum),
  );
  const { Items } = await database.client.send(new ScanCommand({ TableName: database.names.organisations }));
  const dump: Uint8Array[] = [];
  for (const item of Items ?? [])
    for (const value of Object.values(item)) if (value instanceof Uint8Array) dump.push(value);
  for (const { pkcs8 } of made)
    expect(dump.some((value) => Buffer.from(value).includes(pkcs8.subarray(0, 64)))).toBe(false);

  const other = await makeDataKey(scope, 'wave_other', 'sign', sealing);
  await expect(openSigningKey(scope, wave, other, made[0]?.keyId ?? '')).rejects.toThrow();
  expect(await openSigningKey(scopeTo(database, 'org_b'), wave, dataKey, made[0]?.keyId ?? '')).toBeUndefined();
  await deleteKeys(scope, wave);
  expect(await openDataKey(scope, wave, 'sign', sealing)).toBeUndefined();
  expect(await listSigningKeys(scope, wave)).toEqual([]);
});

test('of several keys for one stratum the first one stored is the only one', async () => {
  const sealing = madeUpSealing();
  const scope = scopeTo(await freshDatabase(), 'org_a');
  const dataKey = await makeDataKey(scope, wave, 'sign', sealing);
  const key = { keyId: '1'.repeat(64), stratum: 'root', kind: 'score', spki: randomBytes(9) } as const;
  const first = randomBytes(32);
  expect(await putSigningKey(scope, wave, dataKey, { ...key, pkcs8: first })).toBe(true);
  for (const keyId of [key.keyId, '2'.repeat(64)])
    expect(await putSigningKey(scope, wave, dataKey, { ...key, keyId, pkcs8: randomBytes(32) })).toBe(false);
  expect((await listSigningKeys(scope, wave)).map(({ keyId }) => keyId)).toEqual([key.keyId]);
  expect(Buffer.from((await openSigningKey(scope, wave, dataKey, key.keyId)) ?? [])).toEqual(first);
});
