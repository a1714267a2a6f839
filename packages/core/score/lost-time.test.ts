import { expect, test } from 'vitest';
import { hiddenDemand, unreported } from './hidden-demand.ts';
import { lostCostMinor, lostHours } from './lost-time.ts';

test('45 to 66 minutes a week of 1,236 people cost 41,000 to 60,000 hours and 2.4 to 3.5 million euros a year', () => {
  const hours = lostHours({ low: 45, middle: 56, high: 66 }, 1236, 44);
  expect(hours.low).toBeCloseTo(40_788, 9);
  expect(hours.high).toBeCloseTo(59_822.4, 9);
  expect(lostCostMinor(hours, 5800)).toEqual({ low: 236_570_400, middle: 294_398_720, high: 346_969_920 });
});

test('hidden demand is the part of lost time that nobody reported', () => {
  expect(hiddenDemand(50_000, 0.41)).toBe(20_500);
  expect(['none', 'some', 'most', 'all'].map((code) => unreported[code])).toEqual([1, 2 / 3, 1 / 3, 0]);
});
