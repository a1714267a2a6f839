import { createHash, randomBytes } from 'node:crypto';
import { blind, derive, importPublicKey, messageOf, nullifierOf, toBase64url } from '#blind/client.ts';
import { generateKey } from '#blind/issuer.ts';
import type { Database } from '#store/database.ts';
import { codeHash, putInvitations } from '#store/invitation.ts';
import { makeDataKey, putSigningKey } from '#store/key.ts';
import { scopeTo } from '#store/scope.ts';
import type { Sealing } from '#store/sealing.ts';
import { putWindow } from '#store/window.ts';

export const waveId = 'wave_01JD0000000000000000000000';
export const opens = '2026-03-10T08:00:00.000Z';
export const closes = '2026-03-20T18:00:00.000Z';
export const manifestSha256 = createHash('sha256').update('manifest').digest('hex');

/** A frozen wave with one stratum and one comment stratum as issue sees it; for tests only. */
export interface MadeUpWave {
  readonly score: string;
  readonly comment: string;
  /** Invites somebody and returns their code. */
  readonly invite: (person: string, comments?: boolean) => Promise<string>;
  /** The blinded message of the device whose seed is twenty times `seed`, and how to finish it. */
  readonly blinded: (keyId: string, code: string, seed: number) => Promise<Blinded>;
}

export interface Blinded {
  readonly item: { readonly keyId: string; readonly blinded: string };
  readonly message: Uint8Array<ArrayBuffer>;
  readonly inverse: bigint;
  readonly spki: Uint8Array<ArrayBuffer>;
}

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Stores keys and window of a made-up wave, to which people are invited or (`openLink`) nobody is. */
export async function freezeWave(
  database: Database,
  sealing: Sealing,
  opened: boolean,
  openLink = false,
): Promise<MadeUpWave> {
  const tenant = 'org_a';
  const scope = scopeTo(database, tenant);
  const dataKey = await makeDataKey(scope, waveId, 'sign', sealing);
  const [score, comment] = await Promise.all([generateKey(), generateKey()]);
  await putSigningKey(scope, waveId, dataKey, { ...score, stratum: 'root', kind: 'score' });
  await putSigningKey(scope, waveId, dataKey, { ...comment, stratum: 'comment', kind: 'comment' });
  const only = { stratum: 'root', keyId: score.keyId, comment: { stratum: 'comment', keyId: comment.keyId } };
  const window = { wave: waveId, tenant, opens, closes, opened, manifestSha256 };
  await putWindow(database, { ...window, ...(openLink ? { openLink: only } : {}) });
  return {
    score: score.keyId,
    comment: comment.keyId,
    async invite(person, comments = true) {
      const code = Array.from(randomBytes(20), (byte) => base32.charAt(byte % 32)).join('');
      const own = { wave: waveId, codeHash: codeHash(waveId, code), tenant, person };
      const also = comments ? { comment: { stratum: 'comment', keyId: comment.keyId } } : {};
      await putInvitations(database, [{ ...own, stratum: 'root', keyId: score.keyId, ...also }]);
      return code;
    },
    async blinded(keyId, code, seed) {
      const { spki } = keyId === comment.keyId ? comment : score;
      const bytes = new Uint8Array(20).fill(seed);
      const { secret, prefix, salt, r } = await derive(bytes, waveId, codeHash(waveId, code), keyId);
      const message = messageOf(prefix, await nullifierOf(waveId, keyId, secret));
      const { blinded, inverse } = await blind(await importPublicKey(spki), message, { salt, r });
      return { item: { keyId, blinded: toBase64url(blinded) }, message, inverse, spki };
    },
  };
}
