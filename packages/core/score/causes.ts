import type { Cause } from '../survey/instrument.ts';
import { bothSides } from './alignment-level.ts';

/** A side's mean of an item, 1 to 5; undefined where it is not shown. */
export type ItemMean = (item: string) => number | undefined;

/**
 * Causes of misalignment, the strongest first: the mean over a cause's items of 5 − mean, both sides at one half.
 * @param asked item ids of the wave
 * @returns scores 0 (no obstacle) to 4, not rounded; a cause is left out unless at least half of its items asked are shown on both sides
 * @source docs/measurement.md, scores
 */
export function rankCauses(
  causes: readonly Cause[],
  asked: readonly string[],
  business: ItemMean,
  it: ItemMean,
): readonly { readonly id: string; readonly score: number }[] {
  const ranked: { id: string; score: number }[] = [];
  for (const cause of causes) {
    const items = cause.items.filter((item) => asked.includes(item));
    const obstacles: number[] = [];
    for (const item of items) {
      const own = business(item);
      const other = it(item);
      if (own !== undefined && other !== undefined) obstacles.push(5 - bothSides(own, other));
    }
    if (obstacles.length === 0 || obstacles.length * 2 < items.length) continue;
    ranked.push({ id: cause.id, score: obstacles.reduce((sum, value) => sum + value, 0) / obstacles.length });
  }
  return ranked.sort((a, b) => b.score - a.score);
}
