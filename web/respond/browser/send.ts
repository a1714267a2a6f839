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
import type { Key } from './standing.ts';
import { fields, find, getBytes, post, text, type Network } from './wire.ts';

/** Whose ballot it is, known to this device alone. */
export interface Sender {
  readonly wave: string;
  readonly code: string;
  readonly codeHash: string;
}

/** Most revisions of one ballot. */
const lastRevision = 1000;

type Part = Key & Secrets;

/** Asks for the credentials of all the person's keys together, and takes the blinding off; the same seed asks for the same ones. */
async function credentials(
  network: Network,
  { wave, code }: Sender,
  parts: readonly Part[],
): Promise<readonly string[] | string> {
  const blinded = await Promise.all(
    parts.map(async (part) => {
      const message = messageOf(part.prefix, await nullifierOf(wave, part.keyId, part.secret));
      return { ...part, message, ...(await blind(part.key, message, part)) };
    }),
  );
  const items = blinded.map((part) => ({ keyId: part.keyId, blinded: toBase64url(part.blinded) }));
  const reply = await post(network, '/issue/credentials', { wave, code, items });
  if (reply.code) return reply.code;
  try {
    return await Promise.all(
      blinded.map(async ({ keyId, key, message, inverse }) => {
        const signed = text(find(reply.body, 'items', 'keyId', keyId), 'signature');
        return toBase64url(await finalize(key, message, fromBase64url(signed), inverse));
      }),
    );
  } catch {
    return 'key';
  }
}

/**
 * Gets the credential and sends what is pending, each repeated until it is acknowledged. May be cut off at any line and called again with what was kept:
 * the same seed gives the same credential, the same revision with the same content is acknowledged again, so nothing doubles.
 * @param keys of the score, and of the comment where the wave takes comments
 * @param keep called with every step that must survive a reload
 * @returns empty when all is acknowledged, else the code of the refusal: the server's, or `key`
 */
export async function send(
  network: Network,
  sender: Sender,
  keys: readonly Key[],
  kept: Kept & { readonly seed: string; readonly pending: Pending },
  keep: (kept: Kept) => void,
): Promise<string> {
  const { scores, comment } = kept.pending;
  const { wave, codeHash } = sender;
  const seed = fromBase32(kept.seed);
  const parts = await Promise.all(
    keys.map(async (key) => ({ ...key, ...(await derive(seed, wave, codeHash, key.keyId)) })),
  );
  const signatures = kept.signatures ?? (await credentials(network, sender, parts));
  if (typeof signatures === 'string') return signatures;
  keep({ ...kept, signatures });
  const withComment = kept.comment === true || Object.keys(comment).length > 0;
  let revision = kept.revision + 1;
  for (let index = 0; index < (withComment ? parts.length : 1);) {
    const part = parts[index];
    if (!part || revision > lastRevision) break;
    const answers: Answers = index > 0 ? comment : scores;
    const [secret, prefix] = [toBase64url(part.secret), toBase64url(part.prefix)];
    const ballot = { keyId: part.keyId, secret, prefix, signature: signatures[index], revision, answers };
    const { code, body } = await post(network, `/respond/waves/${wave}/ballots`, ballot);
    // Another tab or device with the same seed was ahead. What was pressed last is sent last, scores and comment under one number.
    if (code === 'ballot.revision') {
      revision = Math.max(revision, Number(fields(JSON.stringify(body['detail']))['revision'])) + 1;
      index = 0;
    } else if (code) return code;
    else index++;
  }
  keep({ ...kept, signatures, revision, comment: withComment, pending: undefined, draft: undefined });
  return '';
}

/**
 * Looks the person's ballot up in the published list: two hex digits go out, the comparison is made here.
 * @returns undefined while there is no list
 */
export async function counted(
  network: Network,
  { wave, codeHash }: Sender,
  { seed = '', keyId = '' }: Kept,
): Promise<boolean | undefined> {
  const { secret } = await derive(fromBase32(seed), wave, codeHash, keyId);
  const nullifier = toHex(await nullifierOf(wave, keyId, secret));
  const found = await getBytes(network, `/respond/waves/${wave}/counted/${nullifier.slice(0, 2)}`);
  return found && new TextDecoder().decode(found).includes(`"${nullifier}"`);
}
