import type { Bytes } from '#blind/client.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Characters of an invitation's code, and of a recovery code (20 bytes in base32). */
export const codeLength = 20;
export const recoveryLength = 32;

/** The code in a link, whether its `#` is whole or a mail gateway made it `%23` or `%2523`; undefined where it was cut off. */
export function codeIn(address: string): string | undefined {
  return /(?:#|%(?:25)*23)([a-z2-7]{20})(?![a-z0-9])/i.exec(address)?.[1]?.toUpperCase();
}

/** What somebody typed as base32 has it: capitals without separators, and the digits that are no base32 read as the letters they look like. */
export function typed(text: string): string {
  return text
    .toUpperCase()
    .replaceAll('0', 'O')
    .replaceAll('1', 'I')
    .replaceAll('8', 'B')
    .replaceAll(/[^A-Z2-7]/g, '');
}

/** The code that a reader has typed as a whole link, whatever its keyboard made of the `#`, or that somebody typed. */
export function scanned(text: string): string {
  return /[^a-z0-9]([a-z2-7]{20})\s*$/i.exec(text)?.[1]?.toUpperCase() ?? typed(text);
}

/** Bytes in base32 without padding; their number is to be a multiple of five. @source RFC 4648, 6 */
export function toBase32(bytes: Uint8Array): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  return bits.replaceAll(/.{5}/g, (five) => alphabet.charAt(parseInt(five, 2)));
}

/** The bytes of a base32 text; a character outside its alphabet counts as the first. */
export function fromBase32(text: string): Bytes {
  let bits = '';
  for (const char of text) bits += Math.max(0, alphabet.indexOf(char)).toString(2).padStart(5, '0');
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (eight) => parseInt(eight, 2));
}
