import { createHash, createPrivateKey, type KeyObject } from 'node:crypto';
import { blind, derive, finalize, importPublicKey, messageOf, nullifierOf, toBase64url } from '#blind/client.ts';
import { generateKey, sign } from '#blind/issuer.ts';
import type { BallotRequest } from '#contract/ballot.ts';
import type { Manifest } from '#contract/manifest.ts';
import { itPulse } from '#core/survey/it-pulse.ts';
import { floor } from '#core/survey/wave.ts';
import type { Database } from '#store/database.ts';
import { putPublic, putPublicKeys } from '#store/public.ts';

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** A published wave of two strata and one comment stratum whose private keys are at hand; for tests only. */
export interface MadeUpWave {
  readonly manifest: Manifest;
  readonly manifestBytes: Uint8Array;
  readonly score: string;
  readonly comment: string;
  readonly spki: (keyId: string) => Uint8Array<ArrayBuffer>;
  /** A signed ballot of the person whose seed is twenty times `seed`. */
  readonly ballot: (
    keyId: string,
    answers: BallotRequest['answers'],
    change?: { readonly seed?: number; readonly revision?: number },
  ) => Promise<BallotRequest>;
  readonly nullifier: (ballot: BallotRequest) => Promise<string>;
}

export const waveId = 'wave_01JD0000000000000000000000';
export const closes = '2026-03-20T18:00:00.000Z';

/** Publishes a made-up wave. */
export async function publishWave(database: Database, id = waveId): Promise<MadeUpWave> {
  const [score, other, comment] = await Promise.all([generateKey(), generateKey(), generateKey()]);
  const stratum = (name: string, invited: number, { keyId }: { readonly keyId: string }) => {
    return { id: name, label: `Acme/${name}`, invited, new: 0, spkiSha256: keyId };
  };
  const instrument = Buffer.from(JSON.stringify(itPulse));
  const manifest: Manifest = {
    wave: id,
    organisation: 'Acme',
    previous: null,
    instrument: sha256(instrument),
    items: itPulse.items.map((item) => item.id),
    client: sha256('client'),
    opens: '2026-03-10T08:00:00.000Z',
    closes,
    thresholds: floor,
    roster: sha256('roster'),
    strata: [stratum('root.0', 20, score), stratum('root.1', 20, other)],
    commentStrata: [stratum('comment', 40, comment)],
  };
  const manifestBytes = Buffer.from(JSON.stringify(manifest));
  const keys = [score, other, comment];
  await putPublicKeys(database, keys);
  await putPublic(database, id, 'manifest', { bytes: manifestBytes });
  await putPublic(database, id, 'instrument', { bytes: instrument });
  const privateKeys = new Map<string, KeyObject>(
    keys.map(({ keyId, pkcs8 }) => [
      keyId,
      createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' }),
    ]),
  );
  const spki = (keyId: string) => keys.find((key) => key.keyId === keyId)?.spki ?? new Uint8Array();
  return {
    manifest,
    manifestBytes,
    score: score.keyId,
    comment: comment.keyId,
    spki,
    async ballot(keyId, answers, { seed = 1, revision = 1 } = {}) {
      const { secret, prefix, salt, r } = await derive(new Uint8Array(20).fill(seed), id, sha256('code'), keyId);
      const publicKey = await importPublicKey(spki(keyId));
      const message = messageOf(prefix, await nullifierOf(id, keyId, secret));
      const { blinded, inverse } = await blind(publicKey, message, { salt, r });
      const key = privateKeys.get(keyId);
      const blindSignature = key && sign(key, blinded);
      if (!blindSignature) throw new Error('not signed');
      const signature = await finalize(publicKey, message, blindSignature, inverse);
      return {
        keyId,
        secret: toBase64url(secret),
        prefix: toBase64url(prefix),
        signature: toBase64url(signature),
        revision,
        answers,
      };
    },
    async nullifier({ keyId, secret }) {
      return Buffer.from(await nullifierOf(id, keyId, Buffer.from(secret, 'base64url'))).toString('hex');
    },
  };
}
