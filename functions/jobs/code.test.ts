import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { invitationCode } from './code.ts';

/** RFC 4648 base32 by way of a whole number, 20 characters of the first 100 bits. */
function byWholeNumber(mac: Buffer): string {
  const bits = BigInt(`0x${mac.toString('hex')}`) >> 156n;
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  return Array.from({ length: 20 }, (_, index) => alphabet.charAt(Number((bits >> BigInt(95 - 5 * index)) & 31n))).join(
    '',
  );
}

test('a code is the first 100 bits of the HMAC in base32', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 32, maxLength: 32 }),
      fc.string(),
      fc.integer({ min: 1, max: 9 }),
      (key, person, edition) => {
        const mac = createHmac('sha256', key).update(`${person}|${edition}`).digest();
        expect(invitationCode(key, person, edition)).toBe(byWholeNumber(mac));
      },
    ),
  );
});
