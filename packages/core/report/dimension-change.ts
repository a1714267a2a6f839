import { round } from '../round.ts';
import { compareMeans } from '../score/compare-means.ts';
import type { Instrument, Side } from '../survey/instrument.ts';
import { type Cell, cellOf, tableId } from './atom-table.ts';
import type { EarlierWave } from './change.ts';
import { publishedEnds } from './ends.ts';
import type { DimensionChange, Report } from './report.ts';
import { momentsOf } from './results.ts';

/** A wave's items, and its dimensions at a side. */
export interface DimensionWave {
  readonly items: readonly string[];
  /** Null where the dimension is not shown for the side. */
  readonly at: (side: Side, dimension: string) => Cell | null;
}

/** What is left of an earlier alignment wave. */
export function earlierDimensions({ report, atoms }: EarlierWave): DimensionWave {
  return {
    items: report.items,
    at: (side, dimension) => {
      const table = atoms.find(({ variable }) => variable === tableId(dimension, side));
      const strata = table?.atoms.flatMap((atom) => atom.strata) ?? [];
      return table ? cellOf(strata, table) : null;
    },
  };
}

/**
 * What may be said of each side's dimensions against an earlier alignment wave, for the side as a whole.
 * @returns a side is null where the dimension is not shown in both waves, or where the two forms asked different items of it: another mean would look like a change
 */
export function dimensionChanges(
  instrument: Instrument,
  before: DimensionWave,
  now: DimensionWave,
): Report['dimensionChanges'] {
  return instrument.dimensions.flatMap(({ id, items }) => {
    const asked = items.filter((item) => now.items.includes(item));
    if (asked.length === 0) return [];
    const alike = items.every((item) => now.items.includes(item) === before.items.includes(item));
    const change = (side: Side): DimensionChange | null => {
      const [then, own] = alike ? [before.at(side, id), now.at(side, id)] : [null, null];
      return then && own && changeOf(then, own);
    };
    return [{ id, business: change('business'), it: change('it') }];
  });
}

function changeOf(before: Cell, now: Cell): DimensionChange {
  const then = momentsOf(before);
  const { difference, interval, verdict, detectable } = compareMeans(then, momentsOf(now));
  return {
    previousMean: round(then.mean, 1),
    previousN: before.n,
    difference: round(difference, 1),
    interval: publishedEnds(interval, [-4, 4], 1),
    verdict,
    // Promised, so rounded up.
    detectable: Math.ceil(detectable * 10 - 1e-9) / 10,
  };
}
