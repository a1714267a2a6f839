import fc from 'fast-check';
import { expect, test } from 'vitest';
import { round, roundOutward } from './round.ts';

test('halves go away from zero, binary noise or not, and −0 is never printed', () => {
  expect([0.5, -0.5, 2.5, -2.5].map((value) => round(value))).toEqual([1, -1, 3, -3]);
  expect(round(1.005, 2)).toBe(1.01);
  expect(round(5 - 4.15, 1)).toBe(0.9);
  expect(Object.is(round(-0.4), 0)).toBe(true);
});

test('a share of whole numbers is rounded as if computed exactly', () => {
  fc.assert(
    fc.property(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: 1, max: 5000 }), (part, whole) => {
      const exact = Math.floor((200 * Math.abs(part) + whole) / (2 * whole)) * Math.sign(part) + 0;
      expect(round((part / whole) * 100)).toBe(exact);
    }),
  );
});

test('an interval is rounded outward, except for binary noise', () => {
  expect(roundOutward([-8.2, 3.1])).toEqual([-9, 4]);
  expect(roundOutward([0.1 * 30, 0.7 * 10 + 1e-15])).toEqual([3, 7]);
  expect(Object.is(roundOutward([-0, 0])[0], 0)).toBe(true);
});
