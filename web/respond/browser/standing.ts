import { importPublicKey, sha256, type PublicKey } from '#blind/client.ts';
import { fields, find, getBytes, post, text, type Network } from './wire.ts';

/** Fewest invited people of a label: a constant of the client, not of the server. @source docs/privacy.md */
export const minStratum = 10;
/** Fewest invited people of a comment's label. @source docs/privacy.md */
export const minCommentStratum = 30;

/** A label as the manifest states it. */
export interface Label {
  readonly label: string;
  readonly invited: number;
  readonly side: string;
  readonly keyId: string;
}

/** Where the person with a code stands in the wave: the score's label, and the comment's where the wave takes comments. */
export type Standing = readonly [Label, Label?];

/** A label's key, held against the manifest. */
export interface Key {
  readonly keyId: string;
  readonly key: PublicKey;
}

/**
 * Finds the person's labels, and refuses a manifest that is not the one the page was made with, a label that is not in it, and labels too few people share, or by an open link more labels than one.
 * Spends nothing.
 * @param manifestSha256 from the page's own bytes
 * @returns the standing, or the code of the refusal: the server's, `digest`, `key` or `small`
 */
export async function standingOf(
  network: Network,
  wave: string,
  code: string,
  manifestSha256: string,
): Promise<Standing | string> {
  const [{ code: refusal, body }, bytes] = await Promise.all([
    post(network, '/issue/invitation', { wave, code }),
    getBytes(network, `/respond/waves/${wave}/manifest`),
  ]);
  if (refusal) return refusal;
  if (!bytes || (await sha256(bytes)) !== manifestSha256 || body['manifestSha256'] !== manifestSha256) return 'digest';
  const manifest = fields(new TextDecoder().decode(bytes));
  const openly = fields(JSON.stringify(manifest['audience'] ?? {}))['openLink'];
  const standing: Label[] = [];
  for (const [list, id, least] of [
    ['strata', body['stratum'], minStratum],
    ['commentStrata', body['commentStratum'], minCommentStratum],
  ] as const) {
    if (id === null) continue;
    const found = find(manifest, list, 'id', id);
    if (!found) return 'key';
    const invited = Number(found['invited']);
    // By an open link nobody is counted; instead there is no label but one.
    const labels = manifest[list];
    if (openly ? !Array.isArray(labels) || labels.length > 1 : !(invited >= least)) return 'small';
    standing.push({
      label: text(found, 'label'),
      invited,
      side: text(found, 'side'),
      keyId: text(found, 'spkiSha256'),
    });
  }
  const [score, comment] = standing;
  return score && manifest['wave'] === wave ? (comment ? [score, comment] : [score]) : 'key';
}

/** Fetches the labels' keys; `key` where one is not what the manifest names, not 3072 bits or of another exponent. */
export async function keysOf(network: Network, standing: Standing): Promise<readonly Key[] | string> {
  try {
    return await Promise.all(
      standing
        .flatMap((label) => (label ? [label.keyId] : []))
        .map(async (keyId) => {
          const spki = await getBytes(network, `/respond/keys/${keyId}`);
          if (!spki || (await sha256(spki)) !== keyId) throw new Error();
          return { keyId, key: await importPublicKey(spki) };
        }),
    );
  } catch {
    return 'key';
  }
}
