import { expect, test } from 'vitest';
import { attitude } from './attitude.fixture.ts';
import { addPerson, addSums, correlations, noSums } from './cross-sums.ts';
import { relativeWeights } from './relative-weights.ts';

function sumsOf(rows: readonly (readonly number[])[], variables: number) {
  const sums = noSums(variables);
  for (const row of rows) addPerson(sums, row);
  return sums;
}

// R 4, by the singular value decomposition of the data themselves: X = U D V′, Z = U V′, weights (Z′X)² (Z′y)²; NumPy by eigenvectors gives the same.
const weights = [
  0.36276019965813, 0.05600227877885, 0.16361091075053, 0.12178039968822, 0.00825546649644, 0.02019273715898,
];

test('relative weights are those that R computes from the data of Chatterjee and Price', () => {
  const found = relativeWeights(correlations(sumsOf(attitude, 7)) ?? []);
  found.weights.forEach((weight, index) => expect(weight).toBeCloseTo(weights[index] ?? 0, 12));
  // R 4: summary(lm(rating ~ ., attitude))$r.squared
  expect(found.explained).toBeCloseTo(0.732601992531, 12);
});

test('of two predictors that say the same each gets half, and nothing is lost', () => {
  const matrix = [
    [1, 0.6, 0.6],
    [0.6, 1, 1],
    [0.6, 1, 1],
  ];
  const { explained, weights: halves } = relativeWeights(matrix);
  expect(explained).toBeCloseTo(0.36, 9);
  expect(halves[0]).toBeCloseTo(0.18, 9);
  expect(halves[1]).toBeCloseTo(0.18, 9);
});

test('sums may be taken apart and put together, and what does not vary has no correlation', () => {
  const [first, second] = [sumsOf(attitude.slice(0, 12), 7), sumsOf(attitude.slice(12), 7)];
  addSums(first, second);
  expect(first).toEqual(sumsOf(attitude, 7));
  expect(
    correlations(
      sumsOf(
        [
          [1, 3],
          [2, 3],
          [5, 3],
        ],
        2,
      ),
    ),
  ).toBeNull();
});
