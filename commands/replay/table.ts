import Papa from 'papaparse';
import { Misfit } from './failure.ts';

/** One row of a CSV file: the line it begins in (the header is line 1) and its trimmed cells by column; an empty cell is absent. */
export interface Row {
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
}

/** A CSV file with a header, its rows in order. */
export interface Table {
  /** How the file is named to the person. */
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** The misfit at one place of a file. */
export function misfitAt({ file }: Pick<Table, 'file'>, line: number, column: string, reason: string): Misfit {
  return new Misfit(`${file}, line ${line}, column ${column}: ${reason}`);
}

function decode(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Misfit(`${file}, line ${lineOfBadByte(bytes)}: is not UTF-8; save the file as "CSV UTF-8"`);
  }
}

function lineOfBadByte(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start);
    const next = end < 0 ? bytes.length : end + 1;
    try {
      decoder.decode(bytes.subarray(start, next));
    } catch {
      return line;
    }
    start = next;
  }
  return line;
}

/** The separator the header uses: a semicolon where it has more of them than commas. */
function separatorOf(text: string): string {
  const header = text.split('\n', 1)[0] ?? '';
  const count = (of: string) => header.split(of).length;
  return count(';') > count(',') ? ';' : ',';
}

/**
 * Reads a CSV file: header, UTF-8 with or without a byte order mark, comma or semicolon, quoted cells may hold line breaks.
 * @param file how the file is named in a misfit
 * @throws Misfit for what is no such file: another encoding, a broken quote, a column named twice, a row longer than the header
 */
export function readTable(file: string, bytes: Uint8Array): Table {
  const text = decode(file, bytes);
  let columns: readonly string[] | undefined;
  const rows: Row[] = [];
  let line = 1;
  let read = 0;
  let broken: Misfit | undefined;
  Papa.parse<string[]>(text, {
    delimiter: separatorOf(text),
    skipEmptyLines: false,
    step({ data, errors, meta }, parser) {
      const [error] = errors;
      if (error) {
        broken = new Misfit(`${file}, line ${line}: ${error.message}`);
        parser.abort();
        return;
      }
      const cells = data.map((cell) => cell.trim());
      if (cells.some((cell) => cell !== ''))
        if (columns) rows.push({ line, cells: byColumn(file, line, columns, cells) });
        else columns = header(file, cells);
      line += text.slice(read, meta.cursor).split('\n').length - 1;
      read = meta.cursor;
    },
  });
  if (broken) throw broken;
  if (!columns) throw new Misfit(`${file}, line 1: is empty; the first line names the columns`);
  return { file, columns, rows };
}

function header(file: string, cells: readonly string[]): readonly string[] {
  for (const [index, name] of cells.entries()) {
    if (name === '') throw new Misfit(`${file}, line 1, column ${index + 1}: has no name`);
    if (cells.indexOf(name) < index) throw new Misfit(`${file}, line 1, column ${name}: is there twice`);
  }
  return cells;
}

function byColumn(file: string, line: number, columns: readonly string[], cells: readonly string[]): Row['cells'] {
  if (cells.length > columns.length)
    throw new Misfit(`${file}, line ${line}, column ${columns.length + 1}: more cells than the header has columns`);
  const named = columns.map((column, index) => [column, cells[index] ?? ''] as const);
  return new Map(named.filter(([, cell]) => cell !== ''));
}
