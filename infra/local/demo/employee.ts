import * as z from 'zod';
import {
  blind,
  codeHashOf,
  derive,
  finalize,
  fromBase64url,
  importPublicKey,
  messageOf,
  nullifierOf,
  sha256,
  toBase64url,
  type Bytes,
  type PublicKey,
} from '#blind/client.ts';
import { Manifest } from '#contract/manifest.ts';
import type { Answers } from '#core/ballot/answers.ts';
import { issueApp } from '#functions/issue/app.ts';
import type { JobContext } from '#functions/jobs/job.ts';
import { respondApp } from '#functions/respond/app.ts';
import { demoDigest } from './chance.ts';

/** Somebody who holds an invitation, and what they send. */
export interface Visitor {
  readonly person: string;
  readonly code: string;
  readonly scores: Answers;
  readonly comment: string | null;
}

const InvitationReply = z.object({
  stratum: z.string(),
  commentStratum: z.string().nullable(),
  manifestSha256: z.string(),
});
const CredentialsReply = z.object({ items: z.array(z.object({ keyId: z.string(), signature: z.string() })) });
const Problem = z.object({ code: z.string() });

/** What an app refused, by its code. */
class Refused extends Error {
  override readonly name = 'Refused';
  readonly code: string;
  constructor(code: string) {
    super(`the demo was refused: ${code}`);
    this.code = code;
  }
}

/**
 * The way of an employee through a wave: the same requests a browser makes, to the same two apps, inside this process and at the time the context tells.
 * @returns sends one visitor's ballots; resolves to false when somebody else used the invitation. Repeating sends the same again, since the device's seed is made from the person
 */
export function waveVisits(
  { database, sealing, now }: JobContext,
  wave: string,
): (visitor: Visitor) => Promise<boolean> {
  const issue = issueApp({ database, sealing, now, secure: false });
  const respond = respondApp({ database, now, secure: false });
  const manifests = new Map<string, Promise<Manifest>>();
  const keys = new Map<string, Promise<PublicKey>>();

  async function post(app: typeof issue, path: string, body: unknown): Promise<unknown> {
    const headers = { 'content-type': 'application/json' };
    const reply = await app.request(path, { method: 'POST', headers, body: JSON.stringify(body) });
    const read: unknown = await reply.json();
    if (!reply.ok) throw new Refused(Problem.parse(read).code);
    return read;
  }
  async function get(path: string, digest: string): Promise<Bytes> {
    const bytes = new Uint8Array(await (await respond.request(path)).arrayBuffer());
    if ((await sha256(bytes)) !== digest) throw new Error(`${path} is not what its digest names`);
    return bytes;
  }
  const manifestOf = (digest: string) =>
    once(manifests, digest, async () => {
      const bytes = await get(`/respond/waves/${wave}/manifest`, digest);
      return Manifest.parse(JSON.parse(new TextDecoder().decode(bytes)));
    });
  const keyOf = (keyId: string) =>
    once(keys, keyId, async () => importPublicKey(await get(`/respond/keys/${keyId}`, keyId)));

  async function draft(seed: Bytes, code: string, keyId: string) {
    const key = await keyOf(keyId);
    const { secret, prefix, ...randomness } = await derive(seed, wave, await codeHashOf(wave, code), keyId);
    const message = messageOf(prefix, await nullifierOf(wave, keyId, secret));
    return { keyId, key, secret, prefix, message, ...(await blind(key, message, randomness)) };
  }

  return async ({ person, code, scores, comment }) => {
    const own = InvitationReply.parse(await post(issue, '/issue/invitation', { wave, code }));
    const { strata, commentStrata } = await manifestOf(own.manifestSha256);
    const keyIds = [
      strata.find(({ id }) => id === own.stratum)?.spkiSha256,
      commentStrata.find(({ id }) => id === own.commentStratum)?.spkiSha256,
    ].filter((id) => id !== undefined);
    const seed = demoDigest(`seed|${wave}|${person}`).slice(0, 20);
    const drafts = await Promise.all(keyIds.map((keyId) => draft(seed, code, keyId)));
    const asked = drafts.map(({ keyId, blinded }) => ({ keyId, blinded: toBase64url(blinded) }));
    let signed: z.infer<typeof CredentialsReply>;
    try {
      signed = CredentialsReply.parse(await post(issue, '/issue/credentials', { wave, code, items: asked }));
    } catch (fault) {
      if (fault instanceof Refused && fault.code === 'credential.taken') return false;
      throw fault;
    }
    const ballots = [scores, ...(comment === null ? [] : [{ O1: comment }])];
    for (const [index, answers] of ballots.entries()) {
      const made = drafts[index];
      if (!made) continue;
      const { keyId, key, secret, prefix, message, inverse } = made;
      const blindSignature = fromBase64url(signed.items.find((item) => item.keyId === keyId)?.signature ?? '');
      const signature = await finalize(key, message, blindSignature, inverse);
      const [shown, shownPrefix, shownSignature] = [secret, prefix, signature].map(toBase64url);
      const body = { keyId, secret: shown, prefix: shownPrefix, signature: shownSignature, revision: 1, answers };
      await post(respond, `/respond/waves/${wave}/ballots`, body);
    }
    return true;
  };
}

function once<Value>(kept: Map<string, Promise<Value>>, key: string, load: () => Promise<Value>): Promise<Value> {
  const found = kept.get(key) ?? load();
  kept.set(key, found);
  return found;
}
