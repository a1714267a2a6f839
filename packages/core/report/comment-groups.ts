import { type Coin, atomsOf } from '../disclosure/atoms.ts';
import type { Tree } from '../strata/tree.ts';

/** Where comments are shown: an atom of the comment tree. Each comment is shown once, at its atom. */
export interface CommentGroup {
  readonly id: string;
  /** The group's label; of parts set aside, all their labels. */
  readonly label: string;
  readonly invited: number;
  /** Comment strata it is made of. */
  readonly strata: readonly string[];
}

/**
 * The groups at which a wave's comments are shown: atoms by the same algorithm, good from `least` comments, without a class rule.
 * @param tree of comment strata
 * @param counts comments with text per comment stratum; a stratum without any may be absent
 * @returns empty when there are too few comments in all: none is shown
 * @source docs/privacy.md, atoms: comments
 */
export function commentGroups(
  tree: Tree,
  counts: Readonly<Record<string, number>>,
  least: number,
  coin: Coin,
): readonly CommentGroup[] {
  const [root] = tree;
  if (!root) return [];
  const comments = { id: 'comment', k: least, n: (stratum: string) => counts[stratum] ?? 0, classes: () => [] };
  const atoms = atomsOf(tree, root.id, comments, coin) ?? [];
  return atoms.map(({ id, strata }) => {
    const own = tree.filter((group) => group.id === id);
    const parts = tree.filter(
      (group) => `${group.parent ?? ''}.aside` === id && group.strata.every((stratum) => strata.includes(stratum)),
    );
    const groups = own.length > 0 ? own : parts;
    return {
      id,
      label: groups.map(({ label }) => label).join(', '),
      invited: groups.reduce((sum, { invited }) => sum + invited, 0),
      strata,
    };
  });
}
