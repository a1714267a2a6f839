import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignmentPulse } from '../survey/alignment-pulse.ts';
import { itPulse } from '../survey/it-pulse.ts';
import { type BallotKind, accept } from './accept.ts';
import type { Answer, Answers } from './answers.ts';

const items = itPulse.items.map(({ id }) => id);

function accepted(answers: Answers, kind: BallotKind = 'score', wave: readonly string[] = items): Answers | 'misfit' {
  const result = accept(itPulse, wave, kind, answers);
  return result.ok ? result.value : 'misfit';
}

test('a full ballot is accepted in the order of the wave, whatever order it came in', () => {
  const answers = { T1: 4, R: ['tools', 'speed'], L2: 'some', L1: 90, F1: 'unsure', P2: 'na', P1: 5, E0: 0 };
  const value = accepted(answers);
  expect(JSON.stringify(value)).toBe(
    '{"E0":0,"P1":5,"P2":"na","L1":90,"L2":"some","R":["speed","tools"],"F1":"unsure","T1":4}',
  );
});

test('equal content becomes equal JSON: digits become numbers, an empty list and a blank comment are absent', () => {
  expect(accepted({ E0: '10', L1: '45', P1: '3', R: [] })).toEqual({ E0: 10, L1: 45, P1: 3 });
  expect(JSON.stringify(accepted({ E0: -0 }))).toBe('{"E0":0}');
  expect(accepted({ O1: '  \n' }, 'comment')).toEqual({});
  expect(accepted({})).toEqual({});
});

test.each<[string, string, readonly Answer[]]>([
  ['recommendation', 'E0', [-1, 11, 5.5, 'na', '5.0', '05', ' 5', NaN, Infinity, ['5']]],
  ['agreement', 'P1', [0, 6, 2.5, 'NA', '', ['3']]],
  ['lost time', 'L1', [30, -15, '0.0', 'none', 541]],
  ['choice', 'L2', ['sometimes', 'NONE', 0, ['none']]],
  ['reasons', 'R', ['speed', ['speed', 'speed'], ['nothing'], ['speed', 'know', 'tools', 'access']]],
])('an answer outside the scale is a misfit: %s', (_, id, answers) => {
  for (const answer of answers) expect(accepted({ [id]: answer }), JSON.stringify(answer)).toBe('misfit');
});

test('an item that the wave or the instrument does not have is a misfit', () => {
  expect(accepted({ P5: 3 }, 'score', ['E0', 'P1'])).toBe('misfit');
  expect(accepted({ X1: 3 })).toBe('misfit');
  expect(accepted({ toString: 3 })).toBe('misfit');
  expect(accepted(Object.fromEntries([['__proto__', 3]]))).toBe('misfit');
});

test('a score ballot never carries a comment and a comment ballot nothing else', () => {
  expect(accepted({ E0: 3, O1: 'faster laptops' })).toBe('misfit');
  expect(accepted({ E0: 3 }, 'comment')).toBe('misfit');
  expect(accepted({ O1: 'faster laptops' }, 'comment')).toEqual({ O1: 'faster laptops' });
  expect(accepted({ O1: 'x'.repeat(1000) }, 'comment')).not.toBe('misfit');
  expect(accepted({ O1: 'x'.repeat(1001) }, 'comment')).toBe('misfit');
  expect(accepted({ O1: 5 }, 'comment')).toBe('misfit');
});

test('the alignment pulse needs no code of its own', () => {
  const wave = alignmentPulse.items.map(({ id }) => id);
  expect(accept(alignmentPulse, wave, 'score', { A22: 5, A1: 'na' })).toEqual({
    ok: true,
    value: { A1: 'na', A22: 5 },
  });
});

test('accepting twice changes nothing, and whatever is accepted fits', () => {
  const answer = fc.oneof(
    fc.integer({ min: -1, max: 12 }),
    fc.constantFrom('na', 'some', 'yes', '45'),
    fc.constant(['know']),
  );
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...items), answer), (answers) => {
      const once = accept(itPulse, items, 'score', answers);
      if (!once.ok) return;
      expect(accept(itPulse, items, 'score', once.value)).toEqual(once);
    }),
  );
});
