import type { Side } from '../survey/instrument.ts';

/**
 * One group of the frozen roster: the whole organisation, a side, a unit, a unit's direct members, the small units merged into "other units of X", or a site or role within one of these (`cut`).
 * A group without children is a stratum. Every group is the union of the strata below it.
 */
export interface Group {
  /** `root`, or the parent's id and the position among its siblings: `root.0.2`. Stable for one wave. */
  readonly id: string;
  readonly parent: string | null;
  /** Full path in words, hence unique in the tree. */
  readonly label: string;
  readonly kind: 'root' | 'side' | 'unit' | 'members' | 'other' | 'cut';
  readonly side?: Side;
  /** People invited in this group. */
  readonly invited: number;
  /** Ids of the strata it is made of, in code-point order; itself alone when it is a stratum. */
  readonly strata: readonly string[];
}

/** All groups, parents before their children, root first. */
export type Tree = readonly Group[];

/** The groups that are strata: what a ballot's key reveals about its sender, and nothing else. */
export function strataOf(tree: Tree): readonly Group[] {
  return tree.filter((group) => group.strata.length === 1 && group.strata[0] === group.id);
}
