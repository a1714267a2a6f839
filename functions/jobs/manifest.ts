import { createHash } from 'node:crypto';
import type { Manifest } from '#contract/manifest.ts';
import { strataOf, type Tree } from '#core/strata/tree.ts';
import { instruments } from '#core/survey/instruments.ts';
import type { Wave } from '#core/survey/wave.ts';
import type { FrozenHead } from '#store/frozen.ts';
import type { Keys } from './strata-keys.ts';

/** Hex SHA-256 of bytes. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** An instrument as it is published and hashed. */
export function instrumentBytes(wave: Wave): Uint8Array {
  return Buffer.from(JSON.stringify(instruments[wave.instrument]));
}

/** Items of the wave in page order; without comment strata the comment is not asked for. */
export function askedItems(wave: Wave, head: FrozenHead): readonly string[] {
  if (head.commentTree) return wave.items;
  const comments = instruments[wave.instrument].items.filter(({ scale }) => scale.kind === 'comment');
  return wave.items.filter((id) => !comments.some((item) => item.id === id));
}

/** Whether the wave has a kiosk page: it begins with a code, and by an open link nobody has one. */
export const hasKiosk = ({ people }: FrozenHead): boolean => people > 0;

/** Writes the public statement of a wave. Its digest is over the bytes returned. */
export function manifestBytes(
  wave: Wave,
  head: FrozenHead,
  keys: Keys,
  facts: {
    readonly organisation: string;
    readonly previous: Wave | undefined;
    readonly client: string;
    readonly kiosk: string;
  },
): Uint8Array {
  const strata = (tree: Tree): Manifest['strata'] =>
    strataOf(tree).map(({ id, label, side, invited }) => {
      const key = keys.get(id);
      if (!key) throw new Error(`no key for ${id}`);
      const own = side === undefined ? {} : { side };
      return { id, label, ...own, invited, new: head.new[id] ?? 0, spkiSha256: key.keyId };
    });
  const manifest: Manifest = {
    wave: wave.id,
    organisation: facts.organisation,
    previous: facts.previous?.manifestSha256 ?? null,
    instrument: sha256(instrumentBytes(wave)),
    items: [...askedItems(wave, head)],
    client: facts.client,
    ...(hasKiosk(head) ? { kiosk: facts.kiosk } : {}),
    opens: wave.opens,
    closes: wave.closes,
    ...(wave.audience ? { audience: wave.audience } : {}),
    thresholds: wave.thresholds,
    roster: head.roster,
    strata: strata(head.tree),
    commentStrata: strata(head.commentTree ?? []),
  };
  return Buffer.from(JSON.stringify(manifest));
}
