import type { FileQuarter } from './contribution-file.ts';
import { chainOf, groupKey, byGroup, type PeerGroup } from './peer-group.ts';
import type { Quarter } from './quarter.ts';
import { releaseOf, type Release, type Standing } from './release.ts';

/** A release computed from a file alone. */
export interface FileRelease {
  readonly release: Release;
  /** Groups that somebody of the quarter belongs to and that are not shown, whatever the reason. */
  readonly hidden: readonly PeerGroup[];
}

/**
 * The release of a quarter from a file, as the job makes it: every quarter up to it is released in order, so that each is compared with what stood before.
 * @param quarters of the file, in any order
 * @returns undefined when the file has no row of the quarter
 * @source docs/privacy.md, benchmark releases
 */
export function releaseFromFile(quarters: readonly FileQuarter[], wanted: Quarter): FileRelease | undefined {
  let history: readonly Standing[] = [];
  for (const { quarter, contributions } of quarters.toSorted((a, b) => (a.quarter < b.quarter ? -1 : 1))) {
    const made = releaseOf(contributions, history, quarter);
    history = made.history;
    if (quarter !== wanted) continue;
    const shown = new Set(made.release.groups.map(({ group }) => groupKey(group)));
    const all = new Map(contributions.flatMap((one) => chainOf(one).map((group) => [groupKey(group), group] as const)));
    const hidden = [...all].filter(([key]) => !shown.has(key)).map(([, group]) => group);
    return { release: made.release, hidden: hidden.sort(byGroup) };
  }
  return undefined;
}
