import { normalQuantile } from '#core/score/normal.ts';

/** Positions of values from the smallest to the largest. */
function ranks(values: readonly number[]): readonly number[] {
  const order = values.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value);
  const ranked = values.map(() => 0);
  for (const [rank, { index }] of order.entries()) ranked[index] = rank;
  return ranked;
}

/**
 * Gives each value a class so that the classes have the shares asked for, the smallest values the first class.
 * @param shares in any unit
 * @returns the class's position for each value
 */
export function byShares(values: readonly number[], shares: readonly number[]): readonly number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  let sum = 0;
  const ends = shares.map((share) => ((sum += share) / total) * values.length);
  return ranks(values).map((rank) => {
    const found = ends.findIndex((end) => rank + 0.5 <= end + 1e-9);
    return found < 0 ? shares.length - 1 : found;
  });
}

/**
 * Gives each value an answer from 1 to 5, the larger the higher, so that their mean is as near to `mean` as answers allow.
 * @param deviation of the normal distribution the answers are cut from
 */
export function byMean(values: readonly number[], mean: number, deviation: number): readonly number[] {
  const standard = ranks(values).map((rank) => normalQuantile((rank + 0.5) / values.length));
  const answers = (centre: number) => standard.map((z) => Math.min(5, Math.max(1, Math.round(centre + deviation * z))));
  const meanOf = (centre: number) => answers(centre).reduce((sum, answer) => sum + answer, 0) / values.length;
  let [low, high] = [-3, 9];
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (meanOf(middle) < mean) low = middle;
    else high = middle;
  }
  return answers(high);
}
