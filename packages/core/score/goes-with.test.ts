import { expect, test } from 'vitest';
import { attitude } from './attitude.fixture.ts';
import { goesWith } from './goes-with.ts';
import { sequence } from './sequence.ts';

const department = (index: number): readonly number[] => attitude[index] ?? [];
const departments = attitude.map((_, index) => index);

/** Made-up people whose rating goes with the first of two statements three times as strongly as with the second. */
function made(count: number) {
  const next = sequence(count);
  const rows = Array.from({ length: count }, () => {
    const [one, other] = [next(), next()];
    return [3 * one + other + 2 * next(), one, other];
  });
  return goesWith(
    rows.map((_, index) => index),
    (index) => rows[index] ?? [],
    'wave',
  );
}

// NumPy: 20,000 bootstrap samples of the thirty departments, percentiles 2.5 and 97.5 of the shares.
const vector = [
  [0.495166820943, 0.274, 0.607],
  [0.076442979066, 0.021, 0.211],
  [0.223328509093, 0.083, 0.342],
  [0.166229959691, 0.08, 0.259],
  [0.011268692388, 0.005, 0.196],
  [0.027563038819, 0.014, 0.088],
];

test('shares and intervals are those of an independent bootstrap', () => {
  const found = goesWith(departments, department, 'wave_1');
  expect(found?.explained).toBeCloseTo(0.732601992531, 12);
  found?.shares?.forEach(({ value, interval: [low, high] }, index) => {
    const [share = 0, from = 0, to = 0] = vector[index] ?? [];
    expect(value).toBeCloseTo(share, 9);
    // A thousand resamples: the ends themselves vary by about two percent.
    expect(Math.abs(low - from)).toBeLessThan(0.03);
    expect(Math.abs(high - to)).toBeLessThan(0.03);
  });
});

test('a repeated computation gives the same, whatever the order of the people; another seed may not', () => {
  const found = goesWith(departments, department, 'wave_1');
  expect(goesWith(departments.toReversed(), department, 'wave_1')).toEqual(found);
  expect(goesWith(departments, department, 'wave_2')).not.toEqual(found);
});

test('random groups of people stand for people: sixteen times as many people, a quarter of the width', () => {
  const width = (count: number): number => {
    const [low, high] = made(count)?.shares?.[0]?.interval ?? [0, 0];
    return high - low;
  };
  expect(width(400) / width(6400)).toBeGreaterThan(3.2);
  expect(width(400) / width(6400)).toBeLessThan(5);
});

test('where nothing goes with anything no shares are told, and where nothing varies nothing at all', () => {
  const next = sequence(7);
  const noise = Array.from({ length: 300 }, () => [next(), next(), next()]);
  expect(
    goesWith(
      noise.map((_, index) => index),
      (index) => noise[index] ?? [],
      'wave',
    )?.shares,
  ).toBeNull();
  expect(goesWith([0, 1, 2, 3, 4], (index) => [index, 3], 'wave')).toBeNull();
  expect(goesWith([], () => [], 'wave')).toBeNull();
});
