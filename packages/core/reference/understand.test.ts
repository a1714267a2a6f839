import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBeside, referenceKey } from './reference.ts';
import { referenceColumns, understandReferences, type ReferenceRow } from './understand.ts';

const row: ReferenceRow = {
  line: 2,
  measure: 'IT-eNPS der Branche',
  value: '+12 im Median',
  scale: '−100 bis +100',
  n: '64 Unternehmen',
  year: '2025',
  source: 'Verband Beispiel, IT-Barometer 2025, Tabelle 4',
  url: 'https://example.org/barometer',
  use: 'vergleichbar',
  beside: 'e0',
};
const errorsOf = (change: Partial<ReferenceRow>) =>
  understandReferences([{ ...row, ...change }]).errors.map(({ column, reason }) => `${column} ${reason}`);

test('a row is understood in both languages’ words, and the own number beside it is named by its id', () => {
  const { references, errors } = understandReferences([
    row,
    { ...row, line: 3, measure: 'Zusammenarbeit', beside: 'P7 %', use: 'Nur zur Orientierung', url: '' },
    { ...row, line: 4, measure: 'Partnership', beside: 'Partnership', use: '' },
  ]);
  expect(errors).toEqual([]);
  expect(references.map(({ use, url, beside }) => [use, url, beside])).toEqual([
    ['comparable', 'https://example.org/barometer', { measure: 'E0', as: 'score' }],
    ['orientation', null, { measure: 'P7', as: 'favourable' }],
    ['orientation', 'https://example.org/barometer', { measure: 'partnership', as: 'score' }],
  ]);
});

test('every error names line and column', () => {
  expect(errorsOf({ source: ' ' })).toEqual(['source missing']);
  expect(errorsOf({ n: '' })).toEqual(['n missing']);
  expect(errorsOf({ year: '25' })).toEqual(['year yearForm']);
  expect(errorsOf({ url: 'javascript:alert(1)' })).toEqual(['url urlForm']);
  expect(errorsOf({ use: 'exact' })).toEqual(['use useUnknown']);
  expect(errorsOf({ beside: 'P99' })).toEqual(['beside besideUnknown']);
  expect(errorsOf({ beside: 'E0 %' })).toEqual(['beside besideUnknown']);
  expect(errorsOf({ value: 'x'.repeat(61) })).toEqual(['value tooLong']);
  expect(understandReferences([{ line: 7 }]).errors.map(({ line, column }) => [line, column])).toEqual(
    ['measure', 'value', 'scale', 'n', 'year', 'source'].map((column) => [7, column]),
  );
});

test('the same number twice in a file names the line it was first on, whatever its capitals', () => {
  const { references, errors } = understandReferences([
    row,
    { ...row, line: 5, source: row.source?.toUpperCase() ?? '' },
  ]);
  expect(references).toHaveLength(1);
  expect(errors).toEqual([{ line: 5, column: 'measure', reason: 'duplicate', other: 2 }]);
});

const cell = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.constantFrom('E0', 'P7 %', '2025', 'https://example.org', 'comparable', ' ', 'x'.repeat(600)),
);
const anyRow = fc.record(Object.fromEntries(referenceColumns.map((column) => [column, cell])), { requiredKeys: [] });

test('whatever a file holds, each row is either one reference or has an error of its own line', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(anyRow, fc.constant(row)), { maxLength: 12 }), (cells) => {
      const rows = cells.map((one, index) => ({ ...one, line: index + 2 }));
      const { references, errors } = understandReferences(rows);
      expect(references.length + new Set(errors.map(({ line }) => line)).size).toBe(rows.length);
      expect(new Set(references.map(referenceKey)).size).toBe(references.length);
      for (const { beside, url } of references) {
        if (beside) expect(isBeside(beside)).toBe(true);
        if (url !== null) expect(url).toMatch(/^https?:/i);
      }
    }),
    { numRuns: 200 },
  );
});
