import type { FileRelease } from '#core/benchmark/file-release.ts';
import type { PeerGroup } from '#core/benchmark/peer-group.ts';
import type { ContributorBand, Quantiles } from '#core/benchmark/quantiles.ts';

/** A group that is shown; a measure of the file that the group does not show is `null`. */
interface Group extends PeerGroup {
  /** Of the release that stands. */
  readonly quarter: string;
  readonly contributors: ContributorBand;
  readonly measures: Readonly<Record<string, Quantiles | null>>;
}

/** A released quarter as printed. */
export interface Result {
  readonly quarter: string;
  readonly groups: readonly Group[];
  readonly hidden: readonly PeerGroup[];
}

/** What `npm run release` prints. @param measures of the file, in its order */
export function resultOf({ release, hidden }: FileRelease, measures: readonly string[]): Result {
  return {
    quarter: release.quarter,
    groups: release.groups.map((group) => ({
      ...group.group,
      quarter: group.quarter,
      contributors: group.contributors,
      measures: Object.fromEntries(measures.map((id) => [id, group.measures[id]?.quantiles ?? null])),
    })),
    hidden,
  };
}

/** A result as text: a paragraph per group, then what is not shown. */
export function inWords({ quarter, groups, hidden }: Result): string {
  const paragraphs = groups.map((group) => {
    const since = group.quarter === quarter ? '' : `, released ${group.quarter}`;
    const measures = Object.entries(group.measures).map(([id, quantiles]) => `  ${id}  ${numbersOf(quantiles)}`);
    return [`${nameOf(group)}: ${group.contributors} contributors${since}`, ...measures].join('\n');
  });
  const rest = hidden.length === 0 ? '' : `Not shown: ${hidden.map(nameOf).join('; ')}`;
  return `${[`Release ${quarter}`, ...paragraphs, rest].filter(Boolean).join('\n\n')}\n`;
}

function numbersOf(quantiles: Quantiles | null): string {
  if (quantiles === null) return 'not shown';
  if ('median' in quantiles) return `median ${quantiles.median}`;
  if ('quartiles' in quantiles) return `quartiles ${quantiles.quartiles.join(' ')}`;
  return `deciles ${quantiles.deciles.join(' ')}`;
}

function nameOf({ industry, size, region }: PeerGroup): string {
  return [industry, size, region].filter((label) => label !== null).join(' × ') || 'everybody';
}
