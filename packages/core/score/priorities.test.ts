import { expect, test } from 'vitest';
import { priorities } from './priorities.ts';

const weights = [
  { item: 'P2', percent: 40 },
  { item: 'P5', percent: 20 },
  { item: 'P3', percent: 30 },
  { item: 'P7', percent: 10 },
];

// By hand: 0.40 × (75 − 70) = 2, 0.20 × (75 − 44) = 6.2, 0.30 × 0 = 0.
test('weight times distance orders the list; a target that is reached leaves nothing to do', () => {
  const scores = { P2: { score: 70 }, P5: { score: 44 }, P3: { score: 80 }, P7: null };
  expect(priorities(weights, scores, {}, 75)).toEqual([
    { item: 'P5', percent: 20, score: 44, target: 75, distance: 31, priority: 6.2 },
    { item: 'P2', percent: 40, score: 70, target: 75, distance: 5, priority: 2 },
    { item: 'P3', percent: 30, score: 80, target: 75, distance: 0, priority: 0 },
  ]);
});

test('an own target replaces the usual one, for its statement alone', () => {
  const scores = { P2: { score: 70 }, P5: { score: 44 } };
  expect(priorities(weights, scores, { P2: 95 }, 75).map(({ item, target }) => [item, target])).toEqual([
    ['P2', 95],
    ['P5', 75],
  ]);
});
