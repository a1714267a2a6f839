import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { RSABSSA } from '@cloudflare/blindrsa-ts';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  blind,
  codeHashOf,
  derive,
  finalize,
  fromBase64url,
  importPublicKey,
  messageOf,
  nullifierOf,
  toBase64url,
  toHex,
  type Bytes,
} from './client.ts';
import { generateKey, sign, type KeyPair } from './issuer.ts';
import { message, nullifier, readKey, verify } from './verifier.ts';

const wave = 'wave_01JC0000000000000000000000';
const other = 'wave_01JC0000000000000000000001';
const bytes20 = fc.uint8Array({ minLength: 20, maxLength: 20 }).map((bytes): Bytes => new Uint8Array(bytes));
let pair: KeyPair;
let second: KeyPair;
beforeAll(async () => {
  [pair, second] = await Promise.all([generateKey(), generateKey()]);
});

const privateKeyOf = ({ pkcs8 }: KeyPair) =>
  createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' });

/** One person's whole credential. */
async function credential(seed: Bytes, keys: KeyPair, inWave = wave) {
  const key = await importPublicKey(keys.spki);
  const secrets = await derive(seed, inWave, await codeHashOf(inWave, 'A'.repeat(20)), keys.keyId);
  const signed = messageOf(secrets.prefix, await nullifierOf(inWave, keys.keyId, secrets.secret));
  const { blinded, inverse } = await blind(key, signed, secrets);
  const blindSignature = sign(privateKeyOf(keys), blinded);
  if (!blindSignature) throw new Error('refused');
  return {
    secrets,
    signed,
    blinded,
    blindSignature,
    signature: await finalize(key, signed, blindSignature, inverse),
  };
}

describe('a credential', () => {
  it('of any seed verifies with the public key alone and equals nothing that the issuer saw', async () => {
    await fc.assert(
      fc.asyncProperty(bytes20, async (seed) => {
        const { signed, signature, blinded, blindSignature } = await credential(seed, pair);
        expect(verify(pair.spki, signed, signature)).toBe(true);
        expect(verify(second.spki, signed, signature)).toBe(false);
        expect(signature).not.toEqual(blindSignature);
        expect(signature).not.toEqual(blinded);
      }),
      { numRuns: 20 },
    );
  });

  it('of the same seed is the same to the last byte, so that a repeat is no second credential', async () => {
    await fc.assert(
      fc.asyncProperty(bytes20, async (seed) => {
        expect(await credential(seed, pair)).toEqual(await credential(seed, pair));
      }),
      { numRuns: 5 },
    );
  });

  it('shares nothing with the credential of another key, wave or person', async () => {
    await fc.assert(
      fc.asyncProperty(bytes20, bytes20, async (seed, stranger) => {
        fc.pre(toHex(seed) !== toHex(stranger));
        const all = await Promise.all([
          credential(seed, pair),
          credential(seed, second),
          credential(seed, pair, other),
          credential(stranger, pair),
        ]);
        for (const part of ['secret', 'prefix', 'salt', 'r'] as const)
          expect(new Set(all.map(({ secrets }) => toHex(secrets[part]))).size).toBe(4);
        expect(new Set(all.map(({ signed }) => toHex(signed.slice(32)))).size).toBe(4);
        expect(new Set(all.map(({ blinded }) => toHex(blinded))).size).toBe(4);
      }),
      { numRuns: 5 },
    );
  });

  it('does not verify after a single changed bit', async () => {
    const { signed, signature } = await credential(new Uint8Array(20), pair);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3071 }), (bit) => {
        const changed = new Uint8Array(signature);
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(verify(readKey(pair.spki), signed, changed)).toBe(false);
      }),
      { numRuns: 50 },
    );
  });

  it('that the issuer signed wrongly is not accepted by the client', async () => {
    const key = await importPublicKey(pair.spki);
    const secrets = await derive(new Uint8Array(20), wave, 'ab', pair.keyId);
    const signed = messageOf(secrets.prefix, new Uint8Array(32));
    const { blinded, inverse } = await blind(key, signed, secrets);
    await expect(finalize(key, signed, blinded, inverse)).rejects.toThrow('invalid signature');
    await expect(finalize(key, signed, blinded.slice(1), inverse)).rejects.toThrow('unexpected input size');
  });

  it('is blinded by the next candidate where the first factor has no inverse', async () => {
    const key = await importPublicKey(pair.spki);
    const { prefix, salt, r } = await derive(new Uint8Array(20), wave, 'ab', pair.keyId);
    const zeroFirst = new Uint8Array(r);
    zeroFirst.fill(0, 0, 448);
    const late = await blind(key, prefix, { salt, r: zeroFirst });
    expect(late).toEqual(await blind(key, prefix, { salt, r: r.slice(448) }));
    await expect(blind(key, prefix, { salt, r: new Uint8Array(896) })).rejects.toThrow('blinding error');
  });
});

describe('client and verifier', () => {
  it('derive the same nullifier and message', async () => {
    await fc.assert(
      fc.asyncProperty(bytes20, async (secret) => {
        const N = await nullifierOf(wave, pair.keyId, secret);
        expect(nullifier(wave, pair.keyId, secret)).toEqual(N);
        expect(message(secret, N)).toEqual(messageOf(secret, N));
      }),
    );
  });

  it('read back every byte string written in base64url', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect([...fromBase64url(toBase64url(bytes))]).toEqual([...bytes]);
      }),
    );
  });

  it('refuse a modulus that is not 3072 bits and an exponent other than 65537', async () => {
    for (const options of [
      { modulusLength: 2048 },
      { modulusLength: 3064 },
      { modulusLength: 4096 },
      { modulusLength: 3072, publicExponent: 3 },
    ]) {
      const spki = new Uint8Array(
        generateKeyPairSync('rsa', options).publicKey.export({ type: 'spki', format: 'der' }),
      );
      await expect(importPublicKey(spki)).rejects.toThrow();
      expect(() => readKey(spki)).toThrow();
    }
  });
});

describe('the issuer', () => {
  it('refuses what is not a number below the modulus in as many bytes', () => {
    const key = privateKeyOf(pair);
    expect(sign(key, new Uint8Array(383))).toBeNull();
    expect(sign(key, new Uint8Array(385))).toBeNull();
    expect(sign(key, new Uint8Array(384).fill(255))).toBeNull();
  });
});

describe('with an independent implementation', () => {
  const suite = RSABSSA.SHA384.PSS.Randomized();
  const pss = { name: 'RSA-PSS', hash: 'SHA-384' };
  const publicOf = (keys: KeyPair) => crypto.subtle.importKey('spki', keys.spki, pss, true, ['verify']);
  const privateOf = (keys: KeyPair) => crypto.subtle.importKey('pkcs8', keys.pkcs8, pss, true, ['sign']);

  it('its issuer signs what our client blinds, and it verifies what our client finalises', async () => {
    const key = await importPublicKey(pair.spki);
    const secrets = await derive(new Uint8Array(20).fill(7), wave, 'ab', pair.keyId);
    const signed = messageOf(secrets.prefix, await nullifierOf(wave, pair.keyId, secrets.secret));
    const { blinded, inverse } = await blind(key, signed, secrets);
    const theirs = await suite.blindSign(await privateOf(pair), blinded);
    expect(sign(privateKeyOf(pair), blinded)).toEqual(new Uint8Array(theirs));
    const signature = await finalize(key, signed, theirs, inverse);
    expect(await suite.verify(await publicOf(pair), signature, signed)).toBe(true);
  });

  it('our issuer signs what its client blinds, and our verifier takes what it finalises', async () => {
    const prepared = suite.prepare(new Uint8Array(32).fill(9));
    const { blindedMsg, inv } = await suite.blind(await publicOf(pair), prepared);
    const ours = sign(privateKeyOf(pair), blindedMsg);
    if (!ours) throw new Error('refused');
    const signature = await suite.finalize(await publicOf(pair), prepared, ours, inv);
    expect(verify(pair.spki, prepared, signature)).toBe(true);
  });
});
