import { createHmac } from 'node:crypto';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/**
 * A person's code in a wave: the first 100 bits of HMAC-SHA-256(invitation key, `person|edition`) as 20 characters of base32, so that a reminder can carry the same link and nothing of it is stored.
 * @param key the wave's invitation key, 32 bytes
 * @param edition 1 from the freeze, one more with every corrected address
 * @source RFC 2104 (HMAC), RFC 4648, 6 (base32)
 */
export function invitationCode(key: Uint8Array, person: string, edition: number): string {
  const mac = createHmac('sha256', key).update(`${person}|${edition}`).digest();
  let code = '';
  for (let bit = 0; bit < 100; bit += 5) {
    const pair = mac.readUInt16BE(Math.floor(bit / 8));
    code += alphabet.charAt((pair >> (11 - (bit % 8))) & 31);
  }
  return code;
}
