import { assumedVariance } from './detectable-change.ts';
import { effectiveSize } from './effective-size.ts';
import { normalQuantile, z975 } from './normal.ts';

/** Below this many answers a width says nothing. */
const fewestAnswers = 20;

/** The last wave as far as its report tells: answers, and the smallest change so many would have found, in points rounded up. */
export interface LastWave {
  readonly n: number;
  readonly detectable: number;
}

/**
 * Half the width of the IT-eNPS interval to expect at `answers` of `invited`, in points rounded up: for the people invited, hence with the finite population.
 * @param last tells the variance of one answer; absent when there was none, and then 0.7 is assumed
 * @returns null below 20 answers; 0 when all have answered
 * @source docs/measurement.md, uncertainty; Rocks 2016, The American Statistician 70(4)
 */
export function expectedMargin(answers: number, invited: number, last?: LastWave): number | null {
  if (answers < fewestAnswers) return null;
  const variance = last ? varianceOf(last) : assumedVariance;
  return Math.ceil(100 * z975 * Math.sqrt(variance / effectiveSize(answers, invited)));
}

/** The variance behind a smallest detectable change; a little too large, since that change was rounded up, and never above 1. */
function varianceOf({ n, detectable }: LastWave): number {
  return Math.min(1, (n / 2) * (detectable / 100 / (z975 + normalQuantile(0.8))) ** 2);
}
