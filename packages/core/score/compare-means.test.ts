import { expect, test } from 'vitest';
import { compareMeans } from './compare-means.ts';
import scipy from './compare-means.scipy.vectors.json' with { type: 'json' };

test('the smallest change named is within half a percent of the one that has a power of 80 % by the noncentral t', () => {
  for (const [n1 = NaN, s1 = NaN, n2 = NaN, s2 = NaN, exact = NaN] of scipy.vectors) {
    const { detectable } = compareMeans({ n: n1, mean: 3, deviation: s1 }, { n: n2, mean: 3, deviation: s2 });
    expect(Math.abs(detectable / exact - 1)).toBeLessThan(0.005);
  }
});

test('the verdict is risen or fallen exactly where the interval is without zero, and says which wave was higher', () => {
  const wave = (mean: number) => ({ n: 34, mean, deviation: 0.9 });
  expect(compareMeans(wave(3), wave(3.7))).toMatchObject({ verdict: 'risen' });
  expect(compareMeans(wave(3.7), wave(3)).difference).toBeCloseTo(-0.7, 12);
  expect(compareMeans(wave(3.7), wave(3)).verdict).toBe('fallen');
  expect(compareMeans(wave(3), wave(3.3)).verdict).toBe('undetected');
  for (let step = 0; step <= 20; step++) {
    const { interval, verdict } = compareMeans(wave(3), wave(2.5 + step / 20));
    expect(verdict !== 'undetected').toBe(interval[0] > 0 || interval[1] < 0);
  }
});
