import { fromBase64url, toBase64url } from '#blind/client.ts';
import { SlipSheets, type SealedSlips } from '#contract/slips.ts';

/** A key pair of this page alone: what is sealed for it can be opened here and nowhere else, and nowhere at all once the page is gone. */
export interface OneTimeKey {
  /** SPKI in base64url. */
  readonly publicKey: string;
  /** Opens what was sealed for it; throws where it was sealed for another key or changed on the way. */
  readonly open: (sealed: SealedSlips) => Promise<SlipSheets>;
}

const rsa = {
  name: 'RSA-OAEP',
  hash: 'SHA-256',
  modulusLength: 3072,
  publicExponent: new Uint8Array([1, 0, 1]),
} as const;

/** Makes a key pair whose private part the browser gives to nobody. Needs https or localhost. */
export async function oneTimeKey(): Promise<OneTimeKey> {
  const pair = await crypto.subtle.generateKey(rsa, false, ['encrypt', 'decrypt']);
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey));
  return {
    publicKey: toBase64url(spki),
    open: async ({ key, iv, body }) => {
      const raw = await crypto.subtle.decrypt(rsa, pair.privateKey, fromBase64url(key));
      const aes = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['decrypt']);
      const packed = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: fromBase64url(iv) }, aes, fromBase64url(body));
      const plain = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
      return SlipSheets.parse(await new Response(plain).json());
    },
  };
}
