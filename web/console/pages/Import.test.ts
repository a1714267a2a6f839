import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RosterDifference } from '#contract/roster.ts';
import { language } from '../../i18n/language.svelte.ts';
import type { Message } from '../roster/read.worker.ts';
import { parseCsv } from '../roster/table.ts';
import { router } from '../router.svelte.ts';
import { difference } from '../sample/replies.ts';
import { sampleFetch } from '../sample/server.ts';
import Import from './Import.svelte';

const csv =
  'Personalnummer;Abteilung;E-Mail;Kostenstelle\n10001;Werke/Kassel;a@x.example;K1\n10002;Werke/Steyr;a@x.example;K2\n';

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
afterEach(() => {
  vi.unstubAllGlobals();
  router.go('/');
});

async function choose(found: RosterDifference) {
  const network = sampleFetch({
    'POST /roster/imports': () => ({ status: 201, body: { id: 'import_1' } }),
    'PUT /roster/imports/import_1/parts/0': () => ({ status: 200, body: { errors: [] } }),
    'GET /roster/imports/import_1': () => ({ status: 200, body: found }),
    'POST /roster/imports/import_1/commit': () => ({
      status: 200,
      body: { version: 4, people: 3, importedAt: '2026-11-24T08:00:00.000Z' },
    }),
  });
  vi.stubGlobal('fetch', network.fetch);
  render(Import);
  const input = screen.getByLabelText(/Ziehen Sie eine Datei/);
  Object.defineProperty(input, 'files', { value: [new File([csv], 'roster.csv')] });
  await fireEvent.change(input);
  await screen.findByText('Alle Zeilen prüfen');
  return network;
}

test('columns are guessed from the header, and a column has one meaning', async () => {
  await choose(difference);
  const meaning = (cell: string): HTMLSelectElement => screen.getByRole('combobox', { name: `${cell} bedeutet` });
  expect(['Personalnummer', 'Abteilung', 'E-Mail', 'Kostenstelle'].map((cell) => meaning(cell).value)).toEqual([
    'person',
    'unit',
    'email',
    '',
  ]);
  await fireEvent.change(meaning('Kostenstelle'), { target: { value: 'unit' } });
  expect([meaning('Abteilung').value, meaning('Kostenstelle').value]).toEqual(['', 'unit']);
});

test('errors stand by row and column with the value of the file, and nothing can be taken over', async () => {
  await choose({
    ...difference,
    rows: 2,
    errorCount: 1,
    errors: [{ line: 3, column: 'email', reason: 'duplicateEmail', other: 2 }],
  });
  await fireEvent.click(screen.getByRole('button', { name: 'Alle Zeilen prüfen' }));
  await screen.findByText('1 Fehler in 2 Zeilen. Übernommen wurde nichts.');
  const row = screen.getByText('a@x.example').closest('tr');
  expect([...(row?.cells ?? [])].map((cell) => cell.textContent)).toEqual([
    '3',
    'E-Mail',
    'a@x.example',
    'Adresse steht doppelt, auch in Zeile 2',
  ]);
  expect(screen.queryByRole('button', { name: /übernehmen/ })).toBeNull();
});

test('re-import shows the difference, and nothing is imported until it is committed', async () => {
  const network = await choose(difference);
  await fireEvent.click(screen.getByRole('button', { name: 'Alle Zeilen prüfen' }));
  await screen.findByText('Alle 3 Zeilen sind verstanden.');
  for (const list of ['Neu: 1', 'Geändert: 1', 'Nicht mehr dabei: 1']) screen.getByText(list);
  screen.getByText('Einheit und E-Mail');
  expect(network.seen.some(({ path }) => path.endsWith('/commit'))).toBe(false);
  await fireEvent.click(screen.getByRole('button', { name: '3 Personen übernehmen' }));
  await waitFor(() => expect(router.path).toBe('/roster'));
  expect(network.seen.find(({ path }) => path.endsWith('/commit'))?.body).toEqual({ version: 3, rows: 3 });
});
