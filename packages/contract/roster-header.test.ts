import { expect, test } from 'vitest';
import { guessColumns } from './roster-header.ts';

test('the header of a replay file maps to itself', () => {
  const header = ['person', 'unit', 'email', 'side', 'site', 'role', 'language'];
  expect(guessColumns(header)).toEqual(header);
});

test('German headers are recognised, whatever their case and punctuation', () => {
  expect(
    guessColumns(['Personal-Nr.', 'Organisationseinheit', 'E-Mail', 'Standort', 'Kostenstelle', 'SPRACHE']),
  ).toEqual([...['person', 'unit', 'email', 'site'], null, 'language']);
});

test('a column is guessed once: the better word wins over the earlier cell', () => {
  expect(guessColumns(['Name', 'Employee ID', 'Mail', 'E-mail address'])).toEqual([null, 'person', null, 'email']);
});

test('an unknown header stays open', () => {
  expect(guessColumns(['', 'Shoe size'])).toEqual([null, null]);
});
