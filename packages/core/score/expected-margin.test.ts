import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detectableChange } from './detectable-change.ts';
import { expectedMargin } from './expected-margin.ts';

// By hand: n_eff = 145 · 239 / 95 = 364.79, 100 · 1.959964 · √(0.7 / 364.79) = 8.59; of 10,000: n_eff = 147.12, 13.52.
test('the width shrinks with the share that has answered', () => {
  expect(expectedMargin(145, 240)).toBe(9);
  expect(expectedMargin(145, 10_000)).toBe(14);
  expect(expectedMargin(240, 240)).toBe(0);
});

test('too few answers promise nothing', () => {
  expect(expectedMargin(19, 240)).toBeNull();
});

// By hand: 200 answers, 45 % promoters and 25 % detractors have v = 0.66 and find 23 points; 23 points mean v = 0.674 and 8.42.
test('the last wave tells the variance, and it is never taken for smaller than it was', () => {
  expect(expectedMargin(145, 240, { n: 200, detectable: 23 })).toBe(9);
  expect(expectedMargin(145, 240, { n: 200, detectable: 10 })).toBe(4);
  fc.assert(
    fc.property(fc.integer({ min: 20, max: 2000 }), fc.double({ min: 0.01, max: 1, noNaN: true }), (n, variance) => {
      const wave = { n, variance };
      const detectable = Math.ceil(100 * detectableChange(wave, wave) - 1e-9);
      const exact = 196 * Math.sqrt(variance / n);
      expect(expectedMargin(n, Infinity, { n, detectable })).toBeGreaterThanOrEqual(Math.floor(exact));
    }),
  );
});
