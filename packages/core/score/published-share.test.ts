import { expect, test } from 'vitest';
import { itemScore } from './item-score.ts';
import { publishedShare } from './published-share.ts';

test('shares come in steps of 10 % below 100 answers and of 1 % from there, half away from zero', () => {
  expect(publishedShare(37, 99)).toBe(40);
  expect(publishedShare(9, 20)).toBe(50);
  expect(publishedShare(37, 100)).toBe(37);
  expect(publishedShare(1, 200)).toBe(1);
  expect(publishedShare(0, 12)).toBe(0);
  expect(publishedShare(12, 12)).toBe(100);
});

test('an item score runs from 0 for all ones to 100 for all fives', () => {
  expect([1, 2, 3, 4, 5].map(itemScore)).toEqual([0, 25, 50, 75, 100]);
});
