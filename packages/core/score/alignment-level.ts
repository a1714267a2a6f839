/** A dimension of the whole organisation, 1 to 5, not rounded. */
export interface DimensionMean {
  readonly id: string;
  readonly mean: number;
}

/**
 * Both sides at one half each, however many answered on either.
 * @source docs/measurement.md, scores
 */
export function bothSides(business: number, it: number): number {
  return (business + it) / 2;
}

/**
 * The maturity level: the lowest dimension holds it back.
 * @returns ⌊lowest⌋, 1 to 5, and which dimension it is (ties: the first); null without dimensions
 * @source Luftman 2000, Assessing Business-IT Alignment Maturity, Communications of the AIS 4(14); bottleneck rule of docs/measurement.md
 */
export function alignmentLevel(dimensions: readonly DimensionMean[]): { value: number; dimension: string } | null {
  const [first, ...rest] = dimensions;
  if (!first) return null;
  const lowest = rest.reduce((low, dimension) => (dimension.mean < low.mean - binaryNoise ? dimension : low), first);
  return { value: Math.floor(lowest.mean + binaryNoise), dimension: lowest.id };
}

/** A mean of thirds that is exactly 3 must not be floored to 2. */
const binaryNoise = 1e-9;
