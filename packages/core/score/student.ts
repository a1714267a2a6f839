import { betaCdf, betaQuantile } from './beta.ts';

/**
 * Probability that Student's t is at most `t`.
 * @param degrees of freedom, greater than 0, not necessarily whole
 * @source Abramowitz & Stegun 26.7.1
 */
export function studentCdf(t: number, degrees: number): number {
  const square = t * t;
  const tail = betaCdf(degrees / (degrees + square), degrees / 2, 0.5, square / (degrees + square)) / 2;
  return t > 0 ? 1 - tail : tail;
}

/**
 * The value below which Student's t lies with probability `p`.
 * @param p between 0 and 1
 * @param degrees of freedom, greater than 0, not necessarily whole
 * @source inverse of Abramowitz & Stegun 26.7.1
 */
export function studentQuantile(p: number, degrees: number): number {
  if (p < 0.5) return -studentQuantile(1 - p, degrees);
  const tail = 2 * (1 - p);
  // Near the middle t² / (ν + t²) is small and must be solved for itself, in the tails its complement.
  if (tail > 0.01) {
    const part = betaQuantile(1 - tail, 0.5, degrees / 2);
    return Math.sqrt((degrees * part) / (1 - part));
  }
  const part = betaQuantile(tail, degrees / 2, 0.5);
  return Math.sqrt((degrees * (1 - part)) / part);
}
