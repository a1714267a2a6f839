import { expect, test } from 'vitest';
import { alignmentPulse } from '../survey/alignment-pulse.ts';
import { itPulse } from '../survey/it-pulse.ts';
import { classesOf, leastAnswers } from './classes.ts';
import { type Measured, variablesOf } from './variables.ts';

const all = [itPulse, alignmentPulse].flatMap((instrument) =>
  variablesOf(
    instrument,
    instrument.items.map(({ id }) => id),
  ),
);
function variable(id: string): Measured {
  const found = all.find((one) => one.id === id);
  if (!found) throw new Error(`no variable ${id}`);
  return found;
}

test('5 answers for E0 and a dimension, 30 for reasons, 10 for everything else', () => {
  const least = (id: string) => leastAnswers(variable(id), { k: 5, kItem: 10 });
  expect(['E0', 'partnership', 'R'].map(least)).toEqual([5, 5, 30]);
  expect(['P1', 'T1', 'L1', 'L2', 'F1', 'A7'].map(least)).toEqual([10, 10, 10, 10, 10, 10]);
});

test('E0 has three classes: 0–6, 7–8 and 9–10', () => {
  const counts = { 0: 1, 6: 2, 7: 4, 8: 8, 9: 16, 10: 32 };
  expect(classesOf(variable('E0'), counts)).toEqual([3, 12, 48]);
});

test('an item has a class for each step, one for 1–2 and one for 4–5', () => {
  expect(classesOf(variable('P1'), { 1: 1, 2: 2, 3: 4, 4: 8, 5: 16 })).toEqual([1, 2, 4, 8, 16, 3, 24]);
});

test('a dimension has three: below 2.5, to 3.5, above', () => {
  const counts = { '7/3': 1, '5/2': 2, '3/1': 4, '7/2': 8, '11/3': 16 };
  expect(classesOf(variable('value'), counts)).toEqual([1, 14, 16]);
});

test('everything else has a class for each code', () => {
  expect(classesOf(variable('F1'), { unsure: 3, yes: 1 })).toEqual([1, 0, 3]);
  expect(classesOf(variable('L1'), { 15: 2, 540: 1 })).toEqual([0, 2, 0, 0, 0, 0, 1]);
  expect(classesOf(variable('R'), { speed: 4, other: 9 })).toEqual([4, 0, 0, 0, 0, 0, 0, 0, 9]);
});
