import { expect, test } from 'vitest';
import { difference } from './difference.ts';
import { duplicates } from './duplicates.ts';
import type { Person } from './person.ts';
import { rosterLines } from './roster-lines.ts';

const anna: Person = { person: 'anna', unit: ['Group', 'IT'], email: 'anna@example.org', language: 'de' };
const ben: Person = { person: 'ben', unit: ['Group', 'Sales'], site: 'Berlin', language: 'en' };
const cem: Person = { person: 'cem', unit: ['Group'], language: 'de' };

test('re-import shows the difference', () => {
  const moved: Person = { person: 'ben', unit: ['Group', 'IT'], side: 'it', language: 'en' };
  const dana: Person = { person: 'dana', unit: ['Group'], language: 'de' };
  expect(difference([anna, ben, cem], [dana, moved, { ...anna }])).toEqual({
    new: [dana],
    changed: [{ person: moved, columns: ['unit', 'side', 'site'] }],
    left: [cem],
    same: 1,
  });
});

test('importing the same roster again changes nobody, in any order', () => {
  expect(difference([anna, ben, cem], [cem, anna, ben])).toEqual({ new: [], changed: [], left: [], same: 3 });
});

test('a person or an address held twice is found across parts, naming the line that holds it already', () => {
  expect(
    duplicates([
      { line: 1503, person: 'ben', email: 'anna@example.org' },
      { line: 2, person: 'anna', email: 'anna@example.org' },
      { line: 900, person: 'ben' },
      { line: 1504, person: 'cem' },
    ]),
  ).toEqual([
    { line: 1503, column: 'person', reason: 'duplicatePerson', other: 900 },
    { line: 1503, column: 'email', reason: 'duplicateEmail', other: 2 },
  ]);
});

test('people without an address are no duplicates of one another', () => {
  expect(
    duplicates([
      { line: 2, person: 'a' },
      { line: 3, person: 'b' },
    ]),
  ).toEqual([]);
});

test('roster lines are sorted, and no two rosters give the same lines', () => {
  expect(
    rosterLines([
      { person: 'b', stratum: 'root.1' },
      { person: 'a', email: 'a@example.org', stratum: 'root.0' },
      { person: 'a|b', stratum: 'root.0' },
    ]),
  ).toEqual(['a\\|b||root.0', 'a|a@example.org|root.0', 'b||root.1']);
});
