import { describe, expect, test } from 'vitest';
import { contributorBand, harrellDavis, quantilesOf } from './quantiles.ts';
import vectors from './quantiles.scipy-1.17.1.json' with { type: 'json' };

test('Harrell–Davis quantiles are those of scipy', () => {
  for (const { data, p, quantiles } of vectors.cases)
    p.forEach((each, index) => {
      expect(harrellDavis([...data].reverse(), each)).toBeCloseTo(quantiles[index] ?? Number.NaN, 9);
    });
});

describe('by number of contributors', () => {
  const values = (count: number) => Array.from({ length: count }, (_, index) => index * 3.7 - 20);

  test('fewer than five: nothing; the band is all that tells how many', () => {
    expect(quantilesOf(values(4))).toBeNull();
    expect([4, 5, 9, 10, 19, 20, 49, 50].map(contributorBand)).toEqual([
      null,
      '5–9',
      '5–9',
      '10–19',
      '10–19',
      '20–49',
      '20–49',
      '50+',
    ]);
  });

  test.each([
    [5, 'median', 5, 1],
    [9, 'median', 5, 1],
    [10, 'quartiles', 2, 3],
    [19, 'quartiles', 2, 3],
    [20, 'deciles', 1, 9],
    [50, 'deciles', 1, 9],
  ])('%i: %s rounded to %i', (count, kind, step, length) => {
    const released = quantilesOf(values(count)) ?? {};
    expect(Object.keys(released)).toEqual([kind]);
    const numbers = Object.values<number | readonly number[]>(released).flat();
    expect(numbers).toHaveLength(length);
    for (const number of numbers) {
      expect(Math.abs(number % step)).toBe(0);
      expect(Object.is(number, -0)).toBe(false);
    }
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  });

  test('no quantile is a contributor’s own value, where the usual quartiles are', () => {
    const own = [-37.3, -11.9, 4.1, 23.7, 61.3, 66.7, 71.9, 80.3, 94.1];
    const usual = [0.25, 0.5, 0.75].map((p) => own[(own.length - 1) * p]);
    expect(usual.every((value) => value !== undefined && own.includes(value))).toBe(true);
    for (const p of [0.25, 0.5, 0.75]) expect(own).not.toContain(harrellDavis(own, p));
  });
});
