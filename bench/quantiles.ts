import { rounded } from './document.ts';

/** The value below which the share (0 to 1) of `values` lies, by the nearest rank; 0 where there are none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, two) => one - two);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** The middle one of `values`, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, two) => one - two);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}

/** Median and extremes of repeated measurements, rounded for print. */
export function spread(values: readonly number[], digits: number) {
  return {
    median: rounded(median(values), digits),
    least: rounded(Math.min(...values), digits),
    most: rounded(Math.max(...values), digits),
  };
}
