import { expect, test } from 'vitest';
import { effectiveSize } from './effective-size.ts';
import { wilson } from './wilson.ts';
import scipy from './wilson.scipy.vectors.json' with { type: 'json' };

test("Wilson's interval agrees with scipy to nine digits", () => {
  for (const [count = NaN, n = NaN, low = NaN, high = NaN] of scipy.vectors) {
    const ends = wilson(count / n, n);
    expect(ends[0], `${count} of ${n}`).toBeCloseTo(low, 9);
    expect(ends[1], `${count} of ${n}`).toBeCloseTo(high, 9);
  }
});

test('when everybody answered, the share is known', () => {
  expect(effectiveSize(40, 40)).toBe(Infinity);
  expect(wilson(0.7, effectiveSize(40, 40))).toEqual([0.7, 0.7]);
});

test('the effective size is n without a known workforce and n(N − 1)/(N − n) with one', () => {
  expect(effectiveSize(287, Infinity)).toBe(287);
  expect(effectiveSize(287, 1236)).toBeCloseTo((287 * 1235) / 949, 9);
});
