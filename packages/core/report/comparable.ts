import { enpsInterval } from '../score/adjusted-wald.ts';
import { itemScore } from '../score/item-score.ts';
import { meanInterval } from '../score/mean-interval.ts';
import { welch } from '../score/welch.ts';
import { sides } from '../survey/instrument.ts';
import { cellAt, tableId, type Cell } from './atom-table.ts';
import { publishedEnds } from './ends.ts';
import type { Material } from './nodes.ts';
import type { Interval, Report } from './report.ts';
import { momentsOf, recommendations } from './results.ts';

/**
 * Intervals of the whole organisation's scores without finite population correction: the only ones that may be laid beside other organisations.
 * @returns by measure on the measure's scale, ends rounded outward; a dimension is the mean of both sides on 0–100; absent where the score is not shown
 * @source docs/measurement.md, uncertainty: no finite population correction in any comparison
 */
export function comparableIntervals({ tree, variables, tables }: Material): Report['comparable'] {
  const intervals: Record<string, Interval> = {};
  const [root] = tree;
  for (const { id, kind } of variables) {
    if (kind === 'dimension') {
      const both = sides.flatMap((side) => {
        const group = tree.find((one) => one.kind === 'side' && one.side === side);
        return (group && cellAt(group, tables.get(tableId(id, side)))) ?? [];
      });
      const [business, it] = both;
      if (business && it) intervals[id] = dimensionInterval(business, it);
      continue;
    }
    const cell = root && cellAt(root, tables.get(id));
    if (!cell) continue;
    if (kind === 'recommend') {
      const [low, high] = enpsInterval(recommendations(cell), Infinity);
      intervals[id] = publishedEnds([low * 100, high * 100], [-100, 100]);
    } else if (kind === 'agreement' || kind === 'minutes') {
      const own = momentsOf(cell);
      const [low, high] = meanInterval(own, own, Infinity);
      intervals[id] =
        kind === 'minutes'
          ? publishedEnds([low, high], [0, Infinity])
          : publishedEnds([itemScore(low), itemScore(high)], [0, 100]);
    }
  }
  return intervals;
}

/** The mean of two independent means: half the width of the interval of their difference. */
function dimensionInterval(business: Cell, it: Cell): Interval {
  const [own, other] = [momentsOf(business), momentsOf(it)];
  const { interval } = welch(own, other);
  const middle = (own.mean + other.mean) / 2;
  const half = (interval[1] - interval[0]) / 4;
  return publishedEnds([itemScore(middle - half), itemScore(middle + half)], [0, 100]);
}
