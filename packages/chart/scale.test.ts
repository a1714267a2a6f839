import { expect, test } from 'vitest';
import { atMost, linear, ticks, wrap } from './scale.ts';

test('a linear scale maps ends onto ends and the middle onto the middle, also backwards', () => {
  expect([-20, 0, 20].map(linear(-20, 20, 188, 16))).toEqual([188, 102, 16]);
  expect(linear(3, 3, 10, 90)(3)).toBe(10);
});

test.each([
  [-17, 18, 6, [-20, -10, 0, 10, 20]],
  [-30, 30, 7, [-30, -20, -10, 0, 10, 20, 30]],
  [40, 78, 7, [40, 50, 60, 70, 80]],
  [0, 0, 6, [0, 1]],
  [-100, 100, 5, [-100, -50, 0, 50, 100]],
])('ticks of %d to %d, at most %d, are %j', (low, high, most, expected) => {
  expect(ticks(low, high, most)).toEqual(expected);
});

test('text breaks at spaces and a long word stays whole', () => {
  expect(wrap('Die Systeme laufen, wenn ich sie brauche.', 200, 13)).toEqual([
    'Die Systeme laufen, wenn ich',
    'sie brauche.',
  ]);
  expect(wrap('Donaudampfschifffahrtsgesellschaft', 40, 13)).toEqual(['Donaudampfschifffahrtsgesellschaft']);
  expect(wrap('', 40, 13)).toEqual([]);
});

test('what is cut says so', () => {
  expect(atMost(['a', 'b', 'c'], 2)).toEqual(['a', 'b …']);
  expect(atMost(['a', 'b'], 2)).toEqual(['a', 'b']);
});
