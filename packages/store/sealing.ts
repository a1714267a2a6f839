import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** What a data key is for; who may open it differs: `sign` freeze and issue, `invite` freeze and send, `fold` freeze and fold, `chat` console and send, `mail` freeze, send and issue. */
export type Purpose = 'sign' | 'invite' | 'fold' | 'chat' | 'mail';

/** Makes and opens data keys under a master key per purpose: KMS in the cloud, files locally. */
export interface Sealing {
  /** A new 32-byte data key, in plain and as it may be stored. */
  create(purpose: Purpose): Promise<{ readonly plain: Uint8Array; readonly wrapped: Uint8Array }>;
  /** The plain data key; throws when it was made for another purpose or by another master key. */
  open(purpose: Purpose, wrapped: Uint8Array): Promise<Uint8Array>;
}

const nonceBytes = 12;
const tagBytes = 16;

/**
 * Encrypts `plain` by AES-256-GCM: nonce (12 bytes), ciphertext, tag (16 bytes).
 * @param key a data key of 32 bytes
 * @param place where it will be stored; it opens nowhere else
 * @source https://nvlpubs.nist.gov/nistpubs/Legacy/SP/nistspecialpublication800-38d.pdf
 */
export function seal(key: Uint8Array, plain: Uint8Array, place: string): Uint8Array {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(place));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Opens what `seal` made; throws when key, place or any byte differs. */
export function unseal(key: Uint8Array, sealed: Uint8Array, place: string): Uint8Array {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes));
  decipher.setAAD(Buffer.from(place));
  decipher.setAuthTag(sealed.subarray(-tagBytes));
  return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, -tagBytes)), decipher.final()]);
}
