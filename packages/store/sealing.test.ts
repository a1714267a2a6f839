import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { seal, unseal } from './sealing.ts';

test('what is sealed opens with the same key at the same place alone', () => {
  const key = randomBytes(32);
  const plain = randomBytes(1800);
  const sealed = seal(key, plain, 'key#a#w#1');
  expect(Buffer.from(unseal(key, sealed, 'key#a#w#1'))).toEqual(plain);
  expect(() => unseal(key, sealed, 'key#a#w#2')).toThrow();
  expect(() => unseal(randomBytes(32), sealed, 'key#a#w#1')).toThrow();
  const changed = Uint8Array.from(sealed, (byte, index) => (index === 40 ? byte ^ 1 : byte));
  expect(() => unseal(key, changed, 'key#a#w#1')).toThrow();
});

test('sealing the same twice shows nothing in common', () => {
  const key = randomBytes(32);
  const [one, two] = [seal(key, Buffer.alloc(64), 'p'), seal(key, Buffer.alloc(64), 'p')];
  expect(Buffer.from(one).equals(Buffer.from(two))).toBe(false);
});
