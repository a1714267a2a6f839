import { groupKey, type PeerGroup } from './peer-group.ts';
import type { ReleasedGroup } from './release.ts';

/**
 * The group of a fallback chain to compare with: the one asked for if it is released, else the most specific that shows the measure, since one measure of a group can be held back while others are shown; else the most specific.
 * @param released groups of one release in the chain's order, most specific first
 * @param measure absent where nothing of one's own is published
 * @param wanted absent or not released: no wish
 * @returns undefined when nothing of the chain is released
 * @source docs/privacy.md, benchmark releases
 */
export function chooseGroup(
  released: readonly ReleasedGroup[],
  measure: string | undefined,
  wanted?: PeerGroup,
): ReleasedGroup | undefined {
  const asked = wanted && released.find(({ group }) => groupKey(group) === groupKey(wanted));
  return (
    asked ?? released.find(({ measures }) => measure !== undefined && measures[measure] !== undefined) ?? released[0]
  );
}
