import fc from 'fast-check';
import { expect, test } from 'vitest';
import { enpsInterval } from './adjusted-wald.ts';
import scipy from './adjusted-wald.scipy.vectors.json' with { type: 'json' };
import { enps } from './enps.ts';
import { logGamma } from './log-gamma.ts';

test('the interval agrees with Rocks 2016 written out independently, for a finite workforce as well', () => {
  for (const [promoters, passives, detractors, workforce, low, high] of scipy.vectors) {
    const counts = { promoters: promoters ?? NaN, passives: passives ?? NaN, detractors: detractors ?? NaN };
    const ends = enpsInterval(counts, workforce ?? Infinity);
    expect(ends[0], JSON.stringify(counts)).toBeCloseTo(low ?? NaN, 9);
    expect(ends[1], JSON.stringify(counts)).toBeCloseTo(high ?? NaN, 9);
  }
});

test('82 promoters and 50 detractors of 287, in a workforce of 1,236, give +4 to +18', () => {
  const [low, high] = enpsInterval({ promoters: 82, passives: 155, detractors: 50 }, 1236);
  expect([Math.floor(low * 100), Math.ceil(high * 100)]).toEqual([4, 18]);
});

test('when everybody answered, the interval is the number itself', () => {
  const counts = { promoters: 5, passives: 3, detractors: 4 };
  expect(enpsInterval(counts, 12)).toEqual([enps(counts), enps(counts)]);
});

test('the interval stays on the scale and narrows as more of the workforce has answered', () => {
  const share = fc.integer({ min: 0, max: 60 });
  fc.assert(
    fc.property(share, share, share, fc.integer({ min: 1, max: 500 }), (promoters, passives, detractors, more) => {
      const n = promoters + passives + detractors;
      fc.pre(n > 1);
      const counts = { promoters, passives, detractors };
      const [low, high] = enpsInterval(counts, n + more);
      const [wideLow, wideHigh] = enpsInterval(counts, n + 2 * more);
      expect(low).toBeGreaterThanOrEqual(-1);
      expect(high).toBeLessThanOrEqual(1);
      expect(high - low).toBeLessThanOrEqual(wideHigh - wideLow + 1e-12);
    }),
  );
});

test('with 80 of 100 answering, the interval covers the true score in about 95 of 100 samples', () => {
  const population = { promoters: 45, passives: 33, detractors: 22 };
  const choose = (n: number, k: number): number =>
    k < 0 || k > n ? 0 : Math.exp(logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1));
  let covered = 0;
  for (let promoters = 0; promoters <= 45; promoters++)
    for (let detractors = 0; detractors <= 22; detractors++) {
      const passives = 80 - promoters - detractors;
      const chance = (choose(45, promoters) * choose(22, detractors) * choose(33, passives)) / choose(100, 80);
      if (chance === 0) continue;
      const [low, high] = enpsInterval({ promoters, passives, detractors }, 100);
      if (low <= enps(population) && enps(population) <= high) covered += chance;
    }
  expect(covered).toBeGreaterThan(0.93);
  expect(covered).toBeLessThan(0.98);
});
