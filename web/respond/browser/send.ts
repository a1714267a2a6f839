import {
  blind,
  derive,
  finalize,
  fromBase64url,
  messageOf,
  nullifierOf,
  toBase64url,
  toHex,
  type Secrets,
} from '#blind/client.ts';
import type { Answers } from '#core/ballot/answers.ts';
import { fromBase32 } from './code.ts';
import type { Kept, Pending } from './kept.ts';
import type { Key, Network } from './standing.ts';
import { getBytes, list, persist, post, record, text } from './wire.ts';

/** Whose ballot it is, known to this device alone. */
export interface Sender {
  readonly wave: string;
  readonly code: string;
  readonly codeHash: string;
  readonly score: Key;
  readonly comment: Key | null;
}

/** How sending ended: acknowledged; the invitation was used with another seed; or refused for good. */
export type Outcome = 'sent' | 'taken' | 'closed' | 'notOpen' | 'unknown' | 'key' | 'refused';

const outcomes: Readonly<Record<string, Outcome>> = {
  'credential.taken': 'taken',
  'credential.otherKeys': 'key',
  'wave.closed': 'closed',
  'wave.notOpen': 'notOpen',
  'invitation.unknown': 'unknown',
};

/** Most revisions of one ballot. */
const lastRevision = 1000;

interface Part extends Key {
  readonly secrets: Secrets;
}

async function partsOf({ wave, codeHash, score, comment }: Sender, seed: string): Promise<readonly Part[]> {
  const bytes = fromBase32(seed);
  if (!bytes) throw new Error('no seed');
  return Promise.all(
    (comment ? [score, comment] : [score]).map(async (key) => ({
      ...key,
      secrets: await derive(bytes, wave, codeHash, key.keyId),
    })),
  );
}

/** Asks for the credentials of all the person's keys together, and takes the blinding off; the same seed asks for the same ones. */
async function credentials(
  { fetch, wait, waiting }: Network,
  { wave, code }: Sender,
  parts: readonly Part[],
): Promise<Kept['signatures'] | Outcome> {
  const blinded = await Promise.all(
    parts.map(async ({ keyId, key, secrets }) => {
      const message = messageOf(secrets.prefix, await nullifierOf(wave, keyId, secrets.secret));
      return { keyId, key, message, ...(await blind(key, message, secrets)) };
    }),
  );
  const items = blinded.map((part) => ({ keyId: part.keyId, blinded: toBase64url(part.blinded) }));
  const reply = await persist(() => post(fetch, '/issue/credentials', { wave, code, items }), wait, waiting);
  if (!reply.ok) return outcomes[reply.code] ?? 'refused';
  const signatures: Record<string, string> = {};
  try {
    for (const { keyId, key, message, inverse } of blinded) {
      const signed = list(reply.body, 'items').find((item) => item['keyId'] === keyId) ?? {};
      const signature = await finalize(key, message, fromBase64url(text(signed, 'signature')), inverse);
      signatures[keyId] = toBase64url(signature);
    }
  } catch {
    return 'key';
  }
  return signatures;
}

/**
 * Gets the credential and sends what is pending, each repeated until it is acknowledged. May be cut off at any line and called again with what was kept:
 * the same seed gives the same credential, the same revision with the same content is acknowledged again, so nothing doubles.
 * @param keep called with every step that must survive a reload
 */
export async function send(
  network: Network,
  sender: Sender,
  kept: Kept & { readonly pending: Pending },
  keep: (kept: Kept) => void,
): Promise<Outcome> {
  const { fetch, wait, waiting } = network;
  const parts = await partsOf(sender, kept.seed);
  let signatures = kept.signatures;
  if (!parts.every(({ keyId }) => signatures[keyId])) {
    const given = await credentials(network, sender, parts);
    if (typeof given === 'string') return given;
    signatures = given;
    keep({ ...kept, signatures });
  }
  const { scores, comment } = kept.pending;
  const withComment = kept.comment || Object.keys(comment).length > 0;
  const ballot = (part: Part, revision: number, answers: Answers) => {
    const data = {
      keyId: part.keyId,
      secret: toBase64url(part.secrets.secret),
      prefix: toBase64url(part.secrets.prefix),
      signature: signatures[part.keyId],
      revision,
      answers,
    };
    return persist(() => post(fetch, `/respond/waves/${sender.wave}/ballots`, data), wait, waiting);
  };
  for (let revision = kept.revision + 1; revision <= lastRevision;) {
    let stored: number | undefined;
    for (const [index, part] of parts.entries()) {
      if (index > 0 && !withComment) continue;
      const reply = await ballot(part, revision, index > 0 ? comment : scores);
      if (reply.ok) continue;
      if (reply.code !== 'ballot.revision') return outcomes[reply.code] ?? 'refused';
      // Another tab or device with the same seed was ahead. What was pressed last is sent last, scores and comment under one number.
      stored = Number(record(JSON.stringify(reply.body['detail'] ?? {}))['revision']);
      break;
    }
    if (stored === undefined) {
      keep({ ...kept, pending: undefined, signatures, revision, comment: withComment });
      return 'sent';
    }
    revision = Math.max(stored, revision) + 1;
  }
  return 'refused';
}

/**
 * Looks the person's ballot up in the published list: two hex digits go out, the comparison is made here.
 * @param keyId the score key's id
 * @returns undefined while there is no list
 */
export async function counted(
  network: Pick<Network, 'fetch'>,
  { wave, codeHash }: Pick<Sender, 'wave' | 'codeHash'>,
  seed: string,
  keyId: string,
): Promise<boolean | undefined> {
  const bytes = fromBase32(seed);
  if (!bytes) return undefined;
  const { secret } = await derive(bytes, wave, codeHash, keyId);
  const nullifier = toHex(await nullifierOf(wave, keyId, secret));
  const found = await getBytes(network.fetch, `/respond/waves/${wave}/counted/${nullifier.slice(0, 2)}`);
  if (!found) return undefined;
  const all = record(new TextDecoder().decode(found))['nullifiers'];
  return Array.isArray(all) && all.includes(nullifier);
}
