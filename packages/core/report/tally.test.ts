import { expect, test } from 'vitest';
import type { Answers } from '../ballot/answers.ts';
import type { Tree } from '../strata/tree.ts';
import { alignmentPulse } from '../survey/alignment-pulse.ts';
import { itPulse } from '../survey/it-pulse.ts';
import { count, newTally } from './tally.ts';

const tree: Tree = [
  { id: 'root', parent: null, label: 'Org', kind: 'root', invited: 40, strata: ['root.0', 'root.1'] },
  { id: 'root.0', parent: 'root', label: 'A', kind: 'unit', invited: 20, strata: ['root.0'] },
  { id: 'root.1', parent: 'root', label: 'B', kind: 'unit', invited: 20, strata: ['root.1'] },
];
const items = itPulse.items.map(({ id }) => id);

test('a ballot counts once in its stratum for each variable it answers, and for none it skips', () => {
  const tally = newTally(itPulse, items, tree);
  count(tally, 'root.1', { E0: 9, P1: 4, P2: 'na', L1: 90, R: ['speed', 'know'] });
  expect(tally.ballots).toEqual({ 'root.0': 0, 'root.1': 1 });
  expect(tally.histograms['E0']?.['root.1']).toEqual({ n: 1, counts: { 9: 1 } });
  expect(tally.histograms['P1']?.['root.1']).toEqual({ n: 1, counts: { 4: 1 } });
  expect(tally.histograms['P2']?.['root.1']).toEqual({ n: 0, counts: {} });
  expect(tally.histograms['L1']?.['root.1']).toEqual({ n: 1, counts: { 90: 1 } });
  expect(tally.histograms['R']?.['root.1']).toEqual({ n: 1, counts: { speed: 1, know: 1 } });
  expect(tally.histograms['E0']?.['root.0']).toEqual({ n: 0, counts: {} });
});

test('a comment is not tallied, and neither is an item that the wave leaves out', () => {
  expect(newTally(itPulse, items, tree).variables.map(({ id }) => id)).not.toContain('O1');
  expect(newTally(itPulse, ['E0', 'P1'], tree).variables.map(({ id }) => id)).toEqual(['E0', 'P1']);
});

test("a dimension counts a person's exact mean where at least half of its items in the form were answered", () => {
  const tally = newTally(alignmentPulse, ['A1', 'A2', 'A3', 'A14'], tree);
  count(tally, 'root.0', { A1: 3, A2: 4, A14: 5 });
  count(tally, 'root.0', { A1: 3, A2: 'na', A14: 'na' });
  expect(tally.histograms['communications']?.['root.0']).toEqual({ n: 1, counts: { '7/2': 1 } });
  expect(tally.histograms['architecture']?.['root.0']).toEqual({ n: 1, counts: { '5/1': 1 } });
  expect(Object.keys(tally.histograms)).not.toContain('skills');
});

test('a ballot of an unknown stratum is a fault', () => {
  expect(() => count(newTally(itPulse, items, tree), 'root', {})).toThrow();
});

test('the tally is plain data and does not grow with the number of ballots', () => {
  const every: Answers[] = [];
  for (let answer = 0; answer < 11; answer++) every.push({ E0: answer, P1: (answer % 5) + 1, R: ['speed'] });
  const sizeAfter = (ballots: number): number => {
    const tally = newTally(itPulse, items, tree);
    for (let index = 0; index < ballots; index++) count(tally, `root.${index % 2}`, every[index % 11] ?? {});
    expect(JSON.parse(JSON.stringify(tally))).toEqual(tally);
    return Object.values(tally.histograms).flatMap((strata) =>
      Object.values(strata).flatMap((one) => Object.keys(one.counts)),
    ).length;
  };
  expect(sizeAfter(20_000)).toBe(sizeAfter(2_000));
});
