import type { RosterColumn, RosterError, RosterRow } from '#contract/roster.ts';
import type { Table } from './table.ts';

/** Which roster column each cell of the header means; null where it is left out. */
export type Mapping = readonly (RosterColumn | null)[];

/** Most characters of a column that the server takes. */
const longest: Readonly<Record<RosterColumn, number>> = {
  person: 200,
  unit: 1000,
  email: 254,
  side: 20,
  site: 200,
  role: 20,
  language: 20,
};

/** Columns whose overlong value is a value nobody knows, not a long text. */
const coded: readonly RosterColumn[] = ['side', 'role', 'language'];

/**
 * Turns rows of cells into roster rows under a mapping. Empty rows are left out, their numbers are not reused.
 * @returns the rows and errors only the browser can tell: texts too long to send, which are cut
 */
export function rosterRows(
  table: Table,
  mapping: Mapping,
): { readonly rows: readonly RosterRow[]; readonly errors: readonly RosterError[] } {
  const rows: RosterRow[] = [];
  const errors: RosterError[] = [];
  table.rows.forEach((cells, index) => {
    const line = index + 2;
    if (cells.every((cell) => cell === '')) return;
    const row: { -readonly [Column in keyof RosterRow]: RosterRow[Column] } = { line };
    mapping.forEach((column, at) => {
      const text = cells[at] ?? '';
      if (column === null || text === '') return;
      if (text.length > longest[column] && !coded.includes(column)) errors.push({ line, column, reason: 'tooLong' });
      row[column] = text.slice(0, longest[column]);
    });
    rows.push(row);
  });
  return { rows, errors };
}
