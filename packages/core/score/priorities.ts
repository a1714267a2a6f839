import { round } from '../round.ts';

/** What to look at first: how strongly a statement goes with the rating, times how far it is from its target. */
export interface Priority {
  readonly item: string;
  /** Relative weight in whole percent. */
  readonly percent: number;
  /** Item score 0–100. */
  readonly score: number;
  /** Item score aimed at, 1–100. */
  readonly target: number;
  /** Points to the target; 0 where it is reached. */
  readonly distance: number;
  /** Weight × distance, in points with one decimal: it orders the list and means nothing else. */
  readonly priority: number;
}

/**
 * The priority list, greatest first. An order to look into things, no forecast: weights go with the rating, they do not cause it.
 * @param weights of the drivers
 * @param scores item scores shown at the same group; an item without is left out
 * @param targets own targets by item, 1–100
 * @param usual the target of every other item
 * @source importance–performance analysis, Martilla & James 1977, Journal of Marketing 41(1), with relative weights as importance
 */
export function priorities(
  weights: readonly { readonly item: string; readonly percent: number }[],
  scores: Readonly<Record<string, { readonly score: number } | null>>,
  targets: Readonly<Record<string, number>>,
  usual: number,
): readonly Priority[] {
  return weights
    .flatMap(({ item, percent }) => {
      const score = scores[item]?.score;
      if (score === undefined) return [];
      const target = targets[item] ?? usual;
      const distance = Math.max(0, target - score);
      return [{ item, percent, score, target, distance, priority: round((percent / 100) * distance, 1) }];
    })
    .sort((a, b) => b.priority - a.priority || b.percent - a.percent);
}
