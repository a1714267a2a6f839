import { type Recommendations, enps, enpsVariance, sizeOf } from './enps.ts';
import { effectiveSize } from './effective-size.ts';
import { z975 } from './normal.ts';

/** Score, variance of one answer and size after adding three pseudo answers: ¾ promoter, 1½ passive, ¾ detractor. */
export interface Adjusted {
  readonly score: number;
  readonly variance: number;
  readonly n: number;
}

/**
 * Adds the three pseudo answers, after scaling the counts to `size`.
 * @param size counts are scaled to this many answers; by default they stay
 * @source Rocks 2016, The American Statistician 70(4), adjusted Wald
 */
export function adjust(counts: Recommendations, size = sizeOf(counts)): Adjusted {
  const scale = size / sizeOf(counts);
  const padded: Recommendations = {
    promoters: counts.promoters * scale + 0.75,
    passives: counts.passives * scale + 1.5,
    detractors: counts.detractors * scale + 0.75,
  };
  return { score: enps(padded), variance: enpsVariance(padded), n: size + 3 };
}

/**
 * 95 % interval of the IT-eNPS for a known workforce.
 * @param counts with at least one answer
 * @param workforce people the answers stand for, at least as many as answered; Infinity for none known
 * @returns both ends within −1…1, not rounded; the score itself when everybody answered
 * @source Rocks 2016, The American Statistician 70(4); finite workforce by effective size, docs/measurement.md
 */
export function enpsInterval(counts: Recommendations, workforce: number): readonly [number, number] {
  const size = effectiveSize(sizeOf(counts), workforce);
  if (size === Infinity) return [enps(counts), enps(counts)];
  const { score, variance, n } = adjust(counts, size);
  const half = z975 * Math.sqrt(variance / n);
  return [Math.max(-1, score - half), Math.min(1, score + half)];
}
