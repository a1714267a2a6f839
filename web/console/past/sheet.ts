import type { Table } from '../roster/table.ts';

/** A file of answers: uniquely named columns and its rows with their place in the file. */
export interface Sheet {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

/** Longest column name that the server takes. */
const longest = 1000;

/**
 * A table as answers: empty rows left out, columns of one name told apart.
 * Qualtrics writes three header rows: names, questions, and import ids as JSON; the questions name the columns then.
 */
export function sheetOf({ header, rows }: Table): Sheet {
  const above = rows[1]?.some((cell) => cell.startsWith('{"ImportId"')) ? 2 : 0;
  const questions = above > 0 ? (rows[0] ?? []) : [];
  return {
    columns: unique(header.map((name, index) => (questions[index] || name || `#${index + 1}`).slice(0, longest))),
    rows: rows
      .map((cells, index) => ({ line: index + 2, cells }))
      .slice(above)
      .filter(({ cells }) => cells.some((cell) => cell !== '')),
  };
}

function unique(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let free = name;
    for (let copy = 2; taken.has(free); copy++) free = `${name} (${copy})`;
    taken.add(free);
    return free;
  });
}

/** How often each value stands in some columns, empty cells aside; most frequent first. */
export function valuesIn({ columns, rows }: Sheet, wanted: readonly string[]): ReadonlyMap<string, number> {
  const at = wanted.map((column) => columns.indexOf(column));
  const counts = new Map<string, number>();
  for (const { cells } of rows)
    for (const index of at) {
      const cell = cells[index] ?? '';
      if (cell !== '') counts.set(cell, (counts.get(cell) ?? 0) + 1);
    }
  return new Map([...counts].sort((a, b) => b[1] - a[1]));
}

/** The answers to each question of a long file: how often each value was given, by the question's text. */
export function valuesByQuestion(sheet: Sheet, question: string, answer: string): ReadonlyMap<string, Set<string>> {
  const [asked, given] = [sheet.columns.indexOf(question), sheet.columns.indexOf(answer)];
  const found = new Map<string, Set<string>>();
  for (const { cells } of sheet.rows) {
    const text = cells[asked] ?? '';
    if (text === '') continue;
    const values = found.get(text) ?? new Set();
    found.set(text, values);
    const value = cells[given] ?? '';
    if (value !== '') values.add(value);
  }
  return found;
}
