import { createHash, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { freshDatabase } from './fixture.ts';
import {
  deleteCounted,
  getClosed,
  getCounted,
  getPublic,
  getPublicKey,
  putClosed,
  putCounted,
  putPublic,
  putPublicKeys,
} from './public.ts';

const wave = 'wave_01JD0000000000000000000000';

test('what was published first stays, byte by byte', async () => {
  const database = await freshDatabase();
  const bytes = Buffer.from('{"wave":"ü"}'.repeat(500));
  expect(await getPublic(database, wave, 'manifest')).toBeUndefined();
  expect(await putPublic(database, wave, 'manifest', { bytes })).toBe(true);
  expect(await putPublic(database, wave, 'manifest', { bytes: Buffer.from('other') })).toBe(false);
  expect((await getPublic(database, wave, 'manifest'))?.bytes).toEqual(bytes);
  await putPublic(database, wave, 'page#de', { bytes, policy: "script-src 'sha256-x'" });
  expect(await getPublic(database, wave, 'page#de')).toMatchObject({ policy: "script-src 'sha256-x'" });
});

test('keys are found by their digest', async () => {
  const database = await freshDatabase();
  const keys = Array.from({ length: 60 }, () => {
    const spki = randomBytes(422);
    return { spki, keyId: createHash('sha256').update(spki).digest('hex') };
  });
  await putPublicKeys(database, keys);
  for (const { keyId, spki } of keys) expect(Buffer.from((await getPublicKey(database, keyId)) ?? [])).toEqual(spki);
  expect(await getPublicKey(database, '0'.repeat(64))).toBeUndefined();
});

test('a wave is closed at the earliest instant anybody stated', async () => {
  const database = await freshDatabase();
  expect(await getClosed(database, wave)).toBeUndefined();
  for (const closes of ['2026-03-02T00:00:00.000Z', '2026-03-01T00:00:00.000Z', '2026-03-03T00:00:00.000Z'])
    await putClosed(database, wave, closes);
  expect(await getClosed(database, wave)).toBe('2026-03-01T00:00:00.000Z');
});

test('counted nullifiers are listed by their first two digits, and an empty list is an answer', async () => {
  const database = await freshDatabase();
  const nullifiers = Array.from({ length: 300 }, () => randomBytes(32).toString('hex'));
  expect(await getCounted(database, wave, 'ab')).toBeUndefined();
  await putCounted(database, wave, nullifiers);
  const listed = [];
  for (let index = 0; index < 256; index++)
    listed.push(...((await getCounted(database, wave, index.toString(16).padStart(2, '0'))) ?? ['missing']));
  expect(listed).toEqual([...nullifiers].sort());
  const others = nullifiers.filter((one) => one.startsWith('ac'));
  await putCounted(database, wave, [], 'b');
  expect([await getCounted(database, wave, 'ba'), await getCounted(database, wave, 'ac')]).toEqual([[], others.sort()]);
  await putCounted(database, wave, []);
  expect(await getCounted(database, wave, 'ab')).toEqual([]);
  await deleteCounted(database, wave);
  expect(await getCounted(database, wave, 'ab')).toBeUndefined();
});
