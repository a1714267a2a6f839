import fc from 'fast-check';
import { expect, test } from 'vitest';
import { itPulse } from '../survey/it-pulse.ts';
import { answersOf, newJoint, note } from './joint.ts';
import { variablesOf } from './variables.ts';

const long = variablesOf(
  itPulse,
  itPulse.items.map(({ id }) => id),
);
const statements = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8'];

test('rating and statements come back as they were answered', () => {
  const step = fc.integer({ min: 1, max: 5 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 }), fc.array(step, { minLength: 8, maxLength: 8 }), (rating, steps) => {
      const joint = newJoint(long, ['root']);
      note(joint, 'root', {
        E0: rating,
        ...Object.fromEntries(statements.map((id, index) => [id, steps[index] ?? 1])),
      });
      expect(joint.people['root']?.map(answersOf(joint))).toEqual([[rating, ...steps]]);
    }),
  );
});

test('trust in the survey is no predictor, and who leaves a statement out is left out whole', () => {
  const joint = newJoint(long, ['root']);
  expect(joint.items).toEqual(['E0', ...statements]);
  const all = Object.fromEntries(statements.map((id) => [id, 4]));
  note(joint, 'root', { ...all, E0: 7, P5: 'na' });
  note(joint, 'root', all);
  expect(joint.people['root']).toEqual([]);
});

test('an instrument without a rating keeps nothing together', () => {
  const joint = newJoint(
    long.filter(({ kind }) => kind !== 'recommend'),
    ['root'],
  );
  note(joint, 'root', { P1: 4 });
  expect(joint).toEqual({ items: [], people: { root: [] } });
});
