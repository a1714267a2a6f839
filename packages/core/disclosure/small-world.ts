import { type Invited, partition } from '../strata/partition.ts';
import { type Tree, strataOf } from '../strata/tree.ts';
import { type Question, type Rule, type SmallWorld, byAtoms, wholeOnly } from './oracle.ts';

/**
 * The tree of an invented organisation with ten people a team.
 * @param shape teams per unit; a unit of one team has no level below
 */
export function treeOf(shape: readonly number[]): Tree {
  const invited = shape.flatMap((teams, unit) =>
    Array.from({ length: teams * 10 }, (_, index): Invited => {
      const path = teams === 1 ? [`unit${unit}`] : [`unit${unit}`, `team${index % teams}`];
      return { person: `${unit}-${index}`, unit: path };
    }),
  );
  const whole = { organisation: 'Small world', language: 'en', minStratum: 10, sides: false, cuts: [] } as const;
  const result = partition(invited, whole);
  if (!result.ok) throw new Error(result.refusal);
  return result.value.tree;
}

/** So many ballots (or answers) for each stratum in turn. */
export function perStratum(tree: Tree, counts: readonly number[]): ReadonlyMap<string, number> {
  return new Map(strataOf(tree).map(({ id }, index) => [id, counts[index] ?? 0]));
}

/** One question on three classes, as E0 is; with `skipped` there is a fourth type who leaves it out. */
export function threeClasses(
  shape: readonly number[],
  ballots: readonly number[],
  rule: Rule,
  { k = 5, skipped = false }: { readonly k?: number; readonly skipped?: boolean } = {},
): SmallWorld {
  const tree = treeOf(shape);
  const types = skipped ? 4 : 3;
  const classes = [[0], [1], [2]];
  const answers = Array.from({ length: types }, (_, type) => type < 3);
  const sums = [0, 1].map((of) => answers.map((_, type) => Number(type === of)));
  const question: Question = { id: 'E0', k, rule, answers, classes, sums };
  return { tree, ballots: perStratum(tree, ballots), types, questions: [question], secrets: classes };
}

/**
 * A dimension down the tree beside its two items for the whole.
 * @param steps of an item's scale; `null` is "does not apply"
 * @param joined whether the dimension's class rule holds for its items too and the items stand behind it
 */
export function dimensionBesideItems(
  shape: readonly number[],
  ballots: readonly number[],
  steps: readonly (number | null)[],
  { k, kItem, joined }: { readonly k: number; readonly kItem: number; readonly joined: boolean },
): SmallWorld {
  const types = steps.flatMap((first) => steps.map((second) => [first, second] as const));
  const typesWhere = (is: (type: readonly (number | null)[]) => boolean): readonly number[] =>
    types.flatMap((type, index) => (is(type) ? [index] : []));
  const within = (low: number, high: number) => (value: number | null | undefined) =>
    typeof value === 'number' && value >= low && value <= high;
  const bands = [within(1, 2.4), within(2.5, 3.5), within(3.6, 5)];
  const dimensionClasses = bands.map((isIn) => typesWhere((type) => isIn(meanOf(type))));
  const items = [0, 1].map((at): Question => {
    const singles = steps.filter((step) => step !== null).map((step) => within(step, step));
    return {
      id: `A${at}`,
      k: kItem,
      rule: wholeOnly,
      answers: types.map((type) => type[at] !== null),
      classes: [...singles, within(1, 2), within(4, 5)].map((isIn) => typesWhere((type) => isIn(type[at]))),
      sums: singles.map((isIn) => types.map((type) => Number(isIn(type[at])))),
      ...(joined ? { behind: 0 } : {}),
    };
  });
  const dimension: Question = {
    id: 'dimension',
    k,
    rule: byAtoms,
    answers: types.map((type) => meanOf(type) !== null),
    classes: dimensionClasses,
    sums: [types.map((type) => meanOf(type) ?? 0)],
    ...(joined ? { items } : {}),
  };
  const tree = treeOf(shape);
  return {
    tree,
    ballots: perStratum(tree, ballots),
    types: types.length,
    questions: [dimension, ...items],
    secrets: [...dimensionClasses, ...items.flatMap(({ classes }) => classes)],
  };
}

function meanOf(type: readonly (number | null)[]): number | null {
  const answered = type.filter((value) => value !== null);
  return answered.length === 0 ? null : answered.reduce((sum, value) => sum + value, 0) / answered.length;
}
