import { expect, test } from 'vitest';
import { type Moments, type Weighted, moments } from './moments.ts';
import { welch } from './welch.ts';
import scipy from './welch.scipy.vectors.json' with { type: 'json' };

function sample(rows: readonly (readonly number[])[]): Moments {
  return moments(rows.map(([value = NaN, count = NaN]): Weighted => [value, count]));
}

test('mean and standard deviation of a histogram agree with numpy', () => {
  for (const vector of scipy.vectors) {
    expect(sample(vector.first).mean).toBeCloseTo(vector.means[0] ?? NaN, 9);
    expect(sample(vector.first).deviation).toBeCloseTo(vector.deviations[0] ?? NaN, 9);
    expect(sample(vector.second).deviation).toBeCloseTo(vector.deviations[1] ?? NaN, 9);
  }
});

test("Welch's difference, interval and p agree with scipy", () => {
  for (const vector of scipy.vectors) {
    const difference = welch(sample(vector.first), sample(vector.second));
    expect(difference.value).toBeCloseTo(vector.value, 9);
    expect(difference.interval[0]).toBeCloseTo(vector.interval[0] ?? NaN, 7);
    expect(difference.interval[1]).toBeCloseTo(vector.interval[1] ?? NaN, 7);
    expect(difference.p).toBeCloseTo(vector.p, 9);
  }
});

test('samples without any spread differ by exactly their means', () => {
  const still = (mean: number): Moments => ({ n: 5, mean, deviation: 0 });
  expect(welch(still(4), still(3))).toMatchObject({ value: 1, interval: [1, 1], p: 0 });
  expect(welch(still(3), still(3))).toMatchObject({ value: 0, interval: [0, 0], p: 1 });
  expect(moments([[4, 1]])).toEqual({ n: 1, mean: 4, deviation: 0 });
});
