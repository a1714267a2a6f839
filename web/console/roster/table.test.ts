import { expect, test } from 'vitest';
import { decode, delimiterOf, parseCsv, tableOf } from './table.ts';

test.each([
  ['person;unit;email\n1;A, B;x', ';'],
  ['person,unit\n1,"a;b;c;d"', ','],
  ['person\tunit\n1\tA', '\t'],
  ['"a;b","c;d","e;f"\n1,2,3', ','],
  ['person\n1', ','],
])('the header of %j decides the delimiter', (text, delimiter) => {
  expect(delimiterOf(text)).toBe(delimiter);
});

test('a spreadsheet saved in a Western European code page keeps its umlauts', () => {
  expect(decode(Uint8Array.from([0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72]).buffer)).toBe('Müller');
  expect(decode(new TextEncoder().encode('Müller').buffer)).toBe('Müller');
});

test('a byte order mark is no part of the first column’s name', () => {
  const bytes = new TextEncoder().encode('\ufeffperson;unit\n1;A');
  expect(parseCsv(decode(bytes.buffer)).header).toEqual(['person', 'unit']);
});

test('empty rows in the middle keep the row numbers, empty rows at the end go', () => {
  expect(parseCsv('person,unit\n1,A\n\n2,B\n\n\n')).toEqual({
    header: ['person', 'unit'],
    rows: [['1', 'A'], [''], ['2', 'B']],
  });
});

test('numbers of a spreadsheet are text', () => {
  expect(
    tableOf([
      ['person', 'unit'],
      [4711, ' A ', null],
    ]).rows,
  ).toEqual([['4711', 'A', '']]);
});
