import { adjust } from './adjusted-wald.ts';
import type { Recommendations } from './enps.ts';
import { normalCdf, z975 } from './normal.ts';
import type { Difference } from './welch.ts';

/**
 * Compares two waves by z on adjusted values, each with three pseudo answers; people in both count as if they were different ones, which is conservative. No finite population correction.
 * @returns now − before as proportions, −2 to 2
 * @source Rocks 2016, The American Statistician 70(4); docs/measurement.md, uncertainty
 */
export function compareEnps(before: Recommendations, now: Recommendations): Difference {
  const first = adjust(before);
  const second = adjust(now);
  const value = second.score - first.score;
  const error = Math.sqrt(first.variance / first.n + second.variance / second.n);
  return { value, interval: [value - z975 * error, value + z975 * error], p: 2 * normalCdf(-Math.abs(value) / error) };
}
