import type { Cause } from '../survey/instrument.ts';
import { bothSides } from './alignment-level.ts';
import type { Moments } from './moments.ts';
import { welch } from './welch.ts';

/** A side's answers to an item, 1 to 5; undefined where it is not shown. */
export type ItemMoments = (item: string) => Moments | undefined;

/** A cause of misalignment with its strength 0 (no obstacle) to 4, not rounded. */
export interface RankedCause {
  readonly id: string;
  readonly score: number;
  /** At least 95 % interval: the ends are the means of the items' ends, which is the widest that any connection between the items allows. */
  readonly interval: readonly [number, number];
}

/**
 * Causes of misalignment, the strongest first: the mean over a cause's items of 5 − mean, both sides at one half.
 * @param asked item ids of the wave
 * @returns a cause is left out unless at least half of its items asked are shown on both sides
 * @source docs/measurement.md, scores
 */
export function rankCauses(
  causes: readonly Cause[],
  asked: readonly string[],
  business: ItemMoments,
  it: ItemMoments,
): readonly RankedCause[] {
  const ranked: RankedCause[] = [];
  for (const cause of causes) {
    const items = cause.items.filter((item) => asked.includes(item));
    const obstacles: number[] = [];
    const halves: number[] = [];
    for (const item of items) {
      const own = business(item);
      const other = it(item);
      if (!own || !other) continue;
      obstacles.push(5 - bothSides(own.mean, other.mean));
      halves.push(halfWidth(own, other));
    }
    if (obstacles.length === 0 || obstacles.length * 2 < items.length) continue;
    const score = average(obstacles);
    const half = average(halves);
    ranked.push({ id: cause.id, score, interval: [score - half, score + half] });
  }
  return ranked.sort((a, b) => b.score - a.score);
}

/** Half the interval of the mean of two independent means: half as wide as that of their difference. */
function halfWidth(own: Moments, other: Moments): number {
  const [low, high] = welch(own, other).interval;
  return (high - low) / 4;
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
