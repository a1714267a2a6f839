import type { Moments } from './moments.ts';
import { studentQuantile } from './student.ts';

/**
 * 95 % interval of a mean among a known workforce: mean ± t·s/√n·√((N − n)/(N − 1)).
 * @param mean of `n` answers
 * @param spread the sample whose standard deviation is used, of at least two answers; a group takes that of the root, so that its interval tells nothing about the group
 * @param workforce people the answers stand for, at least `n`; Infinity for none known
 * @source Cochran 1977, Sampling Techniques, 3rd ed., 2.6 and 2.8
 */
export function meanInterval(
  { mean, n }: Pick<Moments, 'mean' | 'n'>,
  spread: Pick<Moments, 'deviation' | 'n'>,
  workforce: number,
): readonly [number, number] {
  const finite = workforce === Infinity ? 1 : n >= workforce ? 0 : (workforce - n) / (workforce - 1);
  const half = finite === 0 ? 0 : studentQuantile(0.975, spread.n - 1) * spread.deviation * Math.sqrt(finite / n);
  return [mean - half, mean + half];
}
