import { byCodePoint } from '../strata/order.ts';
import type { Contribution } from './contribution.ts';

/** An organisation in a group, and the contributor it enters as: itself, or the group of companies it belongs to. */
export interface Member {
  readonly organisation: string;
  readonly contributor: string;
}

/** A name by which organisations and parents are told apart, however it is spelt. */
export function foldedName(spelt: string): string {
  return spelt.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
}

/** Who a contribution counts as: organisations that name the same parent are one contributor. */
export function contributorOf({ organisation, parent }: Pick<Contribution, 'organisation' | 'parent'>): string {
  const name = parent === null ? '' : foldedName(parent);
  return name === '' ? organisation : `parent:${name}`;
}

/** The organisations behind contributions, each once, in the order of their ids. */
export function membersOf(contributions: readonly Contribution[]): readonly Member[] {
  const members = contributions.map((contribution) => {
    const { organisation } = contribution;
    return [organisation, { organisation, contributor: contributorOf(contribution) }] as const;
  });
  return [...new Map(members).values()].sort((a, b) => byCodePoint(a.organisation, b.organisation));
}

/** How many contributors there are: those of one parent count once. */
export function contributorsIn(members: readonly Member[]): number {
  return new Set(members.map(({ contributor }) => contributor)).size;
}

/**
 * One value per contributor who has the measure: organisations of one parent enter as their mean.
 * @source docs/privacy.md, benchmark releases
 */
export function valuesOf(contributions: readonly Contribution[], measure: string): readonly number[] {
  const sums = new Map<string, { sum: number; count: number }>();
  for (const contribution of contributions) {
    const value = contribution.measures[measure];
    if (value === undefined) continue;
    const contributor = contributorOf(contribution);
    const { sum, count } = sums.get(contributor) ?? { sum: 0, count: 0 };
    sums.set(contributor, { sum: sum + value, count: count + 1 });
  }
  return [...sums.values()].map(({ sum, count }) => sum / count);
}

/**
 * Whether two memberships differ by one or two, counted in organisations or in contributors.
 * @source docs/privacy.md, benchmark releases
 */
export function isOneOrTwo(last: readonly Member[], now: readonly Member[]): boolean {
  return (['organisation', 'contributor'] as const).some((unit) => {
    const old = new Set(last.map((member) => member[unit]));
    const current = new Set(now.map((member) => member[unit]));
    let differing = 0;
    for (const id of old) if (!current.has(id)) differing++;
    for (const id of current) if (!old.has(id)) differing++;
    return differing === 1 || differing === 2;
  });
}
