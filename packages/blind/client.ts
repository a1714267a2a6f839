/** Bytes that WebCrypto takes. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** A public key as the blinding needs it: modulus, exponent and length of the modulus in bytes. */
export interface PublicKey {
  readonly n: bigint;
  readonly e: bigint;
  readonly length: number;
  /** The same key for WebCrypto, with which a signature is verified. */
  readonly verifier: CryptoKey;
}

/** What one key's credential is made of. All of it follows from the seed, so that a repeat gives the same bytes. */
export interface Secrets {
  /** 32 bytes; the nullifier is its hash, the ballot carries it. */
  readonly secret: Bytes;
  /** 32 bytes before the message, the "Randomized" of the variant. */
  readonly prefix: Bytes;
  /** 48 bytes for PSS. */
  readonly salt: Bytes;
  /** Two candidates of 448 bytes for the blinding factor; the second is for the one case in 2^1500 that the first has no inverse. */
  readonly r: Bytes;
}

const utf8 = new TextEncoder();

/** Joins byte strings. */
export function concat(...parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Bytes as lower-case hex. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Bytes as base64url without padding. */
export function toBase64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** Base64url or base64, with or without padding, as bytes; throws on other characters. */
export function fromBase64url(text: string): Bytes {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
}

async function digest(algorithm: 'SHA-256' | 'SHA-384', bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest(algorithm, bytes));
}

/** Hex SHA-256 of bytes, or of a text in UTF-8. */
export async function sha256(of: Bytes | string): Promise<string> {
  return toHex(await digest('SHA-256', typeof of === 'string' ? utf8.encode(of) : of));
}

/** What stands for a code everywhere but in the invitation itself: hex SHA-256 of `wave|code`. */
export function codeHashOf(wave: string, code: string): Promise<string> {
  return sha256(`${wave}|${code}`);
}

function toInteger(bytes: Uint8Array): bigint {
  return BigInt(`0x${toHex(bytes) || '0'}`);
}

function toBytes(integer: bigint, length: number): Bytes {
  const pairs = integer
    .toString(16)
    .padStart(length * 2, '0')
    .match(/../g);
  return Uint8Array.from(pairs ?? [], (pair) => parseInt(pair, 16));
}

/** `base ** exponent mod n` by squaring. */
function power(base: bigint, exponent: bigint, n: bigint): bigint {
  let result = 1n;
  for (const bit of exponent.toString(2)) {
    result = (result * result) % n;
    if (bit === '1') result = (result * base) % n;
  }
  return result;
}

/** The inverse of `a` modulo `n`, 0 where there is none (extended Euclid). */
function inverseOf(a: bigint, n: bigint): bigint {
  let [rest, next, x, y] = [n, a % n, 0n, 1n];
  while (next) {
    const quotient = rest / next;
    [rest, next, x, y] = [next, rest - quotient * next, y, x - quotient * y];
  }
  return rest === 1n ? (x + n) % n : 0n;
}

/**
 * Derives everything one credential needs from the person's seed.
 * @param seed 20 random bytes that never leave the device
 * @param codeHash hex SHA-256 of `wave|code`
 * @param keyId hex SHA-256 of the key's SPKI
 * @source RFC 5869 (HKDF) with SHA-384, salt `wave|codeHash|keyId`, empty info, output secret ‖ prefix ‖ salt ‖ r ‖ next r
 */
export async function derive(seed: Bytes, wave: string, codeHash: string, keyId: string): Promise<Secrets> {
  const key = await crypto.subtle.importKey('raw', seed, 'HKDF', false, ['deriveBits']);
  const hkdf = { name: 'HKDF', hash: 'SHA-384', salt: utf8.encode(`${wave}|${codeHash}|${keyId}`), info: concat() };
  const bytes = new Uint8Array(await crypto.subtle.deriveBits(hkdf, key, (112 + 2 * 448) * 8));
  return {
    secret: bytes.slice(0, 32),
    prefix: bytes.slice(32, 64),
    salt: bytes.slice(64, 112),
    r: bytes.slice(112),
  };
}

/** The 32 bytes that stand for a ballot without telling whose it is: SHA-256 of domain, wave, key and secret. */
export function nullifierOf(wave: string, keyId: string, secret: Uint8Array): Promise<Bytes> {
  return digest('SHA-256', concat(utf8.encode(`einklang/nullifier/v1\0${wave}|${keyId}\0`), secret));
}

/** What is signed: `prefix ‖ nullifier`, 64 bytes. */
export function messageOf(prefix: Uint8Array, nullifier: Uint8Array): Bytes {
  return concat(prefix, nullifier);
}

/** Reads modulus and exponent out of an SPKI; throws on anything that is no RSA key. */
export async function readPublicKey(spki: Bytes): Promise<PublicKey> {
  const pss = { name: 'RSA-PSS', hash: 'SHA-384' };
  const verifier = await crypto.subtle.importKey('spki', spki, pss, true, ['verify']);
  const jwk = await crypto.subtle.exportKey('jwk', verifier);
  const n = fromBase64url(jwk.n ?? '');
  return { n: toInteger(n), e: toInteger(fromBase64url(jwk.e ?? '')), length: n.length, verifier };
}

/**
 * Reads a wave's public key and refuses (by throwing) a modulus that is not 3072 bits long or an exponent other than 65537,
 * so that nobody can be given a key that is weak or marked.
 */
export async function importPublicKey(spki: Bytes): Promise<PublicKey> {
  const key = await readPublicKey(spki);
  if (key.n >> 3071n !== 1n || key.e !== 65537n) throw new Error('weak key');
  return key;
}

/** EMSA-PSS-ENCODE with SHA-384 and MGF1 for a modulus whose bit length is a multiple of eight. @source RFC 8017, 9.1.1 */
async function encode(message: Bytes, salt: Uint8Array, length: number): Promise<bigint> {
  const hash = await digest('SHA-384', concat(new Uint8Array(8), await digest('SHA-384', message), salt));
  const block = concat(new Uint8Array(length - 50 - salt.length), Uint8Array.of(1), salt);
  const counters = Array.from({ length: Math.ceil(block.length / 48) }, (_, counter) => toBytes(BigInt(counter), 4));
  const mask = concat(...(await Promise.all(counters.map((counter) => digest('SHA-384', concat(hash, counter))))));
  const masked = block.map((byte, index) => (byte ^ (mask[index] ?? 0)) & (index ? 255 : 127));
  return toInteger(concat(masked, hash, Uint8Array.of(0xbc)));
}

/**
 * Blinds a message: the issuer signs the result and learns nothing about the message.
 * @param message `prefix ‖ nullifier`
 * @param salt 48 bytes (0 in the RFC's ZERO variants)
 * @param r candidates for the blinding factor, each 64 bytes longer than the modulus and reduced by it, so that the bias is below 2^-512
 * @returns the blinded message, as long as the modulus, and what `finalize` needs to take the blinding off
 * @source RFC 9474, 4.2 (Blind); throws where the RFC raises "invalid input" or "blinding error"
 */
export async function blind(
  key: PublicKey,
  message: Bytes,
  { salt, r }: { readonly salt: Uint8Array; readonly r: Uint8Array },
): Promise<{ readonly blinded: Bytes; readonly inverse: bigint }> {
  const m = await encode(message, salt, key.length);
  for (let at = 0; at < r.length; at += key.length + 64) {
    const factor = toInteger(r.slice(at, at + key.length + 64)) % key.n;
    // One inversion, the dearest step, for both: m·factor is invertible only if m and factor are.
    const inverse = (inverseOf((m * factor) % key.n, key.n) * m) % key.n;
    if (inverse) return { blinded: toBytes((m * power(factor, key.e, key.n)) % key.n, key.length), inverse };
  }
  throw new Error(inverseOf(m, key.n) ? 'blinding error' : 'invalid input');
}

/**
 * Takes the blinding off a blind signature and verifies the result.
 * @returns the signature over `message`, as long as the modulus
 * @source RFC 9474, 4.4 (Finalize); throws where the RFC raises "unexpected input size" or "invalid signature"
 */
export async function finalize(
  key: PublicKey,
  message: Bytes,
  blindSignature: Uint8Array,
  inverse: bigint,
  saltLength = 48,
): Promise<Bytes> {
  if (blindSignature.length !== key.length) throw new Error('unexpected input size');
  const signature = toBytes((toInteger(blindSignature) * inverse) % key.n, key.length);
  if (!(await crypto.subtle.verify({ name: 'RSA-PSS', saltLength }, key.verifier, signature, message)))
    throw new Error('invalid signature');
  return signature;
}
