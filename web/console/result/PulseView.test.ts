import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { InstrumentList } from '#contract/instrument.ts';
import type { ReportReply } from '#contract/report.ts';
import { language } from '../../i18n/language.svelte.ts';
import instruments from '../sample/instruments.json' with { type: 'json' };
import { waves } from '../sample/replies.ts';
import { sampleFetch } from '../sample/server.ts';
import { unitReport } from '../sample/unit-report.ts';
import PulseView from './PulseView.svelte';

beforeEach(() => {
  language.choose('de');
  vi.stubGlobal('fetch', sampleFetch().fetch);
});
afterEach(() => void vi.unstubAllGlobals());

function show(report: ReportReply = unitReport): HTMLElement {
  const [instrument] = InstrumentList.parse({ instruments }).instruments;
  if (!instrument) throw new Error('the sample has no instrument');
  return render(PulseView, { report, instrument, waves }).container;
}
const text = (container: HTMLElement): string => container.textContent.replaceAll(/\s+/g, ' ');

test('the score stands with its interval, its n of N and its date', () => {
  const page = text(show());
  expect(page).toContain('+11');
  expect(page).toContain('95-%-Intervall [+4, +18], n 287, für die 412 Eingeladenen');
  expect(page).toContain('287 von 412.');
  expect(page).toContain('2.–13. November 2026');
});

test('the minimum detectable change is shown', () => {
  const page = text(show());
  expect(page).toContain('Kein Unterschied nachweisbar. Nachweisbar wäre eine Veränderung ab 17 Punkten.');
  expect(page).toContain('nächste Welle bei gleicher Beteiligung');
  expect(page).toContain('16 Punkten');
});

test('hidden, empty and hidden by chance look alike', () => {
  const container = show();
  const hidden = [...container.querySelectorAll('.heat td.hatch')];
  expect(hidden.length).toBeGreaterThan(8);
  expect(new Set(hidden.map((cell) => cell.outerHTML.replaceAll('<!---->', ''))).size).toBe(1);
  expect(hidden[0]?.textContent).toBe('nicht gezeigt');
  expect(text(container)).toContain('Welches davon zutrifft, sagen wir nicht');
});

test('a unit that is not shown betrays no number of answers', () => {
  const row = within(show()).getByRole('rowheader', { name: 'Übrige Einheiten' }).closest('tr');
  expect(row?.textContent.replaceAll(/\s+/g, ' ')).toContain('– / 16');
});

test('below 60 percent response the worst case is shown as well', () => {
  const page = text(show({ ...unitReport, responseRate: 42, ballots: 173, worstCase: [-53, 63] }));
  expect(page).toContain('[−53, +63]');
  expect(text(show())).not.toContain('Hätten alle Übrigen');
});

test('below 100 answers the shares that agree stand with their interval instead of the steps', () => {
  const [root, ...rest] = unitReport.nodes;
  if (!root) throw new Error('the sample has no root');
  const items = Object.fromEntries(
    Object.entries(root.items).map(([id, item]) => [id, item && { ...item, n: 80, steps: null }]),
  );
  const container = show({ ...unitReport, histogram: null, nodes: [{ ...root, items }, ...rest] });
  expect(text(container)).toContain('Die Verteilung wird ab 100 Antworten gezeigt.');
  expect(text(container)).toContain('Die fünf Stufen werden ab 100 Antworten gezeigt.');
  expect(container.querySelector('.f2')).toBeNull();
});

test('lost time is costed only once its cost is entered', () => {
  expect(text(show())).toContain('Hochgerechnet kostet die verlorene Zeit 2,4–3,5 Mio. € im Jahr.');
  const page = text(show({ ...unitReport, cost: null }));
  expect(page).not.toContain('Mio. €');
  expect(page).toContain('Was das kostet, sehen Sie');
});

test('comments stand without date and score, each at its group', async () => {
  show();
  const comment = await screen.findByText(/Leihgerät am ersten Tag/);
  expect(comment.closest('li')?.textContent).toContain('Werke, 121 Eingeladene');
  expect(screen.getByRole('heading', { name: 'Sieben Kommentare' })).not.toBeNull();
});

test('the own standing among others is on the page, as a range', async () => {
  show();
  await screen.findByText(/über dem Median der Gruppe, zwischen dem 50. und dem 80. Perzentil/);
});

test('only what differs detectably is coloured, with its distance and the word beside the colour', () => {
  const container = show();
  const marked = [...container.querySelectorAll('.heat td:is(.d1, .d5)')];
  expect(marked.map((cell) => cell.textContent.replaceAll(/\s+/g, ' ').trim())).toEqual([
    '23−24, unter dem Rest',
    '42−18, unter dem Rest',
    '75+18, über dem Rest',
    '69+19, über dem Rest',
  ]);
  expect(text(container)).toContain('Vier von 43 Zellen weichen nachweisbar vom Rest ab.');
});

test('a wave published before differences were tested colours nothing and says so', () => {
  const container = show({ ...unitReport, marks: null, distances: null, drivers: null, priorities: null });
  expect(container.querySelector('.heat td:is(.d1, .d5)')).toBeNull();
  expect(text(container)).toContain('wurden in dieser Welle nicht geprüft');
  expect(text(container)).toContain('Nötig sind mindestens 80 Personen');
  expect(text(container)).not.toContain('Was zuerst anzusehen ist');
});

test('units open and close, and arrow keys read the cells of those that are open', async () => {
  const container = show();
  const table = container.querySelector('table.heat');
  if (!table) throw new Error('no heat map');
  const names = () => [...table.querySelectorAll('tbody th')].map((cell) => cell.textContent.trim());
  expect(names()).toContain('Steyr');
  await fireEvent.click(screen.getByRole('button', { name: 'Einheiten von Werke' }));
  expect(names()).not.toContain('Steyr');
  expect(names()).toContain('IT');
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight'])
    await fireEvent.keyDown(table, { key });
  expect(text(container)).toContain('IT, Schnelle Hilfe: 75');
});

test('statements go with the recommendation and never cause it; where intervals overlap none comes first', () => {
  const page = text(show());
  expect(page).toContain('Vorn liegen');
  expect(page).toContain('ihre Intervalle überschneiden sich');
  expect(page).toContain('Was zusammen auftritt, muss keine Ursache sein.');
  expect(page).toContain('30 Punkte bis zum Ziel 75');
  expect(page).toContain('Verdeckter Bedarf: etwa 23 min je Person und Woche');
});
