import type { Moments } from './moments.ts';
import { studentQuantile } from './student.ts';
import { welch } from './welch.ts';

/** What two waves say about a change of a mean; on the scale of the mean, not rounded. */
export interface MeanComparison {
  /** Now − before. */
  readonly difference: number;
  readonly interval: readonly [number, number];
  readonly verdict: 'risen' | 'fallen' | 'undetected';
  /** The smallest true change this comparison would have found with 80 % probability. */
  readonly detectable: number;
}

/**
 * Compares a mean with that of an earlier wave by Welch's test at 5 %, without finite population correction. Who answered both times counts as two people, which is conservative.
 * @param before at least two answers
 * @param now at least two answers
 * @source docs/measurement.md, uncertainty; smallest change (t.975 + t.8)·error: Bloom 1995, Minimum Detectable Effects, Evaluation Review 19(5)
 */
export function compareMeans(before: Moments, now: Moments): MeanComparison {
  const { value, interval, p, error, degrees } = welch(now, before);
  return {
    difference: value,
    interval,
    verdict: p > 0.05 ? 'undetected' : value > 0 ? 'risen' : 'fallen',
    detectable: error === 0 ? 0 : (studentQuantile(0.975, degrees) + studentQuantile(0.8, degrees)) * error,
  };
}
