import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fractionValue } from '../score/fraction.ts';
import { itemScore } from '../score/item-score.ts';
import { moments } from '../score/moments.ts';
import { meanings, stepPoint } from './scale.ts';

test('four steps lie at 1, 2⅓, 3⅔ and 5, seven at every two thirds, five where they always were', () => {
  const points = (steps: number) => Array.from({ length: steps }, (_, step) => stepPoint(step, steps));
  expect(points(4)).toEqual([1, '7/3', '11/3', 5]);
  expect(points(7)).toEqual([1, '5/3', '7/3', 3, '11/3', '13/3', 5]);
  expect(points(5)).toEqual([1, 2, 3, 4, 5]);
  expect(points(2)).toEqual([1, 5]);
});

test('the score of a stretched scale is the percent of the maximum possible on its own scale', () => {
  fc.assert(
    fc.property(
      fc
        .integer({ min: 2, max: 11 })
        .chain((steps) => fc.tuple(fc.constant(steps), fc.array(fc.nat(steps - 1), { minLength: 1 }))),
      ([steps, answers]) => {
        const { mean } = moments(answers.map((step) => [fractionValue(String(stepPoint(step, steps))), 1]));
        const own = answers.reduce((sum, step) => sum + step, 0) / answers.length;
        expect(itemScore(mean)).toBeCloseTo((100 * own) / (steps - 1), 9);
      },
    ),
  );
});

test('a rating keeps its eleven points, a choice its codes, and what is no answer is told from what is unknown', () => {
  const eleven = Array.from({ length: 11 }, (_, point) => [String(point)]);
  const text = { de: '', en: '' };
  const rating = meanings(
    { kind: 'steps', steps: eleven, none: ['-1'] },
    { scale: { kind: 'recommend', low: text, high: text } },
  );
  expect([rating.get('0'), rating.get('10'), rating.get('-1'), rating.get('11')]).toEqual([0, 10, null, undefined]);
  const choice = meanings(
    { kind: 'codes', codes: [{ code: 'yes', values: ['Ja ', 'JA, sehr'] }], none: [] },
    { scale: { kind: 'choice', options: [{ code: 'yes', text }] } },
  );
  expect([choice.get('ja'), choice.get('ja, sehr'), choice.get('nein')]).toEqual(['yes', 'yes', undefined]);
});
