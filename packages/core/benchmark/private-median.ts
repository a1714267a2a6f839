/** Whole points a median is drawn from; values beyond are clamped to the ends. */
export interface Points {
  readonly low: number;
  readonly high: number;
}

/**
 * How probable each whole point is as the differentially private median, by the exponential mechanism: proportional to exp(ε·u/2), where u = −max(0, l − n/2, n/2 − c) with l values below and c values up to the point. Replacing one value changes u by 1 at most, so no probability changes by more than the factor e^ε.
 * @param values one per contributor
 * @returns from `low` to `high`, adding up to 1
 * @source McSherry & Talwar 2007, Mechanism Design via Differential Privacy, FOCS; docs/privacy.md, public report
 */
export function medianProbabilities(
  values: readonly number[],
  { low, high }: Points,
  epsilon: number,
): readonly number[] {
  const clamped = values.map((value) => Math.min(high, Math.max(low, value)));
  const half = clamped.length / 2;
  const weights = Array.from({ length: high - low + 1 }, (_, index) => {
    const point = low + index;
    const below = clamped.filter((value) => value < point).length;
    const upTo = clamped.filter((value) => value <= point).length;
    return Math.exp((-epsilon * Math.max(0, below - half, half - upTo)) / 2);
  });
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

/**
 * Draws the median once.
 * @param uniform from 0 up to but not including 1; the only chance there is
 */
export function drawMedian(values: readonly number[], points: Points, epsilon: number, uniform: number): number {
  let left = uniform;
  const probabilities = medianProbabilities(values, points, epsilon);
  const index = probabilities.findIndex((probability) => (left -= probability) < 0);
  return index < 0 ? points.high : points.low + index;
}
