import { createPrivateKey, createPublicKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { blind, concat, finalize, readPublicKey, toHex, type Bytes } from './client.ts';
import { sign } from './issuer.ts';
import file from './rsabssa-sha384.rfc9474.vectors.json' with { type: 'json' };
import { verify } from './verifier.ts';

const fromHex = (hex: string): Bytes => new Uint8Array(Buffer.from(hex, 'hex'));
const integer = (hex: string) => BigInt(`0x${hex}`);
const base64url = (value: bigint) => {
  const hex = value.toString(16);
  return Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex').toString('base64url');
};

function inverse(a: bigint, modulus: bigint): bigint {
  let [rest, next, x, y] = [modulus, a % modulus, 0n, 1n];
  while (next) [rest, next, x, y] = [next, rest % next, y, x - (rest / next) * y];
  return (x + modulus) % modulus;
}

const p = integer(file.p);
const q = integer(file.q);
const n = integer(file.n);
const d = inverse(integer(file.e), (p - 1n) * (q - 1n));
const privateKey = createPrivateKey({
  format: 'jwk',
  key: {
    kty: 'RSA',
    n: base64url(n),
    e: base64url(integer(file.e)),
    d: base64url(d),
    p: base64url(p),
    q: base64url(q),
    dp: base64url(d % (p - 1n)),
    dq: base64url(d % (q - 1n)),
    qi: base64url(inverse(q, p)),
  },
});
const publicKey = createPublicKey(privateKey);
const spki = new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }));

describe('RFC 9474, appendix A', () => {
  it.each(file.vectors)(
    '$name: blinded message, blind signature and signature are the printed ones',
    async (vector) => {
      const key = await readPublicKey(spki);
      const message = concat(fromHex(vector.prefix), fromHex(file.msg));
      const salt = fromHex(vector.salt);
      const factor = inverse(integer(vector.inv), n);
      const r = fromHex(factor.toString(16).padStart((512 + 64) * 2, '0'));

      const blinding = await blind(key, message, { salt, r });
      expect(blinding.inverse).toBe(integer(vector.inv));
      expect(toHex(blinding.blinded)).toBe(vector.blinded);

      const blindSignature = sign(privateKey, blinding.blinded);
      expect(blindSignature && toHex(blindSignature)).toBe(vector.blindSignature);

      const signature = await finalize(key, message, fromHex(vector.blindSignature), blinding.inverse, salt.length);
      expect(toHex(signature)).toBe(vector.signature);
      expect(verify(publicKey, message, signature, salt.length)).toBe(true);
      expect(verify(publicKey, fromHex(file.msg + '00'), signature, salt.length)).toBe(false);
    },
  );

  it('has a key that is the product of its primes', () => {
    expect(p * q).toBe(n);
  });
});
