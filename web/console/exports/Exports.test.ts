import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { language } from '../../i18n/language.svelte.ts';
import { toasts } from '../../ui/toasts.svelte.ts';
import { me } from '../me.svelte.ts';
import { member } from '../sample/replies.ts';
import { sampleFetch } from '../sample/server.ts';
import Exports from './Exports.svelte';
import { pulseSources } from './fixture.ts';
import { readPdf } from './pdf-text.fixture.ts';

const { report, instrument, waves } = pulseSources('de');
let saved: { name: string; file: Blob }[];

/** Answers faces from the packages they come in, everything else from the sample. */
function fetching(special: Parameters<typeof sampleFetch>[0] = {}) {
  const sample = sampleFetch(special);
  return {
    seen: sample.seen,
    fetch: async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
      const address = input instanceof Request ? input.url : String(input);
      const face = /(inter-ui|@fontsource)\/.*\.woff/.exec(decodeURIComponent(address))?.[0];
      if (face === undefined) return sample.fetch(input, init);
      return new Response(await readFile(createRequire(import.meta.url).resolve(face)));
    },
  };
}

beforeEach(() => {
  language.choose('de');
  me.member = member;
  toasts.shown = [];
  localStorage.removeItem('goal:org_1');
  saved = [];
  const files = new Map<string, Blob>();
  vi.stubGlobal('fetch', fetching().fetch);
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    const url = `blob:${files.size}`;
    if (file instanceof Blob) files.set(url, file);
    return url;
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    const file = files.get(this.href);
    if (file) saved.push({ name: this.download, file });
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  me.member = null;
});

const press = (name: string): Promise<unknown> => fireEvent.click(screen.getByRole('button', { name }));
const told = (): string => toasts.shown.map(({ text }) => text).join();
const text = async (file: Blob): Promise<string> =>
  readPdf(new Uint8Array(await file.arrayBuffer())).text.replaceAll(/\s+/g, ' ');

test('one press on the result saves the one-pager', async () => {
  render(Exports, { report, instrument, waves });
  await press('Einseiter für den Vorstand');
  await waitFor(() => expect(saved).toHaveLength(1), { timeout: 20_000 });
  expect(saved[0]?.name).toBe('Nordwerk-Gruppe_IT-Puls-Q4-2026.pdf');
  expect(saved[0]?.file.type).toBe('application/pdf');
  expect(await text(saved[0]?.file ?? new Blob())).toContain('IT-Bericht an den Vorstand');
  expect(told()).toBe('Nordwerk-Gruppe_IT-Puls-Q4-2026.pdf ist gesichert.');
});

test('a file comes in the language chosen for it and with the reader’s own goal', async () => {
  render(Exports, { report, instrument, waves });
  await press('Weitere Formate');
  const dialog = within(await screen.findByRole('dialog'));
  await fireEvent.change(dialog.getByLabelText('Sprache der Datei'), { target: { value: 'en' } });
  await fireEvent.input(dialog.getByLabelText('Ziel im Kopf'), { target: { value: 'No wait for devices' } });
  await fireEvent.change(dialog.getByLabelText('Ziel im Kopf'));
  await fireEvent.click(dialog.getByRole('button', { name: 'Einseiter' }));
  await waitFor(() => expect(saved).toHaveLength(1), { timeout: 20_000 });
  const words = await text(saved[0]?.file ?? new Blob());
  expect(words).toContain('IT report to the board');
  expect(words).toContain('Goal: No wait for devices');
  expect(await dialog.findByText(/ist gesichert/)).toBeTruthy();
});

test.each([
  ['Folien', 'pptx'],
  ['Arbeitsmappe', 'xlsx'],
  ['Tabelle', 'csv'],
])('%s are saved as %s', async (name, ending) => {
  render(Exports, { report, instrument, waves });
  await press('Weitere Formate');
  const dialog = within(await screen.findByRole('dialog'));
  await fireEvent.click(dialog.getByRole('button', { name }));
  await waitFor(() => expect(saved).toHaveLength(1), { timeout: 20_000 });
  expect(saved[0]?.name).toBe(`Nordwerk-Gruppe_IT-Puls-Q4-2026.${ending}`);
  expect(saved[0]?.file.size).toBeGreaterThan(1000);
});

test('a read that fails makes no file and says so', async () => {
  vi.stubGlobal('fetch', fetching({ 'GET /benchmark': () => ({ status: 503 }) }).fetch);
  render(Exports, { report, instrument, waves });
  await press('Einseiter für den Vorstand');
  await waitFor(() => expect(told()).toContain('konnte nicht entstehen'));
  expect(saved).toEqual([]);
});

test('a document reads what the pages read and nothing else', async () => {
  const { fetch, seen } = fetching();
  vi.stubGlobal('fetch', fetch);
  render(Exports, { report, instrument, waves });
  await press('Weitere Formate');
  await fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Tabelle' }));
  await waitFor(() => expect(saved).toHaveLength(1));
  expect(seen.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([
    'GET /benchmark?wave=wave_4',
    'GET /instruments',
    'GET /waves/wave_a/report',
  ]);
});
