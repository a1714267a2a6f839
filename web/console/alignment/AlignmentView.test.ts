import { render, screen, within } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { InstrumentList } from '#contract/instrument.ts';
import { language } from '../../i18n/language.svelte.ts';
import instruments from '../sample/instruments.json' with { type: 'json' };
import { waves } from '../sample/replies.ts';
import { sampleFetch } from '../sample/server.ts';
import { sideReport } from '../sample/side-report.ts';
import AlignmentView from './AlignmentView.svelte';

beforeEach(() => {
  language.choose('de');
  vi.stubGlobal('fetch', sampleFetch().fetch);
});
afterEach(() => void vi.unstubAllGlobals());

function show(report = sideReport): HTMLElement {
  const instrument = InstrumentList.parse({ instruments }).instruments.find(({ id }) => id === 'alignment-pulse');
  if (!instrument) throw new Error('the sample has no alignment pulse');
  return render(AlignmentView, { report, instrument, waves }).container;
}
const text = (container: HTMLElement): string => container.textContent.replaceAll(/\s+/g, ' ');
const cellsOf = (container: HTMLElement, name: string, table: number): readonly string[] => {
  const row = within(container).getAllByRole('rowheader', { name, hidden: true })[table]?.closest('tr');
  return [...(row?.cells ?? [])].map((cell) => cell.textContent.trim().replaceAll(/\s+/g, ' '));
};

test('gaps whose interval is without zero are named, largest first', () => {
  expect(text(show())).toContain('Ein Abstand ist nachweisbar bei Partnerschaft, Wertbeitrag und Verständigung.');
});

test('dimensions stand in a table with both sides, gap and interval', () => {
  expect(cellsOf(show(), 'Partnerschaft', 0)).toEqual(['Partnerschaft', '3,0', '3,7', '+0,7', '[+0,3; +1,1]']);
});

test('where one side is not shown the sides can’t be told apart, and it looks like every other hidden value', () => {
  const container = show();
  const row = within(container).getAllByRole('rowheader', { name: 'Anreize', hidden: true })[0]?.closest('tr');
  expect(row?.querySelectorAll('td.hatch')).toHaveLength(3);
  expect(text(container)).toContain('Die Seiten lassen sich nicht unterscheiden bei: Anreize.');
});

test('where no dimension is shown on both sides nothing is said of gaps', () => {
  const dimensions = sideReport.dimensions?.map((one) => ({ ...one, it: null, gap: null })) ?? [];
  const page = text(show({ ...sideReport, dimensions }));
  expect(page).toContain('Die Seiten lassen sich nicht unterscheiden');
  expect(page).not.toContain('kein Abstand nachweisbar');
});

test('a change is named only where the test found one, with what would have shown', () => {
  const container = show();
  expect(text(container)).toContain(
    'Eine Veränderung ist nachweisbar: Verständigung (Fachbereiche) gestiegen, Partnerschaft (IT) gestiegen und Reichweite und Architektur (Fachbereiche) gefallen.',
  );
  expect(text(container)).toContain('Vorher: Alignment-Puls 2025.');
  expect(text(container)).toContain('Nachweisbar wäre eine Veränderung ab 0,6 Punkten.');
  expect(cellsOf(container, 'Partnerschaft', 1).slice(1)).toEqual([
    ...['Fachbereiche', '2,9 (n 31)', '3,0 (n 34)', '+0,1', '[−0,3; +0,5]', 'kein Unterschied nachweisbar', '±0,6'],
  ]);
  expect(cellsOf(container, 'Anreize', 2)).toEqual(['Anreize', 'IT', 'nicht vergleichbar']);
});

test('without an earlier alignment pulse there is no change, and a report from before changes were made says nothing of it', () => {
  expect(text(show({ ...sideReport, previous: null, dimensionChanges: null }))).toContain(
    'Noch kein früherer Alignment-Puls hat dieselben Menschen gefragt.',
  );
  expect(text(show({ ...sideReport, dimensionChanges: null }))).not.toContain('Veränderung seit');
});

test('the level names the dimension that limits it', () => {
  expect(text(show())).toContain('Stufe 2 von 5, begrenzt durch: Anreize.');
});

test('the level says what it rests on, and where its interval reaches into another level', () => {
  const level = { value: 2, dimension: 'governance' };
  const page = text(show({ ...sideReport, level, comparable: { governance: [40, 52] } }));
  expect(page).toContain(
    'Steuerung: Fachbereiche 2,8 (n 34), IT 2,9 (n 18); Mittel beider mit 95-%-Intervall [2,6–3,1].',
  );
  expect(page).toContain('Das Intervall reicht von Stufe 2 bis Stufe 3: Die Stufe ist nicht gesichert.');
});

test('causes are ranked with their intervals, what their questions said, the lowest first, and measures with their steps', async () => {
  const container = show();
  const scores = [...container.querySelectorAll('.cause .v b')].map((score) => score.textContent);
  expect(scores).toEqual(['2,7', '2,3', '2,2', '1,8', '1,7']);
  await screen.findAllByText(/Strategie: Kennzahlen und Auswertung/);
  const [first] = container.querySelectorAll<HTMLElement>('.cause');
  if (!first) throw new Error('no cause');
  expect(text(first)).toContain('[2,4–3,0]');
  const asked = within(first).getAllByRole('rowheader', { hidden: true });
  expect(asked.map((head) => head.textContent.trim().split(' ')[0])).toEqual(['4', '21', '22']);
  expect(within(first).getAllByRole('heading', { level: 4, hidden: true })).toHaveLength(2);
  expect(first.querySelectorAll('.steps li')).toHaveLength(6);
  expect(text(first)).toContain('Woran man sieht, dass es wirkt: Anteil der IT-Ziele mit Geschäftsergebnis.');
});

test('units stand under their side with a name on every column', () => {
  const table = show().querySelector<HTMLElement>('.heat');
  const heads = table ? within(table).getAllByRole('columnheader') : [];
  expect(heads[0]?.textContent).toBe('Einheit');
  expect(heads).toHaveLength(9);
});

test('where level or causes are not shown the page says so', () => {
  const page = text(show({ ...sideReport, level: null, causes: null }));
  expect(page).toContain('Die Stufe wird nicht gezeigt');
  expect(page).toContain('Die Ursachen werden nicht gezeigt');
});
