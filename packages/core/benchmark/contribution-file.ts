import { foldedName } from './contributor.ts';
import { leastAnswers, leastResponse, type Contribution } from './contribution.ts';
import type { Quarter } from './quarter.ts';

/** A file of contributions as text: its rows with the line each begins in, and their cells by column, empty ones absent. */
export interface FileTable {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: ReadonlyMap<string, string> }[];
}

/** Columns that say who contributes and when; every other column is a measure. */
export const contributionColumns = [
  'organisation',
  'parent',
  'industry',
  'size',
  'region',
  'quarter',
  'n',
  'responseRate',
] as const;
const needed = ['organisation', 'quarter', 'n', 'responseRate'] as const;

/** Longest label or measure id, in characters: three labels make the key of a group. */
const longestLabel = 80;
/** Longest name of an organisation or a parent. */
const longestName = 200;
/** Most measures of a file: all of a group are one stored item. */
const mostMeasures = 200;
/** Highest response rate: a headcount taken on another day can be below the number of answers, while 45 is a percentage. */
const highestRate = 1.2;

/** What is wrong with a cell or a column. */
export type FileReason =
  | 'columnMissing'
  | 'columnTwice'
  | 'measureName'
  | 'noMeasure'
  | 'tooManyMeasures'
  | 'missing'
  | 'tooLong'
  | 'noQuarter'
  | 'noWholeNumber'
  | 'noRate'
  | 'noNumber'
  | 'outsideScale'
  | 'twice';

/** Where a file misfits; the header is line 1. */
export interface FileMisfit {
  readonly line: number;
  readonly column: string;
  readonly reason: FileReason;
}

/** What a file brings for one quarter. */
export interface FileQuarter {
  readonly quarter: Quarter;
  /** Rows of the quarter, whether they contribute or not. */
  readonly rows: number;
  /** Those with at least 20 answers and 30 % response. */
  readonly contributions: readonly Contribution[];
}

/** A file as understood. `quarters` in order; each misfit keeps its row out. */
export interface ContributionFile {
  readonly measures: readonly string[];
  readonly quarters: readonly FileQuarter[];
  readonly misfits: readonly FileMisfit[];
  /** Measures whose values all lie between 0 and 1: shares, perhaps, though releases are rounded to whole points. */
  readonly shares: readonly string[];
}

/**
 * Understands a file of contributions. Its organisations count as verified and established; fewer than 20 answers or under 30 % response contribute nothing.
 * @param association who brings the file, by name; `null` when it is only computed. Names of organisations are told apart per association
 * @source docs/privacy.md, benchmark releases
 */
export function readContributions(table: FileTable, association: string | null): ContributionFile {
  const measures = table.columns.filter((column) => !contributionColumns.some((known) => known === column));
  const misfits = misfitsOfHeader(table.columns, measures);
  const quarters = new Map<Quarter, { rows: number; readonly contributions: Contribution[] }>();
  const seen = new Set<string>();
  for (const { line, cells } of misfits.length > 0 ? [] : table.rows) {
    const reader = readerOf(cells, (column, reason) => misfits.push({ line, column, reason }));
    const before = misfits.length;
    const name = reader.name('organisation') ?? reader.missing('organisation');
    const quarter = reader.quarter('quarter');
    const answers = reader.wholeNumber('n');
    const rate = reader.rate('responseRate');
    const [parent, industry, size, region] = [
      reader.name('parent'),
      reader.label('industry'),
      reader.label('size'),
      reader.label('region'),
    ];
    const scores = measures.flatMap((measure) => {
      const score = reader.score(measure);
      return score === null ? [] : [[measure, score] as const];
    });
    const row = JSON.stringify([quarter, name]);
    if (misfits.length === before && seen.has(row)) misfits.push({ line, column: 'organisation', reason: 'twice' });
    seen.add(row);
    if (misfits.length > before) continue;
    const listed = quarters.get(quarter) ?? { rows: 0, contributions: [] };
    quarters.set(quarter, listed);
    listed.rows++;
    if (answers < leastAnswers || rate < leastResponse || scores.length === 0) continue;
    const organisation = `file:${foldedName(association ?? '')}:${name}`;
    const own = { organisation, parent, industry, size, region, association, madeUp: false };
    listed.contributions.push({ ...own, measures: Object.fromEntries(scores) });
  }
  return {
    measures,
    quarters: [...quarters].map(([quarter, rest]) => ({ quarter, ...rest })).sort(byQuarter),
    misfits,
    shares: measures.filter((measure) => looksLikeShares(measure, [...quarters.values()])),
  };
}

const byQuarter = (a: FileQuarter, b: FileQuarter) => (a.quarter < b.quarter ? -1 : 1);

function misfitsOfHeader(columns: readonly string[], measures: readonly string[]): FileMisfit[] {
  const at = (columns: readonly string[], reason: FileReason) =>
    columns.map((column) => ({ line: 1, column, reason }) as const);
  return [
    ...at(
      needed.filter((column) => !columns.includes(column)),
      'columnMissing',
    ),
    ...at(
      columns.filter((column, index) => columns.indexOf(column) < index),
      'columnTwice',
    ),
    ...at(
      measures.filter((measure) => measure === '' || measure.length > longestLabel),
      'measureName',
    ),
    ...at(measures.length === 0 ? [''] : [], 'noMeasure'),
    ...at(measures.length > mostMeasures ? [''] : [], 'tooManyMeasures'),
  ];
}

const decimal = /^-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;

/** A number as spreadsheets write it. `1,234` could be either of two numbers and is none. */
function numberIn(cell: string): number | null {
  const text = cell.replace('−', '-');
  const pointed = /^-?\d+,(?:\d{1,2}|\d{4,})$/.test(text) ? text.replace(',', '.') : text;
  return decimal.test(pointed) ? Number(pointed) : null;
}

/** Reads the cells of one row; whatever misfits is told, and something harmless is returned. */
function readerOf(cells: ReadonlyMap<string, string>, tell: (column: string, reason: FileReason) => void) {
  const text = (column: string, longest: number): string | null => {
    const cell = cells.get(column) ?? null;
    if (cell !== null && cell.length > longest) tell(column, 'tooLong');
    return cell;
  };
  const missing = (column: string): string => {
    tell(column, 'missing');
    return '';
  };
  const number = (column: string, fits: (value: number) => boolean, reason: FileReason): number => {
    const cell = cells.get(column);
    const value = cell === undefined ? null : numberIn(cell);
    if (cell === undefined) tell(column, 'missing');
    else if (value === null || !fits(value)) tell(column, reason);
    return value ?? 0;
  };
  return {
    label: (column: string) => text(column, longestLabel),
    name: (column: string) => text(column, longestName),
    missing,
    quarter(column: string): Quarter {
      const cell = cells.get(column) ?? missing(column);
      if (cell !== '' && !/^\d{4}-Q[1-4]$/.test(cell)) tell(column, 'noQuarter');
      return cell;
    },
    wholeNumber: (column: string) =>
      number(column, (value) => Number.isSafeInteger(value) && value >= 0, 'noWholeNumber'),
    rate: (column: string) => number(column, (value) => value >= 0 && value <= highestRate, 'noRate'),
    score(measure: string): number | null {
      const cell = cells.get(measure);
      if (cell === undefined) return null;
      const value = numberIn(cell);
      if (value === null || !Number.isFinite(value)) tell(measure, 'noNumber');
      else if (measure === 'E0' && Math.abs(value) > 100) tell(measure, 'outsideScale');
      return value;
    },
  };
}

function looksLikeShares(measure: string, quarters: readonly Pick<FileQuarter, 'contributions'>[]): boolean {
  const values = quarters.flatMap(({ contributions }) =>
    contributions.flatMap(({ measures }) => measures[measure] ?? []),
  );
  return values.some((value) => value > 0 && value < 1) && values.every((value) => value >= 0 && value <= 1);
}
