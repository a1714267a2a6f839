import { expect, test } from 'vitest';
import type { Tree } from '../strata/tree.ts';
import { comparableIntervals } from './comparable.ts';
import type { Counts } from './tally.ts';

const root = { id: 'root', parent: null, label: 'A', kind: 'root', invited: 40, strata: ['root'] } as const;
const table = (variable: string, stratum: string, counts: Counts) => {
  const n = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return [variable, { variable, atoms: [{ id: stratum, strata: [stratum], n, counts }] }] as const;
};

// Independent: Python, adjusted Wald by hand and scipy.stats.t.interval, before rounding outward.
test('everybody answered, and still the interval has a width: others are compared, not our own people', () => {
  const intervals = comparableIntervals({
    tree: [root],
    variables: [
      { id: 'E0', kind: 'recommend', codes: [] },
      { id: 'P1', kind: 'agreement', codes: [] },
      { id: 'P2', kind: 'agreement', codes: [] },
      { id: 'L1', kind: 'minutes', codes: [] },
      { id: 'F1', kind: 'choice', codes: [] },
    ],
    tables: new Map([
      table('E0', 'root', { '10': 20, '7': 10, '3': 10 }),
      table('P1', 'root', { '2': 10, '4': 20, '5': 10 }),
      table('L1', 'root', { '0': 20, '45': 15, '180': 5 }),
      table('F1', 'root', { yes: 20, no: 20 }),
    ]),
    population: ({ invited }) => invited,
    previous: null,
  });
  expect(intervals).toEqual({ E0: [-2, 48], P1: [59, 78], L1: [20, 58] });
});

test('a dimension is the mean of both sides, and absent where one is not shown', () => {
  const tree: Tree = [
    { ...root, strata: ['root.0', 'root.1'] },
    { ...root, id: 'root.0', parent: 'root', kind: 'side', side: 'business', strata: ['root.0'] },
    { ...root, id: 'root.1', parent: 'root', kind: 'side', side: 'it', strata: ['root.1'] },
  ];
  const intervals = comparableIntervals({
    tree,
    variables: [
      { id: 'value', kind: 'dimension', items: [] },
      { id: 'skills', kind: 'dimension', items: [] },
    ],
    tables: new Map([
      table('business:value', 'root.0', { '2/1': 10, '3/1': 10, '4/1': 5 }),
      table('it:value', 'root.1', { '3/1': 6, '4/1': 6, '9/2': 3 }),
      table('it:skills', 'root.1', { '3/1': 6, '4/1': 6 }),
    ]),
    population: ({ invited }) => invited,
    previous: null,
  });
  expect(intervals).toEqual({ value: [50, 62] });
});
