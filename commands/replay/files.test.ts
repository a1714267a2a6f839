import { expect, test } from 'vitest';
import { instruments } from '#core/survey/instruments.ts';
import { readAnswers } from './answers.ts';
import { readRoster, refuseUnfit } from './roster.ts';
import { readTable } from './table.ts';

const table = (text: string | Uint8Array, file = 'file.csv') =>
  readTable(file, typeof text === 'string' ? new TextEncoder().encode(text) : text);
const roster = (text: string, sides = false, notes: string[] = []) =>
  readRoster(table(text, 'R.csv'), sides, (line) => notes.push(line));
const answers = (text: string, form: 'long' | 'short' = 'long', notes: string[] = []) =>
  readAnswers(table(text, 'A.csv'), instruments['it-pulse'], form, new Set(['a', 'b', 'c']), (line) =>
    notes.push(line),
  );

test('commas and semicolons, a byte order mark, quoted line breaks and empty lines are read; lines are counted as an editor counts them', () => {
  const read = table('\uFEFFperson;O1\r\na;"one\r\ntwo; three"\r\n\r\nb; x \r\n');
  expect(read.columns).toEqual(['person', 'O1']);
  expect(read.rows.map(({ line, cells }) => [line, Object.fromEntries(cells)])).toEqual([
    [2, { person: 'a', O1: 'one\r\ntwo; three' }],
    [5, { person: 'b', O1: 'x' }],
  ]);
});

test.each([
  ['', 'file.csv, line 1: is empty'],
  ['person,,unit\n', 'file.csv, line 1, column 2: has no name'],
  ['person,unit,person\n', 'file.csv, line 1, column person: is there twice'],
  ['person,unit\na,b\na,b,c\n', 'file.csv, line 3, column 3: more cells'],
  ['person,unit\na,"b\n', 'file.csv, line 2: '],
  [Uint8Array.of(0x70, 0x0a, 0x61, 0x0a, 0xe4, 0x0a), 'file.csv, line 3: is not UTF-8'],
])('what is no table is told with file, line and column (%#)', (text, message) => {
  expect(() => table(text)).toThrow(message);
});

test.each([
  ['person\na\n', 'R.csv, line 1, column unit: is missing'],
  ['person,unit\na,X\n,X\n', 'R.csv, line 3, column person: is empty'],
  ['person,unit\na,X\nb,X//Y\n', 'R.csv, line 3, column unit: has an empty name'],
  ['person,unit\na,X\nb,X\na,X\n', 'R.csv, line 4, column person: this key is already there in line 2'],
  ['person,unit,email\na,X,nobody\n', 'R.csv, line 2, column email: is no e-mail address'],
  ['person,unit,side\na,X,left\n', 'R.csv, line 2, column side: must be business or it'],
])('a misfit of the roster is told with line, column and reason (%#)', (text, message) => {
  expect(() => roster(text)).toThrow(message);
});

test('sides are only asked of a roster whose instrument needs them', () => {
  expect(() => roster('person,unit\na,X\n', true)).toThrow('R.csv, line 1, column side: is missing');
  expect(() => roster('person,unit,side\na,X,it\nb,X,\n', true)).toThrow('R.csv, line 3, column side: is empty');
});

test('a missing address is filled in, never with one that is taken', () => {
  const notes: string[] = [];
  const { people } = roster('person,unit,email,team\na,X,line-3@example.invalid,1\nb,X,,\n', false, notes);
  expect(people.map(({ email }) => email)).toEqual(['line-3@example.invalid', 'xline-3@example.invalid']);
  expect(notes).toEqual(['R.csv: column team is not used']);
});

test('nine people make no wave, ten do, and thirty make one with comments', () => {
  const of = (count: number) =>
    roster(`person,unit\n${Array.from({ length: count }, (_, index) => `p${index},X`).join('\n')}`);
  expect(() => refuseUnfit(of(9), 'Trial', false)).toThrow('wave.tooFew');
  expect(refuseUnfit(of(10), 'Trial', false)).toEqual({ comments: false });
  expect(refuseUnfit(of(30), 'Trial', false)).toEqual({ comments: true });
});

test('answers become what a browser would send', () => {
  const read = answers('person,E0,P1,L1,L2,R,O1\na,10,na,45,some,"speed; know","more, please"\nb,,,,,,\nc,0,,,,,\n');
  expect(Object.fromEntries(read)).toEqual({
    a: { scores: { E0: 10, P1: 'na', L1: 45, L2: 'some', R: ['speed', 'know'] }, comment: { O1: 'more, please' } },
    c: { scores: { E0: 0 }, comment: null },
  });
});

test('what the short form does not ask is checked, left out and said', () => {
  const notes: string[] = [];
  expect(Object.fromEntries(answers('person,E0,P8\na,3,5\n', 'short', notes))).toEqual({
    a: { scores: { E0: 3 }, comment: null },
  });
  expect(notes).toEqual(['A.csv: column P8 is ignored, the short form does not ask it']);
  expect(() => answers('person,E0,P8\na,3,6\n', 'short')).toThrow('A.csv, line 2, column P8');
});

test.each([
  ['E0\n1\n', 'A.csv, line 1, column person: is missing'],
  ['person,Q9\n', 'A.csv, line 1, column Q9: is no item of it-pulse'],
  ['person,E0\nd,1\n', 'A.csv, line 2, column person: is not in the roster'],
  ['person,E0\na,1\na,1\n', 'A.csv, line 3, column person: is already there in line 2'],
  ['person,E0\na,11\n', 'A.csv, line 2, column E0: must be a whole number from 0 to 10'],
  ['person,E0\na,1.5\n', 'A.csv, line 2, column E0'],
  ['person,P1\na,x\n', 'A.csv, line 2, column P1: must be a whole number from 1 to 5, or na'],
  ['person,L1\na,20\n', 'A.csv, line 2, column L1: must be one of 0 15 45 90 180 360 540'],
  ['person,F1\na,perhaps\n', 'A.csv, line 2, column F1: must be one of yes no unsure'],
  ['person,R\na,speed;know;tools;access\n', 'A.csv, line 2, column R: must be at most 3'],
  ['person,R\na,speed;speed\n', 'A.csv, line 2, column R'],
  [`person,O1\na,${'x'.repeat(1001)}\n`, 'A.csv, line 2, column O1: must be at most 1000 characters'],
])('a misfit of the answers is told with line, column and reason (%#)', (text, message) => {
  expect(() => answers(text)).toThrow(message);
});
