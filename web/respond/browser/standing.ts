import { importPublicKey, sha256, type PublicKey } from '#blind/client.ts';
import { getBytes, list, persist, post, record, text, type Fetch, type Wait } from './wire.ts';

/** Fewest invited people of a label: a constant of the client, not of the server. @source docs/privacy.md */
export const minStratum = 10;
/** Fewest invited people of a comment's label. */
export const minCommentStratum = 30;

/** Why nothing may be sent; each has a sentence on the page. */
export type Refusal = 'unknown' | 'notOpen' | 'closed' | 'digest' | 'small' | 'key';

/** A label as the manifest states it. */
export interface Label {
  readonly label: string;
  readonly invited: number;
  readonly side: string;
  readonly keyId: string;
}

/** Where the person with a code stands in the wave. `comment` is null where the wave takes no comments. */
export interface Standing {
  readonly score: Label;
  readonly comment: Label | null;
}

/** A label's key, held against the manifest. */
export interface Key {
  readonly keyId: string;
  readonly key: PublicKey;
}

/** The network as the page uses it: every request is repeated until it is answered. */
export interface Network {
  readonly fetch: Fetch;
  readonly wait: Wait;
  readonly waiting: () => void;
}

const refusals: Readonly<Record<string, Refusal>> = {
  'wave.notOpen': 'notOpen',
  'wave.closed': 'closed',
  'invitation.unknown': 'unknown',
};

function labelIn(strata: readonly Readonly<Record<string, unknown>>[], id: string): Label | undefined {
  const found = strata.find((stratum) => stratum['id'] === id);
  if (!found) return undefined;
  return {
    label: text(found, 'label'),
    invited: Number(found['invited']),
    side: text(found, 'side'),
    keyId: text(found, 'spkiSha256'),
  };
}

/**
 * Finds the person's labels, and refuses a manifest that is not the one the page was made with, a label that is not in it, and labels too few people share.
 * Spends nothing.
 * @param manifestSha256 from the page's own bytes
 */
export async function standingOf(
  { fetch, wait, waiting }: Network,
  { wave, code, manifestSha256 }: { readonly wave: string; readonly code: string; readonly manifestSha256: string },
): Promise<Standing | Refusal> {
  const [invitation, bytes] = await Promise.all([
    persist(() => post(fetch, '/issue/invitation', { wave, code }), wait, waiting),
    persist(() => getBytes(fetch, `/respond/waves/${wave}/manifest`), wait, waiting),
  ]);
  if (!invitation.ok) return refusals[invitation.code] ?? 'unknown';
  if (!bytes || (await sha256(bytes)) !== manifestSha256) return 'digest';
  if (text(invitation.body, 'manifestSha256') !== manifestSha256) return 'digest';
  const manifest = record(new TextDecoder().decode(bytes));
  const score = labelIn(list(manifest, 'strata'), text(invitation.body, 'stratum'));
  const coarse = invitation.body['commentStratum'];
  const comment = typeof coarse === 'string' ? labelIn(list(manifest, 'commentStrata'), coarse) : null;
  if (manifest['wave'] !== wave || !score || comment === undefined) return 'key';
  if (!(score.invited >= minStratum) || (comment && !(comment.invited >= minCommentStratum))) return 'small';
  return { score, comment };
}

/** Fetches a label's key; `key` where it is not the one the manifest names, not 3072 bits or of another exponent. */
export async function keyOf({ fetch, wait, waiting }: Network, { keyId }: Label): Promise<Key | 'key'> {
  const spki = await persist(() => getBytes(fetch, `/respond/keys/${keyId}`), wait, waiting);
  if (!spki || (await sha256(spki)) !== keyId) return 'key';
  return importPublicKey(spki).then(
    (key) => ({ keyId, key }),
    () => 'key' as const,
  );
}
