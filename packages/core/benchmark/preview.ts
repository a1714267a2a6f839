import type { Contribution } from './contribution.ts';
import { contributorsIn, membersOf } from './contributor.ts';
import { chainOf, groupKey } from './peer-group.ts';
import type { ContributorBand } from './quantiles.ts';
import type { Quarter } from './quarter.ts';
import { releaseOf, type Standing } from './release.ts';

/** What a quarter's release would show if it were made now: counts alone. */
export interface ReleasePreview {
  readonly quarter: Quarter;
  readonly organisations: number;
  /** Those of one parent once. */
  readonly contributors: number;
  /** Groups that would be shown, by the band of their contributors. */
  readonly groups: Readonly<Record<ContributorBand, number>>;
  /** Of these, groups whose last release stands because one or two members changed. */
  readonly standing: number;
  /** Groups somebody belongs to that would not be shown, whatever the reason. */
  readonly hidden: number;
}

/** Counts what a release would show, with the rules it will be made by. */
export function previewOf(
  contributions: readonly Contribution[],
  history: readonly Standing[],
  quarter: Quarter,
): ReleasePreview {
  const { groups } = releaseOf(contributions, history, quarter).release;
  const shown = new Set(groups.map(({ group }) => groupKey(group)));
  const all = new Set(contributions.flatMap((one) => chainOf(one).map(groupKey)));
  const members = membersOf(contributions);
  const of = (band: ContributorBand) => groups.filter(({ contributors }) => contributors === band).length;
  return {
    quarter,
    organisations: members.length,
    contributors: contributorsIn(members),
    groups: { '5–9': of('5–9'), '10–19': of('10–19'), '20–49': of('20–49'), '50+': of('50+') },
    standing: groups.filter((group) => group.quarter !== quarter).length,
    hidden: [...all].filter((key) => !shown.has(key)).length,
  };
}
