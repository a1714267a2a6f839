import { byCodePoint } from '../strata/order.ts';
import { type Group, type Tree, strataOf } from '../strata/tree.ts';

/** A published variable as its answers lie in the strata. Only ballots that answer it count. */
export interface Variable {
  readonly id: string;
  /** Fewest answers of a part: 5 for E0 and a dimension, 30 for reasons, 10 for everything else. */
  readonly k: number;
  /** Answers in a stratum. */
  readonly n: (stratum: string) => number;
  /** Answers per class in a stratum, every stratum in the same order; classes may overlap; empty = no class rule. */
  readonly classes: (stratum: string) => readonly number[];
}

/** The smallest group a variable is ever published for; everything published of it is a sum of atoms. */
export interface Atom {
  /** The id of the group it is, or that of the group whose parts were set aside followed by `.aside`. */
  readonly id: string;
  /** In code-point order. */
  readonly strata: readonly string[];
}

/** Below this many answers a good part is set aside by chance, so that being set aside proves nothing. */
const coinBelow = 30;

/** The probability of being set aside by chance. */
export const coinProbability = 0.1;

/** Whether a part (a group's id) is set aside by chance for a variable; the same question always has the same answer. */
export type Coin = (variable: string, part: string) => boolean;

/** Answers of a group or of several together. */
interface Sum {
  readonly n: number;
  readonly classes: readonly number[];
}

/** Whether a sum may be published: at least `k` answers and at least two of them outside every class. */
function isGood({ n, classes }: Sum, k: number): boolean {
  return n >= k && classes.every((count) => count <= n - 2);
}

function add(a: Sum, b: Sum): Sum {
  return { n: a.n + b.n, classes: a.classes.map((count, index) => count + (b.classes[index] ?? 0)) };
}

/** A group with its parts and its answers. */
interface Node {
  readonly id: string;
  readonly strata: readonly string[];
  readonly sum: Sum;
  readonly parts: readonly Node[];
}

/**
 * The atoms of a variable below a group, top down. A part that is not good, or that the coin sets aside, goes into "other"; while "other" is not good or is a single part, the good part with the fewest answers joins it (ties: smaller id); with fewer than two parts left the group is not split; "other" is not opened further.
 * @param start id of the root, or of a side where the variable belongs to one
 * @param coin asked only of good parts with fewer than 30 answers
 * @returns a partition of the start's strata, or null when the start itself is not good: the variable is not shown at all
 * @throws when the tree has no such group
 * @source docs/privacy.md, atoms
 */
export function atomsOf(tree: Tree, start: string, variable: Variable, coin: Coin): readonly Atom[] | null {
  const top = grow(tree, start, variable);
  if (!isGood(top.sum, variable.k)) return null;
  const atoms: Atom[] = [];
  const open = (node: Node): void => {
    const parts = split(node, variable, coin);
    if (!parts) {
      atoms.push({ id: node.id, strata: node.strata });
      return;
    }
    for (const part of parts.kept) open(part);
    if (parts.aside.length > 0) {
      const strata = parts.aside.flatMap((part) => part.strata).sort(byCodePoint);
      atoms.push({ id: `${node.id}.aside`, strata });
    }
  };
  open(top);
  return atoms;
}

function split(
  node: Node,
  variable: Variable,
  coin: Coin,
): { readonly kept: readonly Node[]; readonly aside: readonly Node[] } | null {
  const isAside = (part: Node): boolean =>
    !isGood(part.sum, variable.k) || (part.sum.n < coinBelow && coin(variable.id, part.id));
  const aside: Node[] = [];
  const kept: Node[] = [];
  for (const part of node.parts) (isAside(part) ? aside : kept).push(part);
  kept.sort((a, b) => a.sum.n - b.sum.n || byCodePoint(a.id, b.id));
  const nothing: Sum = { n: 0, classes: node.sum.classes.map(() => 0) };
  let other = aside.reduce((sum, part) => add(sum, part.sum), nothing);
  while (aside.length > 0 && (aside.length === 1 || !isGood(other, variable.k))) {
    const joining = kept.shift();
    if (!joining) break;
    aside.push(joining);
    other = add(other, joining.sum);
  }
  if (kept.length + (aside.length > 0 ? 1 : 0) < 2) return null;
  return { kept: kept.sort((a, b) => byCodePoint(a.id, b.id)), aside };
}

function grow(tree: Tree, start: string, variable: Variable): Node {
  const partsOf = Map.groupBy(tree, (group) => group.parent);
  const top = tree.find((group) => group.id === start);
  if (!top) throw new Error('no such group in this tree');
  const build = (group: Group): Node => {
    const parts = (partsOf.get(group.id) ?? []).map(build);
    const [first, ...rest] = parts;
    const sum =
      first === undefined
        ? { n: variable.n(group.id), classes: variable.classes(group.id) }
        : rest.reduce((total, part) => add(total, part.sum), first.sum);
    return { id: group.id, strata: group.strata, sum, parts };
  };
  return build(top);
}

/**
 * Whether a variable and its number of answers are shown at a group: only where the group is a union of atoms. Hidden for too few answers, empty and hidden by chance are the same answer.
 * @param atoms null when the variable is not shown at all
 */
export function isShown(group: Group, atoms: readonly Atom[] | null): boolean {
  if (atoms === null) return false;
  return atomsWithin(new Set(group.strata), atoms).strata === group.strata.length;
}

function atomsWithin(
  strata: ReadonlySet<string>,
  atoms: readonly Atom[],
): { readonly atoms: readonly Atom[]; readonly strata: number } {
  const within = atoms.filter((atom) => atom.strata.every((stratum) => strata.has(stratum)));
  return { atoms: within, strata: within.reduce((sum, atom) => sum + atom.strata.length, 0) };
}

/** The least share of a cut's invited people that its atoms must cover, or it is not shown. */
const leastCover = 0.6;

/**
 * What may be shown of a cut across units, such as everybody at one site: the atoms that lie wholly inside it.
 * @param inside strata all of whose invited people belong to the cut
 * @param invited people of the whole cut, also those in mixed strata; at least one
 * @returns the atoms and the covered share of the invited (0.6–1), or null under 60 %
 * @source docs/privacy.md, atoms
 */
export function cutCover(
  tree: Tree,
  atoms: readonly Atom[] | null,
  inside: ReadonlySet<string>,
  invited: number,
): { readonly atoms: readonly Atom[]; readonly share: number } | null {
  const within = atomsWithin(inside, atoms ?? []).atoms;
  const covered = new Set(within.flatMap((atom) => atom.strata));
  const people = strataOf(tree).reduce((sum, group) => sum + (covered.has(group.id) ? group.invited : 0), 0);
  const share = people / invited;
  return within.length > 0 && share >= leastCover ? { atoms: within, share } : null;
}
