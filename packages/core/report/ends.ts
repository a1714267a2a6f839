import { roundOutward } from '../round.ts';
import type { Interval } from './report.ts';

/**
 * Interval ends as published: kept within the scale and rounded outward.
 * @param scale the least and the greatest value there is
 * @param decimals 0 or 1
 */
export function publishedEnds(
  interval: readonly [number, number],
  [least, greatest]: readonly [number, number],
  decimals: 0 | 1 = 0,
): Interval {
  const unit = 10 ** decimals;
  const [low, high] = roundOutward([Math.max(least, interval[0]) * unit, Math.min(greatest, interval[1]) * unit]);
  return [low / unit, high / unit];
}
