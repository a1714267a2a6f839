import { round, roundOutward } from '../round.ts';
import { goesWith } from '../score/goes-with.ts';
import type { Group } from '../strata/tree.ts';
import { cellAt } from './atom-table.ts';
import { answersOf, type Joint } from './joint.ts';
import type { Material } from './nodes.ts';
import type { Drivers } from './report.ts';

/** Fewest people that anything joint is about, and that lie between two groups it is shown for. @source docs/privacy.md, atoms */
const least = 50;

/** Fewest people per predictor. @source docs/measurement.md, drivers */
const perPredictor = 10;

/**
 * What goes with the rating, at the root and at groups far enough from each other in size.
 *
 * Weights read two questions of one person together, so unlike everything else they are no function of the atoms. What stands instead: a group is shown only where the rating and every statement are shown there by their atoms, so being shown proves nothing more; going down from the root, what is left of a group after all of its parts that are shown is either nobody or at least 50 people, the smallest part giving way. The groups that can be put together from those shown by adding and subtracting are hence nobody or at least 50. Of each only whole percent are told.
 *
 * @param wave seeds the bootstrap, so that a repeated fold gives the same
 * @returns the root first; null where it has too few
 */
export function driversOf(joint: Joint, { tree, tables }: Material, wave: string): readonly Drivers[] | null {
  const [root] = tree;
  const [, ...predictors] = joint.items;
  if (!root || predictors.length === 0) return null;
  const needed = Math.max(least, perPredictor * predictors.length);
  const peopleOf = ({ strata }: Group): readonly number[] => strata.flatMap((stratum) => joint.people[stratum] ?? []);
  const isOpen = (group: Group): boolean => joint.items.every((id) => cellAt(group, tables.get(id)) !== null);

  const partsOf = Map.groupBy(tree, ({ parent }) => parent);
  const shown: Drivers[] = [];
  const visit = (group: Group): void => {
    const people = peopleOf(group);
    const found = goesWith(people, answersOf(joint), `${wave}|${group.id}`);
    if (found) shown.push(asPublished(group.id, people.length, predictors, found));
    const parts = (partsOf.get(group.id) ?? [])
      .map((part) => ({ part, n: peopleOf(part).length }))
      .filter(({ part, n }) => n >= needed && isOpen(part));
    for (const { part } of farEnough(people.length, parts)) visit(part);
  };
  if (peopleOf(root).length >= needed && isOpen(root)) visit(root);
  return shown.length > 0 ? shown : null;
}

/**
 * The parts of a group that may be shown beside it: what they leave of it is nobody or at least 50.
 * @param parts with at least 50 people each
 */
export function farEnough<Part extends { readonly n: number }>(whole: number, parts: readonly Part[]): readonly Part[] {
  const left = whole - parts.reduce((sum, { n }) => sum + n, 0);
  if (left === 0 || left >= least) return parts;
  const smallest = parts.reduce<Part | undefined>(
    (found, part) => (found && found.n <= part.n ? found : part),
    undefined,
  );
  return parts.filter((part) => part !== smallest);
}

function asPublished(
  node: string,
  n: number,
  predictors: readonly string[],
  { explained, shares }: NonNullable<ReturnType<typeof goesWith>>,
): Drivers {
  const weights = (shares ?? []).map(({ value, interval }, index) => ({
    item: predictors[index] ?? '',
    percent: round(value * 100),
    interval: roundOutward([interval[0] * 100, interval[1] * 100]),
  }));
  return { node, n, explained: round(explained * 100), weights: weights.sort((a, b) => b.percent - a.percent) };
}
