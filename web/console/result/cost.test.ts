import { expect, test } from 'vitest';
import { yearlyHours } from './cost.ts';

// 1,236 × 45 min × 44 / 60 = 40,788 h; × 66 min = 59,822 h.
test('a year of lost time is a range, both ends outward to two digits', () => {
  expect(yearlyHours([45, 66], { workforce: 1236, workingWeeks: 44 })).toEqual([40_000, 60_000]);
});

test('without a workforce nothing is invented', () => {
  expect(yearlyHours([45, 66], { workforce: null, workingWeeks: 44 })).toBeNull();
});

test('no lost time is no hours', () => {
  expect(yearlyHours([0, 0], { workforce: 1236, workingWeeks: 44 })).toEqual([0, 0]);
});
