import { constants, createHash, generateKeyPair, KeyObject, privateDecrypt, publicEncrypt } from 'node:crypto';
import { promisify } from 'node:util';

const generate = promisify(generateKeyPair);

/** One stratum's key pair; `keyId` is the hex SHA-256 of the SPKI and names the key everywhere. */
export interface KeyPair {
  readonly spki: Uint8Array<ArrayBuffer>;
  readonly pkcs8: Uint8Array<ArrayBuffer>;
  readonly keyId: string;
}

/** Makes a 3072-bit RSA key pair with exponent 65537, off the main thread (about 0.3 s of one core). */
export async function generateKey(): Promise<KeyPair> {
  const { publicKey, privateKey } = await generate('rsa', { modulusLength: 3072, publicExponent: 65537 });
  const spki = new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }));
  const pkcs8 = new Uint8Array(privateKey.export({ type: 'pkcs8', format: 'der' }));
  return { spki, pkcs8, keyId: createHash('sha256').update(spki).digest('hex') };
}

/**
 * Signs a blinded message.
 * @param blinded as long as the modulus and below it
 * @returns the blind signature, as long as the modulus, or `null` where `blinded` has another length or is not below the modulus
 * @throws when the signature does not give the message back, which betrays a faulty processor and must never leave the machine
 * @source RFC 9474, 4.3 (BlindSign)
 */
export function sign(privateKey: KeyObject, blinded: Uint8Array): Uint8Array<ArrayBuffer> | null {
  if (blinded.length * 8 !== privateKey.asymmetricKeyDetails?.modulusLength) return null;
  const raw = { key: privateKey, padding: constants.RSA_NO_PADDING };
  let signature: Uint8Array<ArrayBuffer>;
  try {
    signature = new Uint8Array(privateDecrypt(raw, blinded));
  } catch (error) {
    if (error instanceof Error && error.message.includes('too large')) return null;
    throw error;
  }
  if (!publicEncrypt(raw, signature).equals(blinded)) throw new Error('signing failure');
  return signature;
}
