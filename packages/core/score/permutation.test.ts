import fc from 'fast-check';
import { expect, test } from 'vitest';
import { permutationTest } from './permutation.ts';
import scipy from './permutation.scipy.vectors.json' with { type: 'json' };

test('the exact test agrees with scipy counting every deal', () => {
  for (const [p1 = NaN, n1 = NaN, d1 = NaN, p2 = NaN, n2 = NaN, d2 = NaN, expected = NaN] of scipy.vectors) {
    const before = { promoters: p1, passives: n1, detractors: d1 };
    const now = { promoters: p2, passives: n2, detractors: d2 };
    expect(permutationTest(before, now)).toBeCloseTo(expected, 9);
    expect(permutationTest(now, before)).toBeCloseTo(expected, 9);
  }
});

test('p is a probability, also when one wave is a thousand times the other', () => {
  const counts = fc.record({ promoters: fc.nat(6), passives: fc.nat(6), detractors: fc.nat(6) });
  fc.assert(
    fc.property(counts, fc.nat(3000), fc.nat(3000), (small, promoters, detractors) => {
      fc.pre(small.promoters + small.passives + small.detractors > 0 && promoters + detractors > 0);
      const p = permutationTest(small, { promoters, passives: 100, detractors });
      expect(p).toBeGreaterThan(0);
      expect(p).toBeLessThanOrEqual(1);
    }),
  );
});
