import { render, within } from '@testing-library/svelte';
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

test('gaps whose interval is without zero are named, largest first', () => {
  expect(text(show())).toContain('Ein Abstand ist nachweisbar bei Partnerschaft, Wertbeitrag und Verständigung.');
});

test('dimensions stand in a table with both sides, gap and interval', () => {
  const row = within(show()).getAllByRole('rowheader', { name: 'Partnerschaft', hidden: true })[0]?.closest('tr');
  expect([...(row?.cells ?? [])].map((cell) => cell.textContent.trim())).toEqual([
    'Partnerschaft',
    '3,0',
    '3,7',
    '+0,7',
    '[+0,3; +1,1]',
  ]);
});

test('a side that is not shown looks like every other hidden value', () => {
  const row = within(show()).getAllByRole('rowheader', { name: 'Anreize', hidden: true })[0]?.closest('tr');
  expect(row?.querySelectorAll('td.hatch')).toHaveLength(3);
});

test('the level names the dimension that limits it, and the causes are ranked', () => {
  const container = show();
  expect(text(container)).toContain('Stufe 2 von 5, begrenzt durch: Anreize.');
  expect([...container.querySelectorAll('.cause .v b')].map((score) => score.textContent)).toEqual([
    '2,7',
    '2,3',
    '2,2',
    '1,8',
    '1,7',
  ]);
});

test('where level or causes are not shown the page says so', () => {
  const page = text(show({ ...sideReport, level: null, causes: null }));
  expect(page).toContain('Die Stufe wird nicht gezeigt');
  expect(page).toContain('Die Ursachen werden nicht gezeigt');
});
