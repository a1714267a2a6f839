import { type Recommendations, sizeOf } from './enps.ts';
import { logGamma } from './log-gamma.ts';

/**
 * Exact two-sided permutation test of two IT-eNPS: how likely a difference at least as large is when the same answers are dealt to the two waves at random.
 * @param before at least one answer
 * @param now at least one answer; the time grows with the square of the smaller wave
 * @returns p, greater than 0 and at most 1
 * @source Fisher 1935, The Design of Experiments, section 21; dealt hands are multivariate hypergeometric
 */
export function permutationTest(before: Recommendations, now: Recommendations): number {
  const small = sizeOf(before) < sizeOf(now) ? before : now;
  const large = small === before ? now : before;
  const n = sizeOf(small);
  const m = sizeOf(large);
  const promoters = small.promoters + large.promoters;
  const passives = small.passives + large.passives;
  const detractors = small.detractors + large.detractors;
  // (p − d)/n − (rest)/m, times n·m: whole numbers, so that equal differences compare equal.
  const distance = (net: number): number => Math.abs(net * (n + m) - (promoters - detractors) * n);
  const observed = distance(small.promoters - small.detractors);
  const all = logChoose(n + m, n);
  let p = 0;
  for (let up = Math.max(0, n - passives - detractors); up <= Math.min(n, promoters); up++)
    for (let down = Math.max(0, n - up - passives); down <= Math.min(n - up, detractors); down++)
      if (distance(up - down) >= observed)
        p += Math.exp(
          logChoose(promoters, up) + logChoose(detractors, down) + logChoose(passives, n - up - down) - all,
        );
  return Math.min(1, p);
}

function logChoose(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}
