import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareEnps } from './compare-enps.ts';
import scipy from './compare-enps.scipy.vectors.json' with { type: 'json' };
import { compareWaves } from './compare-waves.ts';
import type { Recommendations } from './enps.ts';

function of([promoters = NaN, passives = NaN, detractors = NaN]: readonly number[]): Recommendations {
  return { promoters, passives, detractors };
}

test('the comparison of two waves agrees with Rocks 2016 written out independently', () => {
  for (const { before, now, value, interval, p } of scipy.vectors) {
    const difference = compareEnps(of(before), of(now));
    expect(difference.value).toBeCloseTo(value, 9);
    expect(difference.interval[0]).toBeCloseTo(interval[0] ?? NaN, 9);
    expect(difference.interval[1]).toBeCloseTo(interval[1] ?? NaN, 9);
    expect(difference.p).toBeCloseTo(p, 9);
  }
});

test('the test decides and not the overlap of intervals: 32/28/20 against 45/25/10 has risen', () => {
  const comparison = compareWaves(of([32, 28, 20]), of([45, 25, 10]));
  expect(comparison.verdict).toBe('risen');
  expect(scipy.vectors[0]?.z).toBeCloseTo(2.38, 2);
});

test('below 20 answers in either wave the exact test decides and gives no interval', () => {
  expect(compareWaves(of([4, 5, 10]), of([45, 25, 10])).interval).toBeNull();
  expect(compareWaves(of([45, 25, 10]), of([4, 5, 10])).interval).toBeNull();
  expect(compareWaves(of([5, 5, 10]), of([45, 25, 10])).interval).not.toBeNull();
  expect(compareWaves(of([9, 1, 0]), of([1, 2, 9])).verdict).toBe('fallen');
});

test('exchanging the waves turns the verdict round, and equal waves never differ', () => {
  const counts = fc.tuple(fc.nat(40), fc.nat(40), fc.nat(40)).filter(([p, n, d]) => p + n + d > 0);
  const turned = { risen: 'fallen', fallen: 'risen', undetected: 'undetected' } as const;
  fc.assert(
    fc.property(counts, counts, (a, b) => {
      expect(compareWaves(of(b), of(a)).verdict).toBe(turned[compareWaves(of(a), of(b)).verdict]);
      expect(compareWaves(of(a), of(a)).verdict).toBe('undetected');
    }),
  );
});
