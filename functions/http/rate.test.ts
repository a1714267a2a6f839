import { expect, test } from 'vitest';
import { rateLimit } from './rate.ts';

test('a burst passes, then the rate, and the wait is named', () => {
  const take = rateLimit({ burst: 3, perSecond: 0.5 });
  expect([0, 0, 0, 0, 0].map(() => take('a', 0))).toEqual([0, 0, 0, 2, 2]);
  expect(take('b', 0)).toBe(0);
  expect(take('a', 1_999)).toBe(1);
  expect(take('a', 2_000)).toBe(0);
});

test('memory stays bounded and forgetting forgives only what was unused longest', () => {
  const take = rateLimit({ burst: 1, perSecond: 0.001 }, 2);
  for (const key of ['a', 'b', 'c']) expect(take(key, 0)).toBe(0);
  expect(take('c', 0)).toBeGreaterThan(0);
  expect(take('a', 0)).toBe(0);
});
