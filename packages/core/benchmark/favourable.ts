import { publishedEnds } from '../report/ends.ts';
import type { Interval, Report } from '../report/report.ts';
import { wilson } from '../score/wilson.ts';

/** Own share that agrees, in whole percent as published, with the answers behind it. */
export interface FavourableShare {
  readonly percent: number;
  readonly interval: Interval;
  readonly n: number;
}

/**
 * The shares of a published wave that may be laid beside shares from outside, by item, for the root alone: as published, their intervals without finite population correction.
 * @returns empty in an instrument with sides, whose items belong to one side each
 * @source docs/measurement.md, uncertainty: no finite population correction in any comparison; Wilson 1927
 */
export function favourableShares(report: Report): Readonly<Record<string, FavourableShare>> {
  const root = report.nodes.find(({ parent }) => parent === null);
  if (!root || report.dimensions !== null) return {};
  return Object.fromEntries(
    Object.entries(root.items).flatMap(([id, item]) => {
      if (!item) return [];
      const [low, high] = wilson(item.favourable / 100, item.n);
      const interval = publishedEnds([low * 100, high * 100], [0, 100]);
      return [[id, { percent: item.favourable, interval, n: item.n }]];
    }),
  );
}
