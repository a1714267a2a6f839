import { isBeside, referenceKey, referenceLimits, type Beside, type NewReference } from './reference.ts';

/** The columns of a file of references, in the order of a template. */
export const referenceColumns = ['measure', 'value', 'scale', 'n', 'year', 'source', 'url', 'use', 'beside'] as const;
export type ReferenceColumn = (typeof referenceColumns)[number];

/** One row as read from the file, all text; `line` is the line in the file (header = 1), an absent column is an empty cell. */
export type ReferenceRow = { readonly line: number } & { readonly [Column in ReferenceColumn]?: string };

/** What is wrong with a cell. `other` is the line that holds the same reference already. */
export interface ReferenceError {
  readonly line: number;
  readonly column: ReferenceColumn;
  readonly reason: 'missing' | 'tooLong' | 'yearForm' | 'urlForm' | 'useUnknown' | 'besideUnknown' | 'duplicate';
  readonly other?: number;
}

type Complain = (column: ReferenceColumn, reason: ReferenceError['reason'], other?: number) => void;

/** Words of both languages for the use of a reference; an empty cell claims nothing. */
const uses: Readonly<Record<string, NewReference['use']>> = {
  comparable: 'comparable',
  vergleichbar: 'comparable',
  orientation: 'orientation',
  'orientation only': 'orientation',
  orientierung: 'orientation',
  'nur zur orientierung': 'orientation',
  '': 'orientation',
};

const required = ['measure', 'value', 'scale', 'n', 'year', 'source'] as const;
const limited = ['measure', 'value', 'scale', 'n', 'source', 'url'] as const;

/**
 * Understands a file of references row by row. `beside` is a measure's id such as `E0`, with `%` behind it for the share that agrees: `P7 %`.
 * @param rows of the whole file, in its order
 * @returns the references of rows without an error, and every error by line and column; a row without an error is in exactly one
 */
export function understandReferences(rows: readonly ReferenceRow[]): {
  readonly references: readonly NewReference[];
  readonly errors: readonly ReferenceError[];
} {
  const references: NewReference[] = [];
  const errors: ReferenceError[] = [];
  const lines = new Map<string, number>();
  for (const row of rows) {
    const found: ReferenceError[] = [];
    const reference = referenceOf(row, (column, reason, other) =>
      found.push({ line: row.line, column, reason, ...(other === undefined ? {} : { other }) }),
    );
    const key = referenceKey(reference);
    const other = lines.get(key);
    if (found.length === 0 && other !== undefined)
      found.push({ line: row.line, column: 'measure', reason: 'duplicate', other });
    if (found.length === 0) {
      lines.set(key, row.line);
      references.push(reference);
    }
    errors.push(...found);
  }
  return { references, errors };
}

function referenceOf(row: ReferenceRow, complain: Complain): NewReference {
  const text = (column: ReferenceColumn) => (row[column] ?? '').normalize('NFC').trim();
  for (const column of required) if (text(column) === '') complain(column, 'missing');
  for (const column of limited) if (text(column).length > referenceLimits[column]) complain(column, 'tooLong');
  const [year, url] = [text('year'), text('url')];
  if (year !== '' && !/^(19|20)\d\d$/.test(year)) complain('year', 'yearForm');
  if (url !== '' && !isWebAddress(url)) complain('url', 'urlForm');
  const use = uses[text('use').toLowerCase()];
  if (use === undefined) complain('use', 'useUnknown');
  const beside = besideOf(text('beside'));
  if (beside !== null && !isBeside(beside)) complain('beside', 'besideUnknown');
  return {
    ...{ measure: text('measure'), value: text('value'), scale: text('scale'), n: text('n'), year },
    ...{ source: text('source'), url: url === '' ? null : url, use: use ?? 'orientation', beside },
  };
}

function besideOf(text: string): Beside | null {
  if (text === '') return null;
  const [, name = text, percent] = /^(.*?)\s*(%?)$/.exec(text) ?? [];
  const measure = /^[a-z]\d+$/i.test(name) ? name.toUpperCase() : name.toLowerCase();
  return { measure, as: percent === '%' ? 'favourable' : 'score' };
}

/** Core knows no URL parser; the browser opens what it gets in a new page without a referrer. */
function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/?#]+\.[^\s/?#]+([/?#]\S*)?$/i.test(text);
}
