import { round } from '../round.ts';
import { betaCdf } from '../score/beta.ts';

/** Contributors as released: never a number, always a band. */
export type ContributorBand = '5–9' | '10–19' | '20–49' | '50+';

/** What is released of a measure: the more contributors, the finer. */
export type Quantiles =
  { readonly median: number } | { readonly quartiles: readonly number[] } | { readonly deciles: readonly number[] };

/** Fewest contributors of anything released. @source docs/privacy.md, benchmark releases */
const leastContributors = 5;

/** The band of a number of contributors; `null` below five. */
export function contributorBand(count: number): ContributorBand | null {
  if (count < leastContributors) return null;
  if (count < 10) return '5–9';
  if (count < 20) return '10–19';
  return count < 50 ? '20–49' : '50+';
}

/**
 * A quantile that is never one contributor's own value: a mean of all order statistics with beta weights.
 * @param values at least two, in any order
 * @param p between 0 and 1
 * @source Harrell & Davis 1982, A new distribution-free quantile estimator, Biometrika 69(3)
 */
export function harrellDavis(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const n = sorted.length;
  const [a, b] = [(n + 1) * p, (n + 1) * (1 - p)];
  const upTo = (index: number) => betaCdf(index / n, a, b);
  return sorted.reduce((sum, value, index) => sum + value * (upTo(index + 1) - upTo(index)), 0);
}

const toStep = (value: number, step: number) => round(value / step) * step;

/**
 * What may be released of one measure: from 5 contributors the median rounded to 5, from 10 quartiles rounded to 2, from 20 deciles rounded to 1.
 * @param values one per contributor who has the measure
 * @returns `null` below five
 * @source docs/privacy.md, benchmark releases
 */
export function quantilesOf(values: readonly number[]): Quantiles | null {
  const at = (p: number, step: number) => toStep(harrellDavis(values, p), step);
  switch (contributorBand(values.length)) {
    case null:
      return null;
    case '5–9':
      return { median: at(0.5, 5) };
    case '10–19':
      return { quartiles: [0.25, 0.5, 0.75].map((p) => at(p, 2)) };
    case '20–49':
    case '50+':
      return { deciles: Array.from({ length: 9 }, (_, index) => at((index + 1) / 10, 1)) };
  }
}
