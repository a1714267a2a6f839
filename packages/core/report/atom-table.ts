import { type Atom, type Coin, type Variable, atomsOf, isShown } from '../disclosure/atoms.ts';
import { besideItems } from '../disclosure/dimension.ts';
import { byCodePoint } from '../strata/order.ts';
import type { Group, Tree } from '../strata/tree.ts';
import type { Side } from '../survey/instrument.ts';
import { classesOf, leastAnswers } from './classes.ts';
import type { Counts, Histogram, Tally } from './tally.ts';
import type { Measured } from './variables.ts';

/** The answers of several people to one variable: `n` people, and how often each code was given. */
export interface Cell {
  readonly n: number;
  readonly counts: Counts;
}

/** All that is ever published, or kept, of a variable: one histogram per atom. */
export interface AtomTable {
  /** The variable's id; in an instrument with sides `business:` or `it:` before it. */
  readonly variable: string;
  readonly atoms: readonly (Atom & Cell)[];
}

/** The id of a variable's table. */
export function tableId(variable: string, side?: Side): string {
  return side === undefined ? variable : `${side}:${variable}`;
}

/** Where a variable's tree starts, and whether it may be shown below that. */
export interface Reach {
  /** The root, or the side the variable belongs to. */
  readonly start: Group;
  /** Present in an instrument with sides. */
  readonly side?: Side;
  /** True for alignment items: the start is their only atom, since a dimension made of them is shown below. */
  readonly whole: boolean;
}

/**
 * Sums a variable's strata up to its atoms; from here on nothing finer exists. A dimension keeps the classes of its items in every part too, since they are published beside it.
 * @param thresholds frozen with the wave
 * @returns null when the variable is not good at its start: it is shown nowhere
 */
export function atomTable(
  variable: Measured,
  { start, side, whole }: Reach,
  tree: Tree,
  tally: Tally,
  thresholds: { readonly k: number; readonly kItem: number },
  coin: Coin,
): AtomTable | null {
  const id = tableId(variable.id, side);
  const strata = tally.histograms[variable.id] ?? {};
  const own = disclosed(id, variable, tally, thresholds);
  const items = variable.kind === 'dimension' ? tally.variables.filter((one) => variable.items.includes(one.id)) : [];
  const guarded = besideItems(
    own,
    items.map((item) => disclosed(item.id, item, tally, thresholds)),
  );
  const atoms = atomsOf(tree, start.id, guarded, whole ? () => false : coin);
  if (atoms === null) return null;
  const shown: readonly Atom[] = whole ? [{ id: start.id, strata: start.strata }] : atoms;
  return { variable: id, atoms: shown.map((atom) => ({ ...atom, ...pool(atom.strata, strata) })) };
}

/** A measured variable as the disclosure rules see it. */
function disclosed(
  id: string,
  variable: Measured,
  tally: Tally,
  thresholds: { readonly k: number; readonly kItem: number },
): Variable {
  const strata = tally.histograms[variable.id] ?? {};
  return {
    id,
    k: leastAnswers(variable, thresholds),
    n: (stratum) => strata[stratum]?.n ?? 0,
    classes: (stratum) => classesOf(variable, strata[stratum]?.counts ?? {}),
  };
}

function pool(strata: readonly string[], histograms: Readonly<Record<string, Histogram>>): Cell {
  return sum(strata.flatMap((stratum) => histograms[stratum] ?? []));
}

/** Several cells as one, codes in code-point order: the order in which they were first answered would tell who answered first. */
function sum(cells: readonly Cell[]): Cell {
  const counts: Record<string, number> = {};
  for (const cell of cells)
    for (const [code, count] of Object.entries(cell.counts)) counts[code] = (counts[code] ?? 0) + count;
  const ordered = Object.entries(counts).sort(([a], [b]) => byCodePoint(a, b));
  return { n: cells.reduce((n, cell) => n + cell.n, 0), counts: Object.fromEntries(ordered) };
}

/**
 * A variable at a group: the sum of the atoms the group is made of.
 * @param table null when the variable is shown nowhere
 * @returns null when the group is not a union of atoms: too few answers, none at all and set aside by chance are one and the same
 */
export function cellAt(group: Group, table: AtomTable | null | undefined): Cell | null {
  if (!table || !isShown(group, table.atoms)) return null;
  return cellOf(group.strata, table);
}

/** The sum of the atoms that lie wholly inside some strata. */
export function cellOf(strata: readonly string[], table: AtomTable): Cell {
  const inside = new Set(strata);
  return sum(table.atoms.filter((atom) => atom.strata.every((stratum) => inside.has(stratum))));
}
