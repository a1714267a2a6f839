import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import type { Instant } from '#core/time.ts';
import { remember } from '#functions/http/cache.ts';
import type { Database } from '#store/database.ts';
import { openDataKey, openSigningKey } from '#store/key.ts';
import { scopeTo } from '#store/scope.ts';
import type { Sealing } from '#store/sealing.ts';

/** A private key ready to sign, and its modulus: what is blinded must be below it. */
export interface Signer {
  readonly key: KeyObject;
  readonly modulus: Uint8Array;
}

/** Opens a wave's private key; undefined when there is none (any more). */
export type Keyring = (tenant: string, wave: string, keyId: string) => Promise<Signer | undefined>;

/** How long an opened key may stay in memory. */
const keyMilliseconds = 600_000;

/** Opens private keys through memory with a bound, so that the key service is asked once per wave and ten minutes. */
export function makeKeyring(database: Database, sealing: Sealing, now: () => Instant): Keyring {
  const dataKeys = remember({ most: 100, milliseconds: keyMilliseconds }, (key) => {
    const [tenant = '', wave = ''] = key.split('#');
    return openDataKey(scopeTo(database, tenant), wave, 'sign', sealing);
  });
  const signers = remember({ most: 2_000, milliseconds: keyMilliseconds }, async (key): Promise<Signer | undefined> => {
    const [tenant = '', wave = '', keyId = ''] = key.split('#');
    const dataKey = await dataKeys(`${tenant}#${wave}`, Date.parse(now()));
    const pkcs8 = dataKey && (await openSigningKey(scopeTo(database, tenant), wave, dataKey, keyId));
    if (!pkcs8) return undefined;
    const opened = createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' });
    const { n } = createPublicKey(opened).export({ format: 'jwk' });
    return { key: opened, modulus: Buffer.from(n ?? '', 'base64url') };
  });
  return (tenant, wave, keyId) => signers(`${tenant}#${wave}#${keyId}`, Date.parse(now()));
}
