import type { BenchmarkHistory } from '#contract/benchmark.ts';

/**
 * The peer group's median for the quarter in which a wave closed.
 * @param points of one group and measure
 * @returns null where the group released none for that quarter
 */
export function medianIn(points: BenchmarkHistory['points'], closes: string): number | null {
  const date = new Date(closes);
  const quarter = `${date.getUTCFullYear()}-Q${Math.floor(date.getUTCMonth() / 3) + 1}`;
  const quantiles = points.find((point) => point.quarter === quarter)?.quantiles;
  if (!quantiles) return null;
  if ('median' in quantiles) return quantiles.median;
  const values = 'quartiles' in quantiles ? quantiles.quartiles : quantiles.deciles;
  return values[(values.length - 1) / 2] ?? null;
}
