import { constants, createHash, createPublicKey, KeyObject, verify as verifySignature } from 'node:crypto';

/** Reads a public key once, so that many ballots can be verified with it; throws on anything but 3072-bit RSA with exponent 65537. */
export function readKey(spki: Uint8Array): KeyObject {
  const key = createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' });
  const { modulusLength, publicExponent } = key.asymmetricKeyDetails ?? {};
  if (modulusLength !== 3072 || publicExponent !== 65537n) throw new Error('not a 3072-bit key with exponent 65537');
  return key;
}

/**
 * Whether `signature` authorises `message` under the key.
 * @param key SPKI bytes, or better what `readKey` made of them
 * @param saltLength bytes of PSS salt; 48 everywhere but in the RFC's ZERO variants
 * @source RFC 9474, 4.5 (Verify), RFC 8017, 8.1.2
 */
export function verify(
  key: Uint8Array | KeyObject,
  message: Uint8Array,
  signature: Uint8Array,
  saltLength = 48,
): boolean {
  const publicKey = key instanceof KeyObject ? key : readKey(key);
  return verifySignature(
    'sha384',
    message,
    { key: publicKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength },
    signature,
  );
}

/** The nullifier a ballot's secret stands for, 32 bytes; the same as the client's `nullifierOf`. */
export function nullifier(wave: string, keyId: string, secret: Uint8Array): Uint8Array<ArrayBuffer> {
  const hash = createHash('sha256').update(`einklang/nullifier/v1\0${wave}|${keyId}\0`).update(secret);
  return new Uint8Array(hash.digest());
}

/** What is signed: `prefix ‖ nullifier`, 64 bytes. */
export function message(prefix: Uint8Array, nullifierBytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat([prefix, nullifierBytes]));
}
