import { expect, test } from 'vitest';
import { RosterPart } from '#contract/roster.ts';
import { rosterRows } from './rows.ts';

test('rows carry their number in the file, whatever is left out', () => {
  const table = {
    header: ['Nr', 'Cost', 'OE'],
    rows: [
      ['1', '99', 'A'],
      ['', '', ''],
      ['2', '99', ''],
    ],
  };
  const { rows, errors } = rosterRows(table, ['person', null, 'unit']);
  expect(rows).toEqual([
    { line: 2, person: '1', unit: 'A' },
    { line: 4, person: '2' },
  ]);
  expect(errors).toEqual([]);
});

test('whatever a cell holds, the server can read the part', () => {
  const long = 'x'.repeat(3000);
  const columns = ['person', 'unit', 'email', 'side', 'site', 'role', 'language'] as const;
  const { rows, errors } = rosterRows({ header: [...columns], rows: [columns.map(() => long)] }, columns);
  expect(RosterPart.safeParse({ rows }).success).toBe(true);
  expect(errors.map(({ column }) => column)).toEqual(['person', 'unit', 'email', 'site']);
});
