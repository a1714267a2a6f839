import { expect, test } from 'vitest';
import { meanInterval } from './mean-interval.ts';
import scipy from './mean-interval.scipy.vectors.json' with { type: 'json' };

test('the interval of a mean among a known workforce agrees with scipy', () => {
  for (const { mean, n, deviation, spread, workforce, interval } of scipy.vectors) {
    const ends = meanInterval({ mean, n }, { deviation, n: spread }, workforce ?? Infinity);
    expect(ends[0]).toBeCloseTo(interval[0] ?? NaN, 9);
    expect(ends[1]).toBeCloseTo(interval[1] ?? NaN, 9);
  }
});
