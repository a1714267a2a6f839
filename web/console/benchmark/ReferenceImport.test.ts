import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ReferenceImported } from '#contract/reference.ts';
import { language } from '../../i18n/language.svelte.ts';
import type { Message } from '../roster/read.worker.ts';
import { parseCsv } from '../roster/table.ts';
import { sampleFetch } from '../sample/server.ts';
import ReferenceImport from './ReferenceImport.svelte';

let csv = '';

/** Reads the file as the worker does, in this thread, since the test environment has no workers. */
class Reader extends EventTarget {
  postMessage(): void {
    const { header, rows } = parseCsv(csv);
    const messages: Message[] = [
      { kind: 'header', header, total: rows.length },
      { kind: 'rows', rows },
      { kind: 'end' },
    ];
    for (const data of messages) this.dispatchEvent(new MessageEvent('message', { data }));
  }
  terminate(): void {
    return;
  }
}

beforeEach(() => {
  language.choose('de');
  vi.stubGlobal('Worker', Reader);
});
afterEach(() => void vi.unstubAllGlobals());

async function take(text: string, reply: ReferenceImported) {
  csv = text;
  const network = sampleFetch({ 'POST /references/import': () => ({ status: 200, body: reply }) });
  vi.stubGlobal('fetch', network.fetch);
  const done = vi.fn();
  render(ReferenceImport, { ontemplate: () => undefined, ondone: done, onclose: () => undefined });
  const file = new File([text], 'zahlen.csv', { type: 'text/csv' });
  await fireEvent.change(screen.getByLabelText('Datei'), { target: { files: [file] } });
  await fireEvent.click(screen.getByRole('button', { name: 'Übernehmen' }));
  return { done, seen: network.seen };
}

const header = 'measure;value;scale;n;year;source;use';

test('errors stand with line, column and what the file says there; the file is not lost', async () => {
  const { done } = await take(`${header}\nA;1;2;3;2024;Q;\nB;1;2;3;24;Q;genau`, {
    added: 0,
    replaced: 0,
    errors: [
      { line: 3, column: 'year', reason: 'yearForm' },
      { line: 3, column: 'use', reason: 'useUnknown' },
    ],
  });
  await screen.findByText('Übernommen wurde nichts: 2 Zellen brauchen Sie.');
  const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
  expect(rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent))).toEqual([
    ['3', 'year', '24', 'ist kein Jahr mit vier Ziffern'],
    ['3', 'use', 'genau', 'ist weder vergleichbar noch Orientierung'],
  ]);
  expect(done).not.toHaveBeenCalled();
});

test('a file that fits is taken over row by row with the lines of the file', async () => {
  const { done, seen } = await take(`${header}\n\nA;1;2;3;2024;Q;vergleichbar`, { added: 1, replaced: 0, errors: [] });
  await waitFor(() => expect(done).toHaveBeenCalledWith({ added: 1, replaced: 0, errors: [] }));
  expect(seen[0]?.body).toEqual({
    rows: [{ line: 3, measure: 'A', value: '1', scale: '2', n: '3', year: '2024', source: 'Q', use: 'vergleichbar' }],
  });
});

test('a header without a source is refused before anything is sent', async () => {
  const { seen } = await take('measure;value\nA;1', { added: 0, replaced: 0, errors: [] });
  await screen.findByText('In der Kopfzeile fehlt: scale, n, year und source.');
  expect(seen).toEqual([]);
});
