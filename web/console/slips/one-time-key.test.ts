import { constants, createCipheriv, createPublicKey, publicEncrypt, randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { SealedSlips } from '#contract/slips.ts';
import { oneTimeKey } from './one-time-key.ts';

const sheets = [{ label: 'Werk Süd', invited: 40, codes: ['ABCDEFGHIJKLMNOPQRST'] }];

/** Seals as the contract says it, by other means than the browser's. */
function sealed(publicKey: string): SealedSlips {
  const [key, iv] = [randomBytes(32), randomBytes(12)];
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const body = Buffer.concat([
    cipher.update(gzipSync(JSON.stringify({ sheets }))),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
  const holder = createPublicKey({ key: Buffer.from(publicKey, 'base64url'), format: 'der', type: 'spki' });
  const wrapped = publicEncrypt({ key: holder, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' }, key);
  return {
    key: wrapped.toString('base64url'),
    iv: iv.toString('base64url'),
    body: body.toString('base64url'),
  };
}

test('what is sealed for the key opens with it, and neither with another one nor after a change', async () => {
  const [own, other] = await Promise.all([oneTimeKey(), oneTimeKey()]);
  const letter = sealed(own.publicKey);
  expect(await own.open(letter)).toEqual({ sheets });
  await expect(other.open(letter)).rejects.toThrow();
  const changed = letter.body.startsWith('A') ? `B${letter.body.slice(1)}` : `A${letter.body.slice(1)}`;
  await expect(own.open({ ...letter, body: changed })).rejects.toThrow();
});

test('its public part has the form the server takes', async () => {
  const { publicKey } = await oneTimeKey();
  expect(publicKey).toMatch(/^[A-Za-z0-9_-]{563}$/);
});
