import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Benchmark as Reply } from '#contract/benchmark.ts';
import { language } from '../../i18n/language.svelte.ts';
import { benchmark } from '../sample/replies.ts';
import { sampleFetch } from '../sample/server.ts';
import Benchmark from './Benchmark.svelte';

beforeEach(() => language.choose('de'));
afterEach(() => void vi.unstubAllGlobals());

type Special = NonNullable<Parameters<typeof sampleFetch>[0]>;

async function show(change: Partial<Reply> = {}, special: Special = {}) {
  const network = sampleFetch({
    'GET /benchmark': () => ({ status: 200, body: { ...benchmark, ...change } }),
    ...special,
  });
  vi.stubGlobal('fetch', network.fetch);
  const { container } = render(Benchmark);
  await waitFor(() => expect(container.querySelector('h1')).not.toBeNull());
  await screen.findByText('Drei Veröffentlichungen, die neueste ist 2026-Q3.').catch(() => undefined);
  const text = (): string => container.textContent.replaceAll(/[\s\u00a0]+/g, ' ');
  return { container, text, seen: network.seen };
}

test('the finding is a range of percentiles, never a rank, with group, n and date beside it', async () => {
  const { text } = await show();
  expect(screen.getByRole('heading', { level: 1 }).textContent.replaceAll('\u00a0', ' ')).toBe(
    'Ihr IT-eNPS liegt über dem Median der Gruppe, zwischen dem 50. und dem 80. Perzentil.',
  );
  expect(text()).toContain('Verarbeitendes Gewerbe (NACE C), 1.000–4.999 Beschäftigte, DACH');
  expect(text()).toContain('n 287');
  expect(text()).toContain('20–49 beitragende Organisationen');
  expect(text()).toContain('erfunden');
});

test('a wider group names the narrower ones it stands for, and does not say why they are hidden', async () => {
  const { text } = await show({
    group: { industry: null, size: null, region: null, contributors: '50+', quarter: '2026-Q3' },
    chain: [
      { industry: 'H', size: '50–249', region: null, released: false, contributors: null, kind: null },
      { industry: 'H', size: null, region: null, released: false, contributors: null, kind: null },
      { industry: null, size: null, region: null, released: true, contributors: '50+', kind: 'deciles' },
    ],
    unsaid: ['region'],
  });
  expect(text()).toContain(
    'Verglichen wird mit: Alle Branchen. Zwei engere Gruppen sind nicht gezeigt, die engste davon: Verkehr und Lagerei (NACE H), 50–249 Beschäftigte, alle Regionen.',
  );
  expect(text()).toContain('Welches davon zutrifft, sagen wir nicht.');
  expect(text()).toContain('was Ihre Organisation noch nicht von sich gesagt hat: Region');
  const [narrow, , all] = screen.getAllByRole('radio');
  expect(narrow?.hasAttribute('disabled')).toBe(true);
  expect(all).toMatchObject({ checked: true });
});

test('who brought numbers in a file is named beside the comparison', async () => {
  const { text, container } = await show({ associations: ['IT-Verband', 'Stadtwerkeverband'] });
  expect(text()).toContain('beigetragen von IT-Verband und Stadtwerkeverband.');
  container.remove();
  expect((await show()).text()).not.toContain('beigetragen von');
});

test('another group of the chain is asked for by choosing it, and its history with it', async () => {
  const { seen } = await show();
  const radio = screen.getAllByRole('radio')[1];
  if (!radio) throw new Error('no second group');
  await fireEvent.click(radio);
  await waitFor(() => expect(seen.some(({ path }) => /^\/benchmark\?.*group=1/.test(path))).toBe(true));
  expect(seen.some(({ path }) => path === '/benchmark/history?measure=E0&group=0')).toBe(true);
});

test('a published number stands beside one’s own of the same kind, and says whether the two may be compared', async () => {
  await show();
  const table = screen.getByRole('region', { name: /^Veröffentlichte Zahlen/ });
  const row = within(table)
    .getByText(/Civil Service People Survey/)
    .closest('tr');
  const cells = [...(row?.querySelectorAll('td') ?? [])].map((cell) =>
    cell.textContent.replaceAll(/[\s\u00a0]+/g, ' '),
  );
  expect(cells[1]).toContain('79 %');
  expect(cells[2]).toContain('68 % stimmen zu');
  expect(cells[2]).toContain('n 283, [61–74]');
  expect(cells[3]?.trim()).toBe('vergleichbar');
  const other = within(table)
    .getByText(/HappySignals/)
    .closest('tr');
  expect(other?.textContent).toContain('nur zur Orientierung');
});

test('an alignment wave is placed dimension by dimension', async () => {
  const { text } = await show({
    wave: {
      id: 'wave_a',
      name: 'Alignment 2026',
      instrument: 'alignment-pulse',
      closes: benchmark.wave?.closes ?? '',
      imported: false,
      partial: false,
    },
    measures: [
      {
        ...{ id: 'partnership', quarter: '2026-Q2', contributors: '10–19', favourable: null },
        quantiles: { quartiles: [40, 46, 52] },
        own: { score: 60, interval: [54, 66], n: 52 },
        position: { against: 'quartiles', from: 75, to: 100 },
      },
      { id: 'shock', quarter: null, contributors: null, quantiles: null, own: null, favourable: null, position: null },
    ],
  });
  expect(text()).toContain('Die eine Dimension liegt über dem Median der Gruppe.');
  expect(text()).toContain('aus 2026-Q2');
  expect(text()).toContain('In dieser Gruppe nicht gezeigt:');
});

test('a wave from another tool is not placed, and before anything is published there is still something to read', async () => {
  const none: Partial<Reply> = { group: null, measures: [], quarter: null };
  const imported = { ...benchmark.wave, imported: true };
  const first = await show({ ...none, wave: { ...(benchmark.wave ?? fail()), ...imported } });
  expect(first.text()).toContain('Eine Welle aus einem anderen Werkzeug wird nicht verglichen.');
  first.container.remove();
  const second = await show({ ...none, wave: null });
  expect(second.text()).toContain('Der Vergleich braucht eine eigene veröffentlichte Welle.');
  expect(second.text()).toContain('Civil Service People Survey');
});

function fail(): never {
  throw new Error('the sample has no wave');
}

test('an own number is added with everything needed to look it up, and nothing less is sent', async () => {
  const { seen } = await show(
    {},
    {
      'POST /references': (body) => ({ status: 201, body: { id: 'reference_2', version: 1, ...Object(body) } }),
    },
  );
  await fireEvent.click(await screen.findByRole('button', { name: 'Zahl hinzufügen' }));
  const dialog = screen.getByRole('dialog');
  await fireEvent.click(within(dialog).getByRole('button', { name: 'Speichern' }));
  expect(within(dialog).getByRole('alert').textContent).toBe('6 Felder brauchen Sie.');
  const type = async (label: RegExp, value: string) =>
    fireEvent.input(within(dialog).getByLabelText(label), { target: { value } });
  await type(/^Was gemessen/, 'Zufriedenheit');
  await type(/^Wert/, '3,9');
  await type(/^Skala/, '1–5');
  await type(/^Wie viele/, '812');
  await type(/^Jahr/, '2025');
  await type(/^Quelle/, 'Bericht X, Tabelle 2');
  await fireEvent.click(within(dialog).getByRole('button', { name: 'Speichern' }));
  await waitFor(() => expect(seen.some(({ method }) => method === 'POST')).toBe(true));
  expect(seen.find(({ method }) => method === 'POST')).toMatchObject({
    path: '/references',
    body: { measure: 'Zufriedenheit', year: '2025', url: null, use: 'orientation', beside: null },
  });
});
