/**
 * An agreement item's mean as a score.
 * @param mean 1 to 5
 * @returns (mean − 1)/4·100, 0 to 100
 * @source docs/measurement.md, scores
 */
export function itemScore(mean: number): number {
  return ((mean - 1) / 4) * 100;
}
