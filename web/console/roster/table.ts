import Papa from 'papaparse';

/** A file as text cells: its header and every row below it, empty rows kept so that row numbers stay those of the file. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const delimiters = [';', ',', '\t', '|'];

/** The delimiter that parts the header into the most cells; a comma where none does. Data rows are not asked: unit paths and names hold commas. */
export function delimiterOf(text: string): string {
  const [header = ''] = text.split(/\r?\n/, 1);
  const bare = header.replaceAll(/"[^"]*"/g, '');
  let best = ',';
  for (const delimiter of delimiters) if (count(bare, delimiter) > count(bare, best)) best = delimiter;
  return best;
}

function count(text: string, delimiter: string): number {
  return text.split(delimiter).length - 1;
}

/** Text of a CSV file: UTF-8 where its bytes allow it, else what spreadsheets in Western Europe save. */
export function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Reads CSV text. */
export function parseCsv(text: string): Table {
  const { data } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text) });
  return tableOf(data);
}

/** Makes a table of rows of cells: header cells trimmed, rows at the end that are empty dropped. */
export function tableOf(data: readonly (readonly unknown[])[]): Table {
  const cells = data.map((row) => row.map(cellText));
  const [header = [], ...rows] = cells;
  let end = rows.length;
  while (end > 0 && rows[end - 1]?.every((cell) => cell === '')) end--;
  return { header, rows: rows.slice(0, end) };
}

function cellText(cell: unknown): string {
  if (typeof cell === 'string') return cell.trim();
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : '';
}
