import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filterOf } from './filter.ts';
import type { Property, Row, Value } from './model.ts';

const properties: readonly Property[] = [
  { name: 'Label', type: 'Edm.String', nullable: true },
  { name: 'N', type: 'Edm.Int32', nullable: true },
  { name: 'Score', type: 'Edm.Double', nullable: true },
  { name: 'Shown', type: 'Edm.Boolean', nullable: false },
  { name: 'Closes', type: 'Edm.DateTimeOffset', nullable: false },
];
const row: Row = { Label: "O'Neill & Söhne", N: null, Score: -9.5, Shown: true, Closes: '2026-11-13T17:00:00.000Z' };

function holds(filter: string, given: Row = row): boolean {
  const read = filterOf(filter, properties);
  if (!read.ok) throw new Error(`${filter}: ${read.refusal} at ${read.detail?.['where'] ?? ''}`);
  return read.value(given);
}

test.each([
  ["Label eq 'O''Neill & Söhne'", true],
  ["contains(Label,'Söh') and not startswith(Label,'X')", true],
  ["endsWith( Label , 'ne' )", true],
  ['Score lt -9 and Score ge -9.5 and Score eq -95e-1', true],
  ['N eq null or Score gt 0', true],
  ['N gt 0', false],
  ['N le 0', false],
  ['not (N gt 0)', true],
  ['not N eq null', false],
  ["not contains(null,'x')", false],
  ["contains(null,'x') or Shown", true],
  ['Closes ge 2026-11-13 and Closes lt 2026-11-14', true],
  ['Closes eq 2026-11-13T18:00:00+01:00', true],
  ['Shown ne false', true],
  ['1 eq 1.0', true],
  // `and` binds tighter than `or`.
  ['true or true and false', true],
  ['(true or true) and false', false],
])('%s is %s', (filter, expected) => {
  expect(holds(filter)).toBe(expected);
});

test.each([
  ['', 'query.invalid', 0],
  ['Score', 'query.invalid', 0],
  ['Score eq', 'query.invalid', 8],
  ['Nothing eq 1', 'query.invalid', 0],
  ["Score eq 'a'", 'query.invalid', 6],
  ['Shown and 1', 'query.invalid', 6],
  ["Label eq 'open", 'query.invalid', '$filter'],
  ['Closes eq 2026-13-40', 'query.invalid', '$filter'],
  ['(Shown', 'query.invalid', 6],
  ['Shown)', 'query.invalid', 5],
  ['contains(Label)', 'query.invalid', 14],
  ['toupper(Label) eq 1', 'query.unsupported', 0],
  ['Score add 1 eq 2', 'query.unsupported', 6],
  ["Label in ('a')", 'query.unsupported', 6],
])('%s is refused: %s at %s', (filter, refusal, where) => {
  expect(filterOf(filter, properties)).toEqual({ ok: false, refusal, detail: { where } });
});

test('brackets without end do not exhaust the reader', () => {
  for (const opening of ['(', 'not '])
    expect(filterOf(opening.repeat(5000), properties)).toMatchObject({ refusal: 'query.unsupported' });
});

/** An expression for the generator: how it is written, and what it means by a reading of the standard that shares nothing with ours. */
interface Said {
  readonly text: string;
  readonly means: (given: Row) => boolean | null;
}

const texts = fc.constantFrom('', 'a', 'ab', "b'a", 'ä b', '(and)', "''");
const columns = {
  Label: fc.option(texts),
  N: fc.option(fc.integer({ min: -2, max: 2 })),
  Score: fc.option(fc.constantFrom(-1.5, 0, 0.25, 2)),
  Shown: fc.boolean(),
  Closes: fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-06-30T22:00:00.000Z'),
};
const written = (value: Value, instant: boolean): string =>
  typeof value === 'string' && !instant ? `'${value.replaceAll("'", "''")}'` : String(value);

const meanings: Readonly<Record<string, (a: Value, b: Value) => boolean>> = {
  eq: (a, b) => a === b,
  ne: (a, b) => a !== b,
  gt: (a, b) => a !== null && b !== null && a > b,
  lt: (a, b) => a !== null && b !== null && a < b,
  ge: (a, b) => a === b || (a !== null && b !== null && a > b),
  le: (a, b) => a === b || (a !== null && b !== null && a < b),
};
const operators = fc.constantFrom(...Object.keys(meanings));

const comparisons = fc.oneof(
  ...(['Label', 'N', 'Score', 'Closes'] as const).map((name) =>
    fc.tuple(operators, columns[name]).map(([operator, value]): Said => {
      const meaning = meanings[operator];
      return {
        text: `${name} ${operator} ${written(value, name === 'Closes')}`,
        means: (given) => meaning?.(given[name] ?? null, value) ?? null,
      };
    }),
  ),
  fc.constantFrom('contains', 'startswith', 'endswith').chain((name) =>
    fc.option(texts).map((part): Said => {
      const patterns: Readonly<Record<string, string>> = { contains: 'P', startswith: '^P', endswith: 'P$' };
      const quoted = (part ?? '').replaceAll(/[()]/g, String.raw`\$&`);
      const pattern = new RegExp((patterns[name] ?? '').replace('P', quoted), 'u');
      return {
        text: `${name}(Label,${written(part, false)})`,
        means: ({ Label = null }) => (Label === null || part === null ? null : pattern.test(String(Label))),
      };
    }),
  ),
);

/** Kleene's tables, written out. */
const both = (a: boolean | null, b: boolean | null) =>
  a === false || b === false ? false : a === null || b === null ? null : true;
const turned = (a: boolean | null) => (a === null ? null : !a);

const { said } = fc.letrec<{ said: Said }>((tie) => ({
  said: fc.oneof(
    { maxDepth: 5 },
    comparisons,
    tie('said').map(({ text, means }): Said => ({ text: `not (${text})`, means: (given) => turned(means(given)) })),
    fc.tuple(tie('said'), tie('said'), fc.boolean()).map(([a, b, and]): Said => ({
      text: `(${a.text}) ${and ? 'and' : 'or'} (${b.text})`,
      means: (given) =>
        and ? both(a.means(given), b.means(given)) : turned(both(turned(a.means(given)), turned(b.means(given)))),
    })),
  ),
}));

describe('for every filter', () => {
  test('a row is wanted exactly where a naive reading says so', () => {
    fc.assert(
      fc.property(said, fc.array(fc.record(columns), { minLength: 1, maxLength: 4 }), ({ text, means }, rows) => {
        for (const given of rows) expect([text, holds(text, given)]).toEqual([text, means(given) === true]);
      }),
      { numRuns: 400 },
    );
  });

  test('whatever is written, the answer is a filter or a refusal with a place', () => {
    const pieces = fc.constantFrom(
      'Shown',
      'N',
      ' ',
      'eq',
      "'",
      "'a'",
      '1',
      '-',
      '(',
      ')',
      ',',
      'and',
      'not',
      'ö',
      '.',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const read = filterOf(parts.join(' '), properties);
        expect(read.ok || read.detail?.['where'] !== undefined).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});
