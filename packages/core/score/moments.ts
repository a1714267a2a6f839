/** How often a value was answered. */
export type Weighted = readonly [value: number, count: number];

/** Size, mean and standard deviation (n − 1) of a sample. */
export interface Moments {
  readonly n: number;
  readonly mean: number;
  readonly deviation: number;
}

/**
 * Size, mean and standard deviation of a histogram.
 * @param histogram at least one answer
 * @returns deviation 0 for a single answer
 */
export function moments(histogram: readonly Weighted[]): Moments {
  const n = histogram.reduce((sum, [, count]) => sum + count, 0);
  const mean = histogram.reduce((sum, [value, count]) => sum + value * count, 0) / n;
  const squares = histogram.reduce((sum, [value, count]) => sum + (value - mean) ** 2 * count, 0);
  return { n, mean, deviation: n > 1 ? Math.sqrt(squares / (n - 1)) : 0 };
}
