import type { Member } from './contributor.ts';
import { combine, reduce } from './elimination.ts';
import { chainOf, groupKey, type PeerGroup } from './peer-group.ts';

/** Sets of this many contributors or fewer must not be derivable. @source docs/privacy.md, benchmark releases */
export const mostDerivable = 4;

/** A group that is shown, with those behind its numbers. */
export interface Shown {
  readonly group: PeerGroup;
  readonly members: readonly Member[];
}

/** Members that no shown group tells apart: how they enter each row, and the contributors among them, no more than are needed to call them too many. */
interface Cell {
  readonly rows: readonly (readonly [row: number, times: number])[];
  readonly contributors: ReadonlySet<string>;
}

/** Those of a cell with each row they enter, whatever else is dropped. */
interface Class {
  readonly groups: readonly number[];
  readonly contributors: ReadonlySet<string>;
}

/** Tells which of the groups still shown combine to a set of one to four contributors, by index; empty when none do. */
export type Derivations = (left: ReadonlySet<number>) => readonly number[];

/**
 * Looks for sets of one to four contributors whose sum follows from the sums of groups by adding and subtracting them.
 *
 * Every group is replaced by itself less its shown subgroups, which loses nothing. Groups nest, so nearly every such row then has members of its own; one that has five contributors of its own can be in no combination, and is left out. What remains falls into small parts that are eliminated.
 * @param shown groups that may later be dropped; their members may be of different quarters
 * @param unit whether organisations or whole contributors are told apart; a release has to pass both
 * @source docs/privacy.md, atoms, oracle (a), over groups instead of nodes
 */
export function derivationsOf(shown: readonly Shown[], unit: keyof Member): Derivations {
  const classes = classesOf(shown, unit);
  const indices = new Map(shown.map(({ group }, index) => [groupKey(group), index]));
  const ancestors = shown.map(({ group }) =>
    chainOf(group)
      .slice(1)
      .flatMap((wider) => indices.get(groupKey(wider)) ?? []),
  );
  return (left) => {
    const parentOf = ancestors.map((chain) => chain.find((index) => left.has(index)));
    const cells = withoutFull(merge(classes.map((one) => ({ ...one, rows: rowsOf(one, left, parentOf) }))));
    const factors = partsOf(cells).flatMap((part) => [...(derivableIn(part) ?? [])]);
    const involved = new Map<number, number>();
    const add = (index: number, factor: number) => involved.set(index, (involved.get(index) ?? 0) + factor);
    for (const [row, factor] of factors) {
      add(row, factor);
      for (const child of left) if (parentOf[child] === row) add(child, -factor);
    }
    return [...involved].filter(([, factor]) => Math.abs(factor) > 1e-9).map(([index]) => index);
  };
}

function classesOf(shown: readonly Shown[], unit: keyof Member): readonly Class[] {
  const membership = new Map<string, { readonly groups: Set<number>; readonly contributor: string }>();
  shown.forEach(({ members }, index) => {
    for (const member of members) {
      const seen = membership.get(member[unit]) ?? { groups: new Set<number>(), contributor: member.contributor };
      membership.set(member[unit], seen);
      seen.groups.add(index);
    }
  });
  const classes = new Map<string, { readonly groups: readonly number[]; readonly contributors: Set<string> }>();
  for (const { groups, contributor } of membership.values()) {
    const signature = [...groups].join(' ');
    const one = classes.get(signature) ?? { groups: [...groups], contributors: new Set<string>() };
    classes.set(signature, one);
    if (one.contributors.size <= mostDerivable) one.contributors.add(contributor);
  }
  return [...classes.values()];
}

/** How often the members of a class are in each row: once in a group, and once less for each of its subgroups. */
function rowsOf({ groups }: Class, left: ReadonlySet<number>, parentOf: readonly (number | undefined)[]): Cell['rows'] {
  const times = new Map<number, number>();
  for (const group of groups) {
    if (!left.has(group)) continue;
    times.set(group, (times.get(group) ?? 0) + 1);
    const parent = parentOf[group];
    if (parent !== undefined) times.set(parent, (times.get(parent) ?? 0) - 1);
  }
  return [...times].filter(([, count]) => count !== 0).sort(([a], [b]) => a - b);
}

/** Cells that enter the same rows alike become one; those that enter none vanish. */
function merge(cells: readonly Cell[]): readonly Cell[] {
  const merged = new Map<string, { readonly rows: Cell['rows']; readonly contributors: Set<string> }>();
  for (const { rows, contributors } of cells) {
    if (rows.length === 0) continue;
    const signature = rows.join(' ');
    const known = merged.get(signature);
    if (!known) merged.set(signature, { rows, contributors: new Set(contributors) });
    else
      for (const contributor of contributors)
        if (known.contributors.size <= mostDerivable) known.contributors.add(contributor);
  }
  return [...merged.values()];
}

const isSmall = ({ contributors }: Cell) => contributors.size <= mostDerivable;

/** Leaves out rows that have five contributors to themselves: no other row could take these away again. */
function withoutFull(cells: readonly Cell[]): readonly Cell[] {
  const full = new Set<number>();
  for (const cell of cells) {
    const [only, ...more] = cell.rows;
    if (only && more.length === 0 && !isSmall(cell)) full.add(only[0]);
  }
  if (full.size === 0) return cells;
  return withoutFull(merge(cells.map((cell) => ({ ...cell, rows: cell.rows.filter(([row]) => !full.has(row)) }))));
}

/** Cells parted so that no row reaches into two parts. */
function partsOf(cells: readonly Cell[]): readonly (readonly Cell[])[] {
  const byRow = new Map<number, Cell[]>();
  for (const cell of cells) for (const [row] of cell.rows) byRow.set(row, [...(byRow.get(row) ?? []), cell]);
  const open = new Set(cells);
  return cells.flatMap((first) => {
    if (!open.delete(first)) return [];
    const part = [first];
    for (const cell of part)
      for (const next of cell.rows.flatMap(([row]) => byRow.get(row) ?? [])) if (open.delete(next)) part.push(next);
    return [part];
  });
}

/** Factors by row that add up to one to four contributors, once each; `null` when none do. */
function derivableIn(part: readonly Cell[]): ReadonlyMap<number, number> | null {
  const small = part.filter(isSmall);
  if (small.length === 0) return null;
  // Eliminated with the large cells first: rows with a later pivot touch small cells alone, and every such combination is a sum of them.
  const cells = [...part.filter((cell) => !isSmall(cell)), ...small];
  const firstSmall = cells.length - small.length;
  const rows = [...new Set(part.flatMap((cell) => cell.rows.map(([row]) => row)))].sort((a, b) => a - b);
  const matrix = rows.map((row) => cells.map((cell) => cell.rows.find(([each]) => each === row)?.[1] ?? 0));
  const found = combine(reduce(matrix, firstSmall), mostDerivable, (sum) => {
    const inSet = small.filter((_, index) => sum[firstSmall + index] === 1);
    const rest = small.filter((_, index) => sum[firstSmall + index] === 0);
    if (inSet.length + rest.length < small.length) return false;
    return new Set(inSet.flatMap(({ contributors }) => [...contributors])).size <= mostDerivable;
  });
  return found && new Map(rows.map((row, index) => [row, found[index] ?? 0]));
}
