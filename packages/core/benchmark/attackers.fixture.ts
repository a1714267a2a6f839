import type { Contribution } from './contribution.ts';
import { membersOf, type Member } from './contributor.ts';
import { mostDerivable } from './derivable.ts';
import { chainOf, groupKey } from './peer-group.ts';
import type { Release, Standing } from './release.ts';

/** A shown group as the attackers see it: they know its members, and get its exact sum, which is more than any release tells. */
export interface Seen {
  readonly members: readonly Member[];
  readonly sum: number;
}

/** Everything one quarter shows, by the group's key. */
export type Published = ReadonlyMap<string, Seen>;

/** What an attack found: how often it knew the sum of one to four, and the largest mistake it made. */
export interface Found {
  readonly victims: number;
  readonly mistake: number;
}

/** Values by organisation; they never change, which makes every difference as telling as it can be. */
export type Values = ReadonlyMap<string, number>;

const sumOf = (members: readonly Member[], values: Values) =>
  members.reduce((sum, { organisation }) => sum + (values.get(organisation) ?? Number.NaN), 0);

/** The planted rule: whoever has five members is shown, with the exact mean, every quarter anew. */
export function naiveRelease(contributions: readonly Contribution[], values: Values): Published {
  const groups = new Map<string, Contribution[]>();
  for (const one of contributions)
    for (const group of chainOf(one)) {
      const listed = groups.get(groupKey(group));
      if (listed) listed.push(one);
      else groups.set(groupKey(group), [one]);
    }
  return new Map(
    [...groups].flatMap(([key, own]) => {
      const members = membersOf(own);
      return own.length < 5 ? [] : [[key, { members, sum: sumOf(members, values) }] as const];
    }),
  );
}

/** What ours shows of the measure E0, with the sums it never tells. */
export function seenIn(release: Release, history: readonly Standing[], values: Values): Published {
  const standing = new Map(history.map((one) => [groupKey(one.release.group), one]));
  return new Map(
    release.groups.flatMap(({ group, measures }) => {
      const members = standing.get(groupKey(group))?.cells['E0']?.members;
      return measures['E0'] && members ? [[groupKey(group), { members, sum: sumOf(members, values) }] as const] : [];
    }),
  );
}

function tally(values: Values) {
  let [victims, mistake] = [0, 0];
  return {
    hit: (members: readonly Member[], guess: number) => {
      victims++;
      mistake = Math.max(mistake, Math.abs(guess - sumOf(members, values)));
    },
    found: (): Found => ({ victims, mistake }),
  };
}

const without = (from: readonly Member[], others: readonly Member[]) => {
  const gone = new Set(others.map(({ organisation }) => organisation));
  return from.filter(({ organisation }) => !gone.has(organisation));
};

/** Subtracts what a group showed last from what it shows now, where one or two have joined, or where one or two have left. */
export function attackChange(quarters: readonly Published[], change: 'joined' | 'left', values: Values): Found {
  const { hit, found } = tally(values);
  const last = new Map<string, Seen>();
  for (const published of quarters)
    for (const [key, now] of published) {
      const before = last.get(key);
      last.set(key, now);
      if (!before) continue;
      const [more, less] = change === 'joined' ? [now, before] : [before, now];
      const victims = without(more.members, less.members);
      if (victims.length >= 1 && victims.length <= 2 && without(less.members, more.members).length === 0)
        hit(victims, more.sum - less.sum);
    }
  return found();
}

/** Subtracts from each group those of its shown subgroups that lie wholly inside, the widest first. */
export function attackNesting(quarters: readonly Published[], values: Values): Found {
  const { hit, found } = tally(values);
  for (const published of quarters) {
    const bySize = [...published.values()].sort((a, b) => b.members.length - a.members.length);
    for (const group of bySize) {
      let [rest, sum] = [group.members, group.sum];
      for (const inner of bySize) {
        if (inner.members.length >= group.members.length) continue;
        const left = without(rest, inner.members);
        if (left.length !== rest.length - inner.members.length) continue;
        rest = left;
        sum -= inner.sum;
      }
      if (rest.length >= 1 && rest.length <= mostDerivable) hit(rest, sum);
    }
  }
  return found();
}

/**
 * Asks linear algebra: is the indicator of one or two sets of members that no group tells apart, four members at most, a combination of the shown groups?
 * Orthonormal basis by Gram–Schmidt, another way than the release's own test.
 */
export function attackAlgebra(published: Published): number {
  const groups = [...published.values()];
  const signatures = new Map<string, number[]>();
  groups.forEach(({ members }, index) => {
    for (const { organisation } of members) {
      const known = signatures.get(organisation);
      if (known) known.push(index);
      else signatures.set(organisation, [index]);
    }
  });
  const cells = [...Map.groupBy(signatures.values(), (own) => own.join(' ')).values()];
  const sizes = cells.map((own) => own.length);
  const basis: number[][] = [];
  for (const index of groups.keys()) {
    // Weighted by size, members of a cell being as many equal columns.
    const row = cells.map(([own], cell) => (own?.includes(index) ? Math.sqrt(sizes[cell] ?? 0) : 0));
    for (const direction of basis) subtract(row, direction);
    for (const direction of basis) subtract(row, direction);
    const length = Math.hypot(...row);
    if (length > 1e-7) basis.push(row.map((value) => value / length));
  }
  const small = [...sizes.keys()].filter((cell) => (sizes[cell] ?? 0) <= mostDerivable);
  const sets = small.flatMap((cell, index) => [
    [cell],
    ...small
      .slice(index + 1)
      .filter((other) => (sizes[cell] ?? 0) + (sizes[other] ?? 0) <= mostDerivable)
      .map((other) => [cell, other]),
  ]);
  return sets.filter((set) => {
    const wanted = cells.map((_, cell) => (set.includes(cell) ? Math.sqrt(sizes[cell] ?? 0) : 0));
    for (const direction of basis) subtract(wanted, direction);
    return Math.hypot(...wanted) < 1e-6;
  }).length;
}

function subtract(row: number[], direction: readonly number[]): void {
  let share = 0;
  for (let index = 0; index < row.length; index++) share += (row[index] ?? 0) * (direction[index] ?? 0);
  if (share !== 0)
    for (let index = 0; index < row.length; index++) row[index] = (row[index] ?? 0) - share * (direction[index] ?? 0);
}
