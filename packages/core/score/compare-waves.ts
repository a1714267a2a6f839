import { compareEnps } from './compare-enps.ts';
import { detectableChange } from './detectable-change.ts';
import { type Recommendations, enps, enpsVariance, sizeOf } from './enps.ts';
import { permutationTest } from './permutation.ts';

/** Below this many answers in either wave the exact test decides. */
const exactBelow = 20;

/** What two waves of IT-eNPS say about a change; proportions, not rounded. */
export interface WaveComparison {
  /** Of the raw scores, now − before. */
  readonly difference: number;
  /** 95 % interval of the difference; null where the exact test decided. */
  readonly interval: readonly [number, number] | null;
  readonly p: number;
  readonly verdict: 'risen' | 'fallen' | 'undetected';
  readonly detectable: number;
}

/**
 * Compares a wave with an earlier one. The test decides, not whether the two intervals overlap.
 * @source docs/measurement.md, uncertainty: z on adjusted values, exact permutation if either wave has under 20 answers; no finite population correction
 */
export function compareWaves(before: Recommendations, now: Recommendations): WaveComparison {
  const difference = enps(now) - enps(before);
  const exact = sizeOf(before) < exactBelow || sizeOf(now) < exactBelow;
  const { p, interval, value } = exact
    ? { p: permutationTest(before, now), interval: null, value: difference }
    : compareEnps(before, now);
  const detectable = detectableChange(
    { n: sizeOf(before), variance: enpsVariance(before) },
    { n: sizeOf(now), variance: enpsVariance(now) },
  );
  const verdict = p > 0.05 ? 'undetected' : value > 0 ? 'risen' : 'fallen';
  return { difference, interval, p, verdict, detectable };
}
