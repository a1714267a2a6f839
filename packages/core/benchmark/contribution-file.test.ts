import { describe, expect, test } from 'vitest';
import { readContributions } from './contribution-file.ts';
import { releaseFromFile } from './file-release.ts';
import { groupKey } from './peer-group.ts';

const header = ['organisation', 'parent', 'industry', 'size', 'region', 'quarter', 'n', 'responseRate', 'E0', 'P1'];

/** A file with our header; line 1 is the header. */
function file(
  rows: readonly (readonly string[])[],
  columns: readonly string[] = header,
  association: string | null = null,
) {
  const table = rows.map((cells, index) => ({
    line: index + 2,
    cells: new Map(columns.flatMap((column, at) => (cells[at] ? [[column, cells[at]] as const] : []))),
  }));
  return readContributions({ columns, rows: table }, association);
}
const row = (organisation: string, change: Partial<Record<string, string>> = {}) => {
  const cells = {
    organisation,
    parent: '',
    industry: 'C',
    size: '',
    region: '',
    quarter: '2024-Q4',
    n: '40',
    responseRate: '0.5',
    E0: '7',
    P1: '61',
  };
  return Object.values({ ...cells, ...change });
};

test('an organisation of a file contributes its measures under its labels; an empty cell is absent, never 0', () => {
  const { quarters, misfits, measures } = file([
    row('Aal', { parent: 'Waldhof', size: '11 to 49', region: 'Bodensee', P1: '' }),
  ]);
  expect([misfits, measures]).toEqual([[], ['E0', 'P1']]);
  expect(quarters).toEqual([
    {
      quarter: '2024-Q4',
      rows: 1,
      contributions: [
        {
          organisation: 'file::Aal',
          parent: 'Waldhof',
          industry: 'C',
          size: '11 to 49',
          region: 'Bodensee',
          association: null,
          madeUp: false,
          measures: { E0: 7 },
        },
      ],
    },
  ]);
});

test('the rules for contributors hold: 20 answers and 30 % response', () => {
  const { quarters } = file([
    row('enough', { n: '20', responseRate: '0.3' }),
    row('few', { n: '19' }),
    row('low', { responseRate: '0.29' }),
    row('nothing', { E0: '', P1: '' }),
  ]);
  expect(quarters[0]?.rows).toBe(4);
  expect(quarters[0]?.contributions.map(({ organisation }) => organisation)).toEqual(['file::enough']);
});

test('organisations of two associations are never one, however the associations are spelt', () => {
  const names = [' Verband  X', 'verband x', 'Verband Y'].map(
    (association) => file([row('Aal')], header, association).quarters[0]?.contributions[0]?.organisation,
  );
  expect(names).toEqual(['file:verband x:Aal', 'file:verband x:Aal', 'file:verband y:Aal']);
});

describe('what misfits is told by line and column, and keeps the row out', () => {
  test.each([
    ['an empty name', { organisation: '' }, 'organisation', 'missing'],
    ['no number of answers', { n: '' }, 'n', 'missing'],
    ['a number that is none', { P1: 'gut' }, 'P1', 'noNumber'],
    ['a number that could be two', { P1: '1,234' }, 'P1', 'noNumber'],
    ['part of an answer', { n: '40.5' }, 'n', 'noWholeNumber'],
    ['a percentage', { responseRate: '45' }, 'responseRate', 'noRate'],
    ['a month', { quarter: '2024-10' }, 'quarter', 'noQuarter'],
    ['an eNPS beyond its scale', { E0: '101' }, 'E0', 'outsideScale'],
    ['a label that fills a key', { industry: 'x'.repeat(81) }, 'industry', 'tooLong'],
  ])('%s', (_, change, column, reason) => {
    const { misfits, quarters } = file([row('Aal'), row('Birke', change)]);
    expect(misfits).toEqual([{ line: 3, column, reason }]);
    expect(quarters[0]?.rows).toBe(1);
  });

  test('an organisation twice in a quarter, never in two quarters', () => {
    expect(file([row('Aal'), row('Aal', { quarter: '2024-Q3' }), row('Aal')]).misfits).toEqual([
      { line: 4, column: 'organisation', reason: 'twice' },
    ]);
  });

  test('a header without a needed column or without a measure', () => {
    expect(file([], ['organisation', 'quarter', 'n', 'P1']).misfits).toEqual([
      { line: 1, column: 'responseRate', reason: 'columnMissing' },
    ]);
    expect(file([], header.slice(0, 8)).misfits).toEqual([{ line: 1, column: '', reason: 'noMeasure' }]);
    expect(file([], [...header, ...Array.from({ length: 199 }, (_, index) => `m${index}`)]).misfits).toEqual([
      { line: 1, column: '', reason: 'tooManyMeasures' },
    ]);
  });
});

test('numbers are read as spreadsheets write them, and a headcount may be below the answers', () => {
  const { misfits, quarters } = file([row('Aal', { E0: '−12,5', P1: '6e1', responseRate: '1.02' })]);
  expect(misfits).toEqual([]);
  expect(quarters[0]?.contributions[0]?.measures).toEqual({ E0: -12.5, P1: 60 });
});

test('a measure that looks like a share is told of, since releases are rounded to whole points', () => {
  expect(file([row('Aal', { P1: '0.61' }), row('Birke', { P1: '1' })]).shares).toEqual(['P1']);
  expect(file([row('Aal', { P1: '0.61' }), row('Birke', { P1: '1.2' })]).shares).toEqual([]);
});

describe('a file with several quarters', () => {
  const quarter = (name: string, count: number, value: number) =>
    Array.from({ length: count }, (_, index) => row(`o${index}`, { quarter: name, E0: `${value + index}` }));
  const { quarters } = file([
    ...quarter('2024-Q4', 9, 20),
    ...quarter('2024-Q3', 8, -10),
    ...quarter('2025-Q1', 12, 50),
  ]);

  test('is released in order, so that one who joins waits', () => {
    const made = releaseFromFile(quarters, '2024-Q4');
    expect(made?.release.groups.map(({ group, quarter: since }) => [groupKey(group), since])).toEqual([
      ['*|*|*', '2024-Q3'],
      ['C|*|*', '2024-Q3'],
    ]);
    expect(releaseFromFile(quarters, '2025-Q1')?.release.groups[0]?.quarter).toBe('2025-Q1');
  });

  test('has no release of a quarter without a row', () => {
    expect(releaseFromFile(quarters, '2024-Q2')).toBeUndefined();
  });
});

test('groups that are not shown are named, and look alike whatever the reason', () => {
  const rows = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => row(name, { industry: name === 'f' ? 'J' : 'C' }));
  const made = releaseFromFile(file(rows).quarters, '2024-Q4');
  expect(made?.release.groups.map(({ group }) => groupKey(group))).toEqual(['*|*|*']);
  expect(made?.hidden).toEqual([
    { industry: 'C', size: null, region: null },
    { industry: 'J', size: null, region: null },
  ]);
});

test('labels of a file that hold the signs of a key make groups of their own', () => {
  const groups = [
    { industry: 'a|b', size: null, region: null },
    { industry: 'a', size: 'b', region: null },
    { industry: '*', size: null, region: null },
    { industry: null, size: null, region: null },
    { industry: 'a%', size: '%b', region: null },
    { industry: 'a%|%b', size: null, region: null },
  ];
  expect(new Set(groups.map(groupKey)).size).toBe(groups.length);
});
