import { referenceColumns, type Reference, type ReferenceColumn, type ReferenceRow } from '#contract/reference.ts';
import type { Table } from '../roster/table.ts';

/** What German and English headers call a column, in lower case. */
const names: Readonly<Record<ReferenceColumn, readonly string[]>> = {
  measure: ['measure', 'what was measured', 'maß', 'mass', 'was gemessen wurde'],
  value: ['value', 'wert'],
  scale: ['scale', 'skala'],
  n: ['n', 'how many were asked', 'wie viele gefragt wurden'],
  year: ['year', 'jahr'],
  source: ['source', 'quelle'],
  url: ['url', 'web address', 'webadresse', 'link'],
  use: ['use', 'eignung'],
  beside: ['beside', 'own number beside it', 'eigene zahl daneben'],
};

/** Columns without which no row can be understood. */
const required: readonly ReferenceColumn[] = ['measure', 'value', 'scale', 'n', 'year', 'source'];

/** A file's rows under the columns its header names; `missing` lists required columns it lacks, and then there are no rows. Empty rows are left out, their numbers are not reused. */
export function referenceRows({ header, rows }: Table): {
  readonly rows: readonly ReferenceRow[];
  readonly missing: readonly ReferenceColumn[];
} {
  const at = new Map<ReferenceColumn, number>();
  for (const column of referenceColumns) {
    const index = header.findIndex((cell) => names[column].includes(cell.normalize('NFC').toLowerCase()));
    if (index >= 0) at.set(column, index);
  }
  const missing = required.filter((column) => !at.has(column));
  if (missing.length > 0) return { rows: [], missing };
  const read = rows.flatMap((cells, index): ReferenceRow[] => {
    if (cells.every((cell) => cell === '')) return [];
    const row: { -readonly [Column in keyof ReferenceRow]: ReferenceRow[Column] } = { line: index + 2 };
    for (const [column, place] of at) row[column] = (cells[place] ?? '').slice(0, 1000);
    return [row];
  });
  return { rows: read, missing };
}

/** The references as CSV that can be imported again as it is; without any, the empty template. */
export async function referenceCsv(references: readonly Reference[]): Promise<string> {
  const { default: Papa } = await import('papaparse');
  const besideOf = ({ beside }: Reference): string =>
    beside === null ? '' : beside.measure + (beside.as === 'favourable' ? ' %' : '');
  const rows = references.map((one) => ({ ...one, url: one.url ?? '', beside: besideOf(one) }));
  const data = rows.map((row) => referenceColumns.map((column) => row[column]));
  return Papa.unparse({ fields: [...referenceColumns], data }, { newline: '\r\n' });
}
