import { expect, test } from 'vitest';
import { combine, reduce } from './elimination.ts';

const rows = [
  [1, 1, 1],
  [1, 1, 0],
  [2, 2, 1],
];

test('rows that follow from others vanish, and each that stays says how it was combined', () => {
  const reduced = reduce(rows, 0);
  expect(reduced.map(({ values }) => values)).toEqual([
    [1, 1, 0],
    [0, 0, 1],
  ]);
  for (const { values, factors } of reduced)
    expect(
      values.map((_, column) => factors.reduce((sum, factor, index) => sum + factor * (rows[index]?.[column] ?? 0), 0)),
    ).toEqual(values);
  expect(reduce(rows, 2)).toHaveLength(1);
});

test('the first sum that fits has the fewest rows; no row is taken twice', () => {
  const reduced = reduce(
    [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
    0,
  );
  expect(combine(reduced, 4, ([a, , c]) => a === 1 && c === 1)).toEqual([1, 0, 1]);
  expect(combine(reduced, 4, ([a]) => a === 2)).toBeNull();
  expect(combine(reduced, 1, ([a, b]) => a === 1 && b === 1)).toBeNull();
});
