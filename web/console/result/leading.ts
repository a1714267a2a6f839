import type { Report } from '#contract/report.ts';

type Weights = NonNullable<Report['drivers']>[number]['weights'];

/**
 * The statements in front: the heaviest, and every one whose interval reaches into its interval.
 * @param weights heaviest first
 * @returns empty where nothing stands out: where all of several overlap, or there are none
 */
export function leading(weights: Weights): Weights {
  const [first] = weights;
  if (!first) return [];
  const front = weights.filter(({ interval }) => interval[1] >= first.interval[0]);
  return front.length === weights.length && weights.length > 1 ? [] : front;
}
