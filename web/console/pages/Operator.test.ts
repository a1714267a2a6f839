import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ContributionImportReply } from '#contract/contribution.ts';
import { language } from '../../i18n/language.svelte.ts';
import type { Message } from '../roster/read.worker.ts';
import { parseCsv } from '../roster/table.ts';
import { sampleFetch } from '../sample/server.ts';
import Operator from './Operator.svelte';

const csv = 'organisation,quarter,n,responseRate,P1\nAal,2024-Q4,forty,0.5,61\n';

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
afterEach(() => vi.unstubAllGlobals());

const understood: ContributionImportReply = {
  association: 'Verband',
  measures: ['P1'],
  shares: [],
  quarters: [
    { quarter: '2024-Q4', rows: 1, contributing: 0, release: null },
    { quarter: '2025-Q1', rows: 12, contributing: 11, release: '2025-04-08T00:00:00.000Z' },
  ],
  misfits: [],
  misfitCount: 0,
};

async function choose(found: ContributionImportReply) {
  const network = sampleFetch({ 'POST /operator/contributions': () => ({ status: 200, body: found }) });
  vi.stubGlobal('fetch', network.fetch);
  render(Operator);
  const input = await screen.findByLabelText(/Ziehen Sie eine Datei/);
  Object.defineProperty(input, 'files', { value: [new File([csv], 'members.csv')] });
  await fireEvent.change(input);
  await fireEvent.input(await screen.findByLabelText('Verband'), { target: { value: ' Verband ' } });
  await fireEvent.click(screen.getByText('Datei prüfen'));
  const asked = () => network.seen.filter(({ path }) => path === '/operator/contributions').map(({ body }) => body);
  return { ...network, asked };
}

test('the operator sees what is coming in counts, and who contributed to what was released', async () => {
  vi.stubGlobal('fetch', sampleFetch().fetch);
  render(Operator);
  expect(await screen.findByRole('row', { name: /2026-Q4 .* 122 118 6 5 7 2 3 31/ })).toBeTruthy();
  expect(screen.getByRole('row', { name: /2026-Q3.* 21 Verband der Wälder/ })).toBeTruthy();
});

test('a file is stored only after its preview was seen', async () => {
  const { asked } = await choose(understood);
  expect(await screen.findByText('11 Zeilen werden beitragen, in einem Quartal.')).toBeTruthy();
  expect(screen.getByRole('row', { name: /2024-Q4 1 0 bleibt außen vor/ })).toBeTruthy();
  const sent = { association: 'Verband', columns: ['organisation', 'quarter', 'n', 'responseRate', 'P1'] };
  expect(asked()).toMatchObject([{ ...sent, rows: [['Aal', '2024-Q4', 'forty', '0.5', '61']], preview: true }]);
  await fireEvent.click(screen.getByText('Importieren'));
  await waitFor(() => expect(asked()).toMatchObject([{ preview: true }, { ...sent, preview: false }]));
  expect(await screen.findByLabelText(/Ziehen Sie eine Datei/)).toBeTruthy();
});

test('what misfits stands with its line, its column and its cell, and nothing can be imported', async () => {
  const misfits = [{ line: 2, column: 'n', reason: 'noWholeNumber' } as const];
  await choose({ ...understood, quarters: [], misfits, misfitCount: 1 });
  expect(await screen.findByRole('row', { name: '2 n forty ist keine ganze Zahl' })).toBeTruthy();
  expect(screen.queryByText('Importieren')).toBeNull();
});

test('an association without a name is asked for before anything is sent', async () => {
  const network = sampleFetch();
  vi.stubGlobal('fetch', network.fetch);
  render(Operator);
  const input = await screen.findByLabelText(/Ziehen Sie eine Datei/);
  Object.defineProperty(input, 'files', { value: [new File([csv], 'members.csv')] });
  await fireEvent.change(input);
  await fireEvent.click(await screen.findByText('Datei prüfen'));
  expect(screen.getByText('Geben Sie den Namen des Verbands ein.')).toBeTruthy();
  expect(network.seen.some(({ method }) => method === 'POST')).toBe(false);
});
