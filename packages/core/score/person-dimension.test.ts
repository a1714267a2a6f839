import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fractionValue } from './fraction.ts';
import { personDimension } from './person-dimension.ts';

test('a dimension needs at least half of its items answered; "does not apply" is not an answer', () => {
  expect(personDimension([4, undefined, undefined])).toBeNull();
  expect(personDimension([4, 3, 'na'])).toBe('7/2');
  expect(personDimension([4, 'na'])).toBe('4/1');
  expect(personDimension(['na'])).toBeNull();
  expect(personDimension([])).toBeNull();
});

test('equal means are equal text, whatever number of answers they come from', () => {
  expect(personDimension([3, 3, 3])).toBe(personDimension([2, 4, undefined]));
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 }), (answers) => {
      const mean = answers.reduce((sum, answer) => sum + answer, 0) / answers.length;
      expect(fractionValue(personDimension(answers) ?? '')).toBeCloseTo(mean, 12);
    }),
  );
});
