import { expect, test } from 'vitest';
import { understand } from './understand.ts';

const row = { line: 2, person: 'p1', unit: 'Group/IT' };

test('a row becomes a person: trimmed, composed, addresses in lower case, the unit path split', () => {
  const { people, errors } = understand([
    {
      line: 7,
      person: ' p\u00a01\n',
      unit: ' Group / Mu\u0308nchen/IT ',
      email: 'Anna.Mu\u0308ller@Example.ORG ',
      side: 'Fachbereich',
      site: 'Ber\u00adlin',
      role: 'Leitung',
      language: 'Deutsch',
    },
  ]);
  expect(errors).toEqual([]);
  expect(people).toEqual([
    {
      line: 7,
      person: {
        person: 'p 1',
        unit: ['Group', 'M\u00fcnchen', 'IT'],
        email: 'anna.m\u00fcller@example.org',
        side: 'business',
        site: 'Berlin',
        role: 'lead',
        language: 'de',
      },
    },
  ]);
});

test('person and unit suffice; blank cells are absent and the language falls back', () => {
  const { people } = understand([{ ...row, email: ' ', side: '', site: '', role: '', language: '' }], 'en');
  expect(people).toEqual([{ line: 2, person: { person: 'p1', unit: ['Group', 'IT'], language: 'en' } }]);
});

test.each([
  [{ person: ' ' }, 'person', 'missing'],
  [{ person: 'x'.repeat(201) }, 'person', 'tooLong'],
  [{ unit: '' }, 'unit', 'missing'],
  [{ unit: 'Group//IT' }, 'unit', 'unitEmptyName'],
  [{ unit: 'Group/' }, 'unit', 'unitEmptyName'],
  [{ unit: Array.from({ length: 13 }, () => 'a').join('/') }, 'unit', 'unitTooDeep'],
  [{ unit: 'x'.repeat(121) }, 'unit', 'tooLong'],
  [{ email: 'anna' }, 'email', 'emailForm'],
  [{ email: 'anna@localhost' }, 'email', 'emailForm'],
  [{ email: 'a b@example.org' }, 'email', 'emailForm'],
  [{ email: 'a@b@example.org' }, 'email', 'emailForm'],
  [{ email: '"Anna" <anna@example.org>' }, 'email', 'emailForm'],
  [{ email: 'anna@example.org,eve@example.org' }, 'email', 'emailForm'],
  [{ email: `${'x'.repeat(250)}@example.org` }, 'email', 'tooLong'],
  [{ side: 'both' }, 'side', 'sideUnknown'],
  [{ site: 'x'.repeat(201) }, 'site', 'tooLong'],
  [{ role: 'wizard' }, 'role', 'roleUnknown'],
  [{ language: 'fr' }, 'language', 'languageUnknown'],
])('%j is an error by line and column', (cells, column, reason) => {
  const { people, errors } = understand([{ ...row, line: 41, ...cells }]);
  expect(people).toEqual([]);
  expect(errors).toEqual([{ line: 41, column, reason }]);
});

test('every error of a row is named, and other rows are understood all the same', () => {
  const { people, errors } = understand([{ line: 2, email: 'x', side: 'y' }, row]);
  expect(errors.map(({ column }) => column)).toEqual(['person', 'unit', 'email', 'side']);
  expect(people).toHaveLength(1);
});

test('no cell can carry a line break into a mail header', () => {
  const { people } = understand([{ ...row, unit: 'Group\r\nBcc: eve@example.org/IT' }]);
  expect(people[0]?.person.unit[0]).toBe('Group Bcc: eve@example.org');
});
