import { expect, test } from 'vitest';
import { alignmentLevel, bothSides } from './alignment-level.ts';

test('the lowest dimension sets the level and is named', () => {
  expect(
    alignmentLevel([
      { id: 'value', mean: 2.7 },
      { id: 'incentives', mean: 2.25 },
    ]),
  ).toEqual({ value: 2, dimension: 'incentives' });
});

test('a mean of exactly 3 is level 3 however it was added up', () => {
  expect(alignmentLevel([{ id: 'value', mean: (0.1 + 0.2) * 10 - 4e-16 }])?.value).toBe(3);
  expect(alignmentLevel([{ id: 'value', mean: 2.999 }])?.value).toBe(2);
});

test('of equally low dimensions the first is named, and without dimensions there is no level', () => {
  expect(
    alignmentLevel([
      { id: 'skills', mean: 2 },
      { id: 'shock', mean: 2 },
    ])?.dimension,
  ).toBe('skills');
  expect(alignmentLevel([])).toBeNull();
});

test('both sides count one half each', () => {
  expect(bothSides(2.3, 2.2)).toBe(2.25);
});
