import { normalQuantile, z975 } from './normal.ts';

/** Variance of one answer assumed while no wave has been published. */
export const assumedVariance = 0.7;

/** One wave as far as power is concerned: answers, and variance of one answer coded −1, 0, 1. */
export interface Power {
  readonly n: number;
  readonly variance: number;
}

/**
 * The smallest true change that a comparison of two waves would find with 80 % probability at 5 %, two-sided.
 * @returns a proportion; times 100 it is in points
 * @source Cohen 1988, Statistical Power Analysis for the Behavioral Sciences, 2nd ed., 2.2: (z.975 + z.8)·√(v1/n1 + v2/n2)
 */
export function detectableChange(first: Power, second: Power): number {
  return (z975 + normalQuantile(0.8)) * Math.sqrt(first.variance / first.n + second.variance / second.n);
}

/**
 * The smallest change of the IT-eNPS, in points rounded up, that a wave of so many answers shows against another of as many; `null` below five answers.
 * @param last what the last wave would have found with its `n` answers; absent when there was none, and then the variance is assumed
 */
export function detectableWith(
  answers: number,
  last?: { readonly n: number; readonly detectable: number },
): number | null {
  if (answers < 5) return null;
  const wave = { n: answers, variance: assumedVariance };
  const points = last ? last.detectable * Math.sqrt(last.n / answers) : 100 * detectableChange(wave, wave);
  return Math.ceil(points - 1e-9);
}
