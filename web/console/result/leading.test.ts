import { expect, test } from 'vitest';
import { leading } from './leading.ts';

const weight = (item: string, percent: number, low: number, high: number) => ({
  item,
  percent,
  interval: [low, high] as [number, number],
});

test('in front is the heaviest with all whose intervals reach into its own; where all do, nothing stands out', () => {
  const [a, b, c] = [weight('P1', 50, 40, 60), weight('P2', 30, 18, 41), weight('P3', 20, 10, 30)];
  expect(leading([a, b, c]).map(({ item }) => item)).toEqual(['P1', 'P2']);
  expect(leading([a, c]).map(({ item }) => item)).toEqual(['P1']);
  expect(leading([a, b])).toEqual([]);
  expect(leading([])).toEqual([]);
});
