import { expect, test } from 'vitest';
import { assumedVariance, detectableChange, detectableWith } from './detectable-change.ts';
import scipy from './detectable-change.scipy.vectors.json' with { type: 'json' };

test('the smallest detectable change is the one that scipy finds to have a power of 80 %', () => {
  for (const [n1 = NaN, v1 = NaN, n2 = NaN, v2 = NaN, expected = NaN] of scipy.vectors) {
    const power = (n: number, variance: number) => ({ n, variance });
    expect(detectableChange(power(n1, v1), power(n2, v2))).toBeCloseTo(expected, 9);
  }
});

test('without a wave before, 100 answers each find 34 points', () => {
  const unknown = { n: 100, variance: assumedVariance };
  expect(Math.ceil(detectableChange(unknown, unknown) * 100)).toBe(34);
});

test('a wave before tells the variance: four times its answers find half of its change, and below five nothing is said', () => {
  expect(detectableWith(100)).toBe(34);
  expect(detectableWith(400, { n: 100, detectable: 30 })).toBe(15);
  expect(detectableWith(4)).toBeNull();
});
