import { decode, parseCsv, tableOf, type Table } from './table.ts';

/** What the worker answers: rows in pieces, so that neither side stands still, then the end. */
export type Message =
  | { readonly kind: 'header'; readonly header: readonly string[]; readonly total: number }
  | { readonly kind: 'rows'; readonly rows: Table['rows'] }
  | { readonly kind: 'end' }
  | { readonly kind: 'failed' };

const piece = 1000;

async function read(file: File): Promise<Table> {
  const bytes = await file.arrayBuffer();
  const start = new Uint8Array(bytes.slice(0, 2));
  // XLSX is a ZIP file, whatever its name says.
  if (start[0] === 0x50 && start[1] === 0x4b) {
    const [{ readSheet }, { unzipSync, zipSync }] = await Promise.all([
      import('read-excel-file/universal'),
      import('fflate'),
    ]);
    // Large compressed entries would make the reader start workers from blobs, which the page's policy forbids.
    const stored = zipSync(unzipSync(new Uint8Array(bytes)), { level: 0 });
    return tableOf(await readSheet(new Blob([stored])));
  }
  return parseCsv(decode(bytes));
}

function post(message: Message): void {
  postMessage(message);
}

addEventListener('message', (event: MessageEvent<File>) => {
  read(event.data).then(
    ({ header, rows }) => {
      post({ kind: 'header', header, total: rows.length });
      for (let from = 0; from < rows.length; from += piece)
        post({ kind: 'rows', rows: rows.slice(from, from + piece) });
      post({ kind: 'end' });
    },
    () => post({ kind: 'failed' }),
  );
});
