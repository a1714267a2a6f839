import { expect, test } from 'vitest';
import { expectedMargin } from './margin.ts';

// 145 of 240: n_eff = 145 · 239 / 95 = 364.8; 196 · √(0.7 / 364.8) = 8.59.
test('the margin shrinks with the share that has answered', () => {
  expect(expectedMargin(145, 240)).toBe(9);
  expect(expectedMargin(145, 10_000)).toBe(14);
  expect(expectedMargin(240, 240)).toBe(0);
});

test('too few answers promise nothing', () => {
  expect(expectedMargin(19, 240)).toBeNull();
});
