import { randomBytes } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { freshDatabase } from './fixture.ts';
import { scopeTo, type Scope } from './scope.ts';
import { askForSlips, deleteSlips, getSlips, putSlips, takeSlips } from './slips.ts';

const wave = 'wave_1';
const publicKey = new Uint8Array(422);
const sealed = (size: number) => ({ key: randomBytes(384), iv: randomBytes(12), body: randomBytes(size) });
let scope: Scope;

beforeEach(async () => {
  scope = scopeTo(await freshDatabase(), 'org_a');
});

test('codes are sealed for the key that asked last, handed to it alone, and from then on to no other', async () => {
  expect(await getSlips(scope, wave)).toBeUndefined();
  expect(await askForSlips(scope, wave, 'one', publicKey)).toBe(true);
  expect(await takeSlips(scope, wave, 'one')).toBeUndefined();
  expect(await askForSlips(scope, wave, 'two', publicKey)).toBe(true);
  expect(await putSlips(scope, wave, 'one', 3, sealed(9))).toBe(false);
  // More than one item holds.
  const codes = sealed(800_000);
  expect(await putSlips(scope, wave, 'two', 3, codes)).toBe(true);
  expect(await takeSlips(scope, wave, 'one')).toBeUndefined();
  expect(await getSlips(scope, wave)).toMatchObject({ state: 'ready', request: 'two', codes: 3 });
  for (let handed = 0; handed < 2; handed++) {
    const taken = await takeSlips(scope, wave, 'two');
    expect(taken && Buffer.compare(taken.body, codes.body)).toBe(0);
    expect(Buffer.from(taken?.key ?? []).equals(codes.key)).toBe(true);
  }
  expect(await askForSlips(scope, wave, 'three', publicKey)).toBe(false);
  expect(await takeSlips(scope, wave, 'three')).toBeUndefined();
  expect((await getSlips(scope, wave))?.state).toBe('printed');
});

test('who asks again before anything was fetched gets codes sealed anew, and it stays known that there are some', async () => {
  await askForSlips(scope, wave, 'one', publicKey);
  await putSlips(scope, wave, 'one', 3, sealed(9));
  expect(await askForSlips(scope, wave, 'two', publicKey)).toBe(true);
  expect(await getSlips(scope, wave)).toMatchObject({ state: 'asked', request: 'two', codes: 3 });
  expect(await takeSlips(scope, wave, 'one')).toBeUndefined();
});

test('after the purge nothing is left, in this organisation alone', async () => {
  const other = scopeTo(scope.database, 'org_b');
  for (const each of [scope, other]) {
    await askForSlips(each, wave, 'one', publicKey);
    await putSlips(each, wave, 'one', 3, sealed(9));
  }
  await deleteSlips(scope, wave);
  expect([await getSlips(scope, wave), await takeSlips(scope, wave, 'one')]).toEqual([undefined, undefined]);
  expect((await takeSlips(other, wave, 'one'))?.body).toHaveLength(9);
});
