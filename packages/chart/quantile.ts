/** Released numbers of a peer group: the median alone, three quartiles, or nine deciles, ascending. */
export type Quantiles =
  | { readonly kind: 'median'; readonly values: readonly [number] }
  | { readonly kind: 'quartiles'; readonly values: readonly number[] }
  | { readonly kind: 'deciles'; readonly values: readonly number[] };

/** The percentile of each released number: 50; 25, 50, 75; or 10 … 90. */
export function percentiles(quantiles: Quantiles): readonly number[] {
  if (quantiles.kind === 'median') return [50];
  if (quantiles.kind === 'quartiles') return [25, 50, 75];
  return [10, 20, 30, 40, 50, 60, 70, 80, 90];
}

/** The released median. */
export function medianOf(quantiles: Quantiles): number {
  return quantiles.values[(quantiles.values.length - 1) / 2] ?? 0;
}

/** Own value among others: raw score and the interval that comparisons use. */
export interface Own {
  readonly score: number;
  readonly interval: readonly [number, number];
}
