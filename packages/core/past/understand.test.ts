import { expect, test } from 'vitest';
import { itPulse } from '../survey/it-pulse.ts';
import { checkMapping, type PastMapping } from './mapping.ts';
import { respondentsOf } from './respondents.ts';
import { understand } from './understand.ts';

const four = { kind: 'steps', steps: [['1', 'no'], ['2'], ['3'], ['4', 'Yes']], none: ['0', 'n/a'] } as const;

const long: PastMapping = {
  layout: { kind: 'long', respondent: 'id', question: 'question', answer: 'answer' },
  units: [
    { kind: 'column', column: 'department' },
    { kind: 'flags', columns: ['manager', 'staff'] },
  ],
  only: { column: 'status', values: ['Complete'] },
  questions: [
    { names: ['1. It works', '1. It  works & runs'], item: 'P1', scale: four },
    { names: ['2. I like it'], item: 'own-1', text: 'I like it', scale: four },
  ],
  leftOut: ['3. Anything else?'],
};
const columns = ['id', 'status', 'department', 'manager', 'staff', 'question', 'answer'];

function read(mapping: PastMapping, rows: readonly (readonly string[])[], names = columns) {
  const understood = understand(
    names,
    rows.map((cells, index) => ({ line: index + 2, cells })),
    mapping,
    itPulse,
  );
  const respondents = respondentsOf(understood.entries);
  return { ...understood, ...respondents, errors: [...understood.errors, ...respondents.errors] };
}

test('a long file is read by spelling, scale, filter and flags; what is no answer is missing, never zero', () => {
  const found = read(long, [
    ['a', 'Complete', 'Sales', '1', '0', '1. It works', 'YES'],
    ['a', 'complete ', 'Sales', '1', '0', '2. I like it', '2'],
    ['b', 'Complete', 'Sales', '0', '0', '1. It works & runs', '0'],
    ['b', 'Complete', 'Sales', '0', '0', '2. I like it', ''],
    ['c', 'Incomplete', 'Sales', '0', '0', '2. I like it', '4'],
    ['c', 'Complete', '', '0', '0', '3. Anything else?', 'more'],
    ['d', 'Complete', '', '', '', '1. it works ', '3'],
  ]);
  expect(found.errors).toEqual([]);
  expect(found).toMatchObject({ joined: true, rows: 5, passedOver: 1, leftOut: 1, doubles: 0 });
  expect(found.people).toEqual([
    { unit: ['Sales', 'manager'], answers: { P1: 5, 'own-1': '7/3' } },
    { unit: ['Sales'], answers: {} },
    { unit: [], answers: { P1: '11/3' } },
  ]);
});

test('what is not understood is named by row and column', () => {
  const found = read(long, [
    ['a', 'Complete', 'Sales', '1', '0', '1. It works', '5'],
    ['a', 'Complete', 'Sales', '1', '0', '9. Who knows?', '4'],
    ['', 'Complete', 'Sales', '1', '0', '1. It works', '4'],
    ['b', 'Complete', '', '1', '0', '1. It works', '4'],
    ['c', 'Complete', 'Sales', '0', '0', '1. It works', '4'],
    ['c', 'Complete', 'Sales', '0', '0', '1. It works', '1'],
    ['c', 'Complete', 'IT', '0', '0', '2. I like it', '1'],
  ]);
  expect(found.errors).toEqual([
    { line: 2, column: 'answer', reason: 'valueUnknown' },
    { line: 3, column: 'question', reason: 'questionUnknown' },
    { line: 4, column: 'id', reason: 'respondentMissing' },
    { line: 5, column: 'department', reason: 'unitGap' },
    { line: 7, column: 'answer', reason: 'answeredTwice', other: 6 },
    { line: 8, column: 'answer', reason: 'unitDiffers', other: 6 },
  ]);
});

test('ids that number answers join nobody: each question counts for itself, and a double counts once', () => {
  const answers = (question: string, from: number, values: readonly string[]) =>
    values.map((value, index) => [String(from + index), 'Complete', 'Sales', '0', '0', question, value]);
  const rows = [...answers('1. It works', 1, ['1', '4', '0']), ...answers('2. I like it', 10, ['2', '3'])];
  const numbered = read(long, [...rows, rows[1] ?? []]);
  expect(numbered).toMatchObject({ joined: false, doubles: 1, errors: [] });
  expect(numbered.people).toEqual([
    { unit: ['Sales'], answers: { P1: 1, 'own-1': '7/3' } },
    { unit: ['Sales'], answers: { P1: 5, 'own-1': '11/3' } },
    { unit: ['Sales'], answers: {} },
  ]);
  const { layout } = long;
  const unnamed = { ...long, layout: { ...layout, respondent: null } } as PastMapping;
  expect(read(unnamed, [...rows, rows[1] ?? []])).toMatchObject({ joined: false, doubles: 0, people: { length: 4 } });
});

const wide: PastMapping = {
  layout: { kind: 'wide' },
  units: [{ kind: 'path', column: 'Unit', separator: '>' }],
  only: null,
  questions: [
    { names: ['works', 'works (phone)'], item: 'P1', scale: four },
    { names: ['lost'], item: 'L1', scale: { kind: 'codes', codes: [{ code: '0', values: ['none'] }], none: [] } },
  ],
  leftOut: [],
};

test('in a wide file a row is a person, and a question that stands in two columns is answered in one', () => {
  const names = ['Unit', 'works', 'works (phone)', 'lost'];
  const found = read(
    wide,
    [
      ['Group > Sales', '4', '', 'none'],
      ['Group', '', '2', ''],
      ['Group > ', '1', '1', ''],
      ['', '1', '2', 'much'],
    ],
    names,
  );
  expect(found.people.slice(0, 2)).toEqual([
    { unit: ['Group', 'Sales'], answers: { P1: 5, L1: '0' } },
    { unit: ['Group'], answers: { P1: '7/3' } },
  ]);
  expect(found.errors).toEqual([
    { line: 4, column: 'Unit', reason: 'unitGap' },
    { line: 5, column: 'works (phone)', reason: 'answeredTwice', other: 5 },
    { line: 5, column: 'lost', reason: 'valueUnknown' },
  ]);
});

test('a mapping is held against the instrument and the columns before any row is read', () => {
  const misfit: PastMapping = {
    ...wide,
    only: { column: 'nowhere', values: [] },
    questions: [
      { names: ['works'], item: 'E0', scale: four },
      { names: ['works'], item: 'P99', scale: four },
      { names: ['lost'], item: 'P2', scale: { kind: 'steps', steps: [['1'], ['1', '2']], none: [] } },
      { names: ['R'], item: 'R', scale: { kind: 'codes', codes: [{ code: 'speed', values: ['slow'] }], none: [] } },
      { names: ['F'], item: 'P2', scale: { kind: 'steps', steps: [['1']], none: [] } },
    ],
  };
  expect(checkMapping(misfit, itPulse, ['Unit', 'works', 'lost', 'R', 'F'])).toEqual([
    { path: 'only.column', reason: 'columnUnknown' },
    { path: 'questions.0.scale', reason: 'scaleMisfit' },
    { path: 'questions.1.names', reason: 'nameTwice' },
    { path: 'questions.1.item', reason: 'itemUnknown' },
    { path: 'questions.2.scale', reason: 'valueTwice' },
    { path: 'questions.3.scale', reason: 'scaleMisfit' },
    { path: 'questions.4.item', reason: 'itemTwice' },
    { path: 'questions.4.scale', reason: 'scaleMisfit' },
  ]);
  expect(checkMapping({ ...wide, questions: [] }, itPulse, ['Unit'])).toEqual([
    { path: 'questions', reason: 'noQuestions' },
  ]);
  expect(checkMapping(wide, itPulse, ['Unit', 'works', 'works (phone)', 'lost'])).toEqual([]);
});
