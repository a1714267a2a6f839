import type { Message } from './read.worker.ts';
import type { Table } from './table.ts';

/**
 * Reads a CSV or XLSX file beside the page, so that 20,000 rows never make it stand still.
 * @param progress is told how many rows have arrived
 * @returns null where the file is neither
 */
export function readTable(file: File, progress: (rows: number, total: number) => void): Promise<Table | null> {
  const worker = new Worker(new URL('./read.worker.ts', import.meta.url), { type: 'module' });
  return new Promise((resolve) => {
    let header: readonly string[] = [];
    let total = 0;
    const rows: (readonly string[])[] = [];
    const end = (table: Table | null): void => {
      worker.terminate();
      resolve(table);
    };
    worker.addEventListener('error', () => end(null));
    worker.addEventListener('message', ({ data }: MessageEvent<Message>) => {
      if (data.kind === 'header') ({ header, total } = data);
      else if (data.kind === 'rows') {
        rows.push(...data.rows);
        progress(rows.length, total);
      } else end(data.kind === 'end' && header.length > 0 ? { header, rows } : null);
    });
    worker.postMessage(file);
  });
}
