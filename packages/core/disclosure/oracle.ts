import { type Tree, strataOf } from '../strata/tree.ts';
import { type Coin, type Variable, atomsOf, isShown } from './atoms.ts';
import { possibleTables } from './possible-tables.ts';

/**
 * A publication rule under attack: the groups (each a list of strata) whose exact sums everybody can read.
 * @param ballots per stratum, which a rule ought not to need
 */
export type Rule = (
  tree: Tree,
  variable: Variable,
  coin: Coin,
  ballots: (stratum: string) => number,
) => readonly (readonly string[])[];

/** The product's rule: what is shown at the groups, and every atom, since a cut may be a single one. */
export const byAtoms: Rule = (tree, variable, coin) => {
  const atoms = atomsOf(tree, 'root', variable, coin);
  const shown = tree.filter((group) => isShown(group, atoms));
  return [...shown, ...(atoms ?? [])].map((group) => group.strata);
};

/** The same for a variable shown for the whole alone, as alignment items are. */
export const wholeOnly: Rule = (tree, variable, coin) => {
  const whole = strataOf(tree).map((group) => group.id);
  return atomsOf(tree, 'root', variable, coin) === null ? [] : [whole];
};

/**
 * Rank test: the smallest number of answerers whose sum can be computed from the published sums by adding and subtracting.
 * @param answers per stratum; strata without any are nobody
 * @returns absent when nothing is published
 */
export function smallestDerivable(
  published: readonly (readonly string[])[],
  answers: ReadonlyMap<string, number>,
): number | undefined {
  const strata = [...answers].filter(([, n]) => n > 0);
  const rows = published.map((group) => strata.map(([id]) => Number(group.includes(id))));
  const freedom = nullSpace(rows, strata.length);
  let smallest: number | undefined;
  for (let subset = 1; subset < 2 ** strata.length; subset++) {
    const members = strata.flatMap((_, index) => ((subset >> index) & 1 ? [index] : []));
    const isFixed = freedom.every((vector) => members.reduce((sum, at) => sum + (vector[at] ?? 0), 0) % prime === 0);
    if (!isFixed) continue;
    const people = members.reduce((sum, at) => sum + (strata[at]?.[1] ?? 0), 0);
    if (smallest === undefined || people < smallest) smallest = people;
  }
  return smallest;
}

/** Larger than any minor of a small 0/1 matrix (Hadamard), so that ranks modulo it are true ranks. */
const prime = 1_000_003;

function nullSpace(rows: readonly (readonly number[])[], columns: number): readonly (readonly number[])[] {
  const reduced: { readonly row: number[]; readonly pivot: number }[] = [];
  for (const given of rows) {
    let row = [...given];
    for (const { row: other, pivot } of reduced) row = less(row, other, row[pivot] ?? 0);
    const pivot = row.findIndex((value) => value !== 0);
    if (pivot === -1) continue;
    const scale = inverse(row[pivot] ?? 1);
    row = row.map((value) => (value * scale) % prime);
    for (const [index, known] of reduced.entries())
      reduced[index] = { ...known, row: less(known.row, row, known.row[pivot] ?? 0) };
    reduced.push({ row, pivot });
  }
  const free = Array.from({ length: columns }, (_, index) => index).filter(
    (column) => !reduced.some(({ pivot }) => pivot === column),
  );
  return free.map((column) => {
    const vector = Array.from({ length: columns }, (_, index) => Number(index === column));
    for (const { row, pivot } of reduced) vector[pivot] = (prime - (row[column] ?? 0)) % prime;
    return vector;
  });
}

function less(row: readonly number[], other: readonly number[], times: number): number[] {
  return row.map((value, index) => (value + (prime - times) * (other[index] ?? 0)) % prime);
}

function inverse(value: number): number {
  let result = 1;
  let base = value;
  for (let rest = prime - 2; rest > 0; rest = Math.floor(rest / 2), base = (base * base) % prime)
    if (rest % 2 === 1) result = (result * base) % prime;
  return result;
}

/** One question as the attacker sees it. A person is of one of several types; a type says how it answers every question. */
export interface Question {
  readonly id: string;
  readonly k: number;
  readonly rule: Rule;
  /** The position of an earlier question without whose publication this one is not published. */
  readonly behind?: number;
  /** Per type: whether it answers at all. */
  readonly answers: readonly boolean[];
  /** The classes of the class rule, each as the types that fall into it. */
  readonly classes: readonly (readonly number[])[];
  /** For a dimension: its items, whose classes count too. */
  readonly items?: readonly Pick<Question, 'answers' | 'classes'>[];
  /** What is published besides the number of answers: per sum, the weight of each type. */
  readonly sums: readonly (readonly number[])[];
}

/** A small organisation whose every possible table of answers can be gone through. */
export interface SmallWorld {
  readonly tree: Tree;
  /** Ballots of each stratum, known to the attacker. */
  readonly ballots: ReadonlyMap<string, number>;
  readonly types: number;
  readonly questions: readonly Question[];
  /** What nobody may learn of a person: each a set of types ("answered in the lowest class"). */
  readonly secrets: readonly (readonly number[])[];
}

/** How many distinct outputs there are, and how many of them make somebody's secret certain. */
export interface Verdict {
  readonly outputs: number;
  /** For someone who took no part. */
  readonly outsider: number;
  /** For someone who took part and knows their own answers. */
  readonly insider: number;
}

/**
 * Integer enumeration: goes through all tables of answers and all outcomes of the coins, groups them by what is published, and asks of each output whether all tables that give it agree on somebody's secret.
 * The attacker knows roster, rule and ballots per stratum, not the coins.
 */
export function attack(world: SmallWorld): Verdict {
  const strata = [...world.ballots].filter(([, n]) => n > 0).map(([id]) => id);
  const sizes = strata.map((id) => world.ballots.get(id) ?? 0);
  const { secrets, types } = world;
  const width = sizes.length * secrets.length;
  // Per output: the fewest holders of each secret in each stratum, over all tables that give it; then the same per insider.
  const least = new Map<string, Uint8Array>();
  for (const { table, outputs } of possibleTables(world, strata)) {
    const holders = table.flatMap((row) =>
      secrets.map((secret) => secret.reduce((sum, type) => sum + (row[type] ?? 0), 0)),
    );
    for (const output of outputs) {
      let minima = least.get(output);
      if (!minima) least.set(output, (minima = new Uint8Array(width * (1 + sizes.length * types)).fill(255)));
      lower(minima, 0, holders);
      for (const [stratum, row] of table.entries())
        for (let type = 0; type < types; type++)
          if ((row[type] ?? 0) > 0) lower(minima, width * (1 + stratum * types + type), holders);
    }
  }
  let outsider = 0;
  let insider = 0;
  for (const minima of least.values()) {
    if (sizes.some((size, at) => secrets.some((_, secret) => minima[at * secrets.length + secret] === size)))
      outsider += 1;
    if (givesInsiderCertainty(minima, sizes, world)) insider += 1;
  }
  return { outputs: least.size, outsider, insider };
}

function lower(minima: Uint8Array, offset: number, holders: readonly number[]): void {
  for (let index = 0; index < holders.length; index++) {
    const count = holders[index] ?? 0;
    if (count < (minima[offset + index] ?? 0)) minima[offset + index] = count;
  }
}

function givesInsiderCertainty(minima: Uint8Array, sizes: readonly number[], world: SmallWorld): boolean {
  const { secrets, types } = world;
  const width = sizes.length * secrets.length;
  for (let own = 0; own < sizes.length; own++)
    for (let type = 0; type < types; type++) {
      const offset = width * (1 + own * types + type);
      if (minima[offset] === 255) continue;
      for (const [at, size] of sizes.entries())
        for (const [index, secret] of secrets.entries()) {
          const self: number = at === own ? 1 : 0;
          const others = (minima[offset + at * secrets.length + index] ?? 0) - (secret.includes(type) ? self : 0);
          if (size > self && others === size - self) return true;
        }
    }
  return false;
}
