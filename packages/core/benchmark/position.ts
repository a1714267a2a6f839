import type { Interval } from '../report/report.ts';
import type { Quantiles } from './quantiles.ts';

/** Where an own interval lies on released numbers: against the median alone, or the bands it spans as percent of the group. Never one rank. */
export type Position =
  | { readonly against: 'median'; readonly place: 'below' | 'around' | 'above' }
  | { readonly against: 'quartiles' | 'deciles'; readonly from: number; readonly to: number };

/**
 * Position of an own interval, from the released numbers alone.
 * @param own interval without finite population correction, both ends on the measure's scale
 * @returns for quartiles and deciles the outer ends of the bands that both ends lie in, 0 ≤ from < to ≤ 100
 * @source docs/privacy.md, benchmark releases
 */
export function placeAgainst(quantiles: Quantiles, [low, high]: Interval): Position {
  if ('median' in quantiles) {
    const { median } = quantiles;
    return { against: 'median', place: high < median ? 'below' : low > median ? 'above' : 'around' };
  }
  const released = 'quartiles' in quantiles ? quantiles.quartiles : quantiles.deciles;
  const against = 'quartiles' in quantiles ? 'quartiles' : 'deciles';
  const step = 100 / (released.length + 1);
  // An end that meets released numbers exactly belongs to the bands on both sides of them.
  const from = released.filter((quantile) => quantile < low).length * step;
  const to = (released.filter((quantile) => quantile <= high).length + 1) * step;
  return { against, from, to };
}
