import { render } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { InstrumentList } from '#contract/instrument.ts';
import type { ReportReply } from '#contract/report.ts';
import { language } from '../../i18n/language.svelte.ts';
import { pulseSources } from '../exports/fixture.ts';
import { csv } from '../exports/csv.ts';
import { onePager } from '../exports/onepager.ts';
import instruments from '../sample/instruments.json' with { type: 'json' };
import { waves } from '../sample/replies.ts';
import { sampleFetch } from '../sample/server.ts';
import { unitReport } from '../sample/unit-report.ts';
import PulseView from './PulseView.svelte';

const [root] = unitReport.nodes;
if (!root) throw new Error('the sample has no whole');
/** The sample's answers as if they had come by an open link. */
const openReport: ReportReply = {
  ...unitReport,
  audience: { openLink: true },
  ...{ invited: 0, responseRate: null, worstCase: null },
  nodes: [{ ...root, label: 'Nordwerk Gruppe, offener Link', invited: 0, change: null }],
};

beforeEach(() => {
  language.choose('de');
  vi.stubGlobal('fetch', sampleFetch().fetch);
});
afterEach(() => void vi.unstubAllGlobals());

test.each([false, true])(
  'the result says what an open link is, and of nobody invited; by a shared link too: %s',
  (shared) => {
    const [instrument] = InstrumentList.parse({ instruments }).instruments;
    if (!instrument) throw new Error('the sample has no instrument');
    const { container } = render(PulseView, { report: openReport, instrument, waves, shared });
    const page = container.textContent.replaceAll(/\s+/g, ' ');
    expect(page).toContain('287 Antworten über einen offenen Link');
    expect(page).toContain('offener Link, eine Person kann mehrmals antworten');
    expect(page).toContain('Eine Quote gibt es nicht');
    expect(page).not.toMatch(/von 0|für die 0|Eingeladene/);
    expect(container.querySelector('a[href^="/benchmark"]')).toBeNull();
  },
);

test('the page for the board and the table say so too, and count nobody as invited', () => {
  const sources = { ...pulseSources('de'), report: openReport, benchmark: null, alignment: null };
  const page = onePager(sources);
  expect(page.method).toContain('287 Antworten über einen offenen Link');
  expect(page.method).toContain('offener Link, eine Person kann mehrmals antworten');
  expect(JSON.stringify(page)).not.toMatch(/Eingeladene|von 0/);
  const rows = csv(sources).split('\r\n').slice(1);
  const own = rows
    .map((row) => row.replaceAll('"', '').split(';'))
    .filter(([group]) => group === openReport.nodes[0]?.label);
  expect(own.length).toBeGreaterThan(10);
  // The column before the last: how many were invited.
  expect(new Set(own.map((cells) => cells.at(-2)))).toEqual(new Set(['']));
});
