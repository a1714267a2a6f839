import { render } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { InstrumentList } from '#contract/instrument.ts';
import type { Audience } from '#contract/audience.ts';
import { language } from '../../i18n/language.svelte.ts';
import { methodOf } from '../exports/onepager.ts';
import { pastWaves } from '../exports/charts.ts';
import { pulseSources } from '../exports/fixture.ts';
import { wordsIn } from '../exports/words.ts';
import instruments from '../sample/instruments.json' with { type: 'json' };
import { waves } from '../sample/replies.ts';
import { sampleFetch } from '../sample/server.ts';
import { unitReport } from '../sample/unit-report.ts';
import PulseView from './PulseView.svelte';

const units: Audience = { units: [['Werke']] };

beforeEach(() => {
  language.choose('de');
  vi.stubGlobal('fetch', sampleFetch().fetch);
});
afterEach(() => void vi.unstubAllGlobals());

function page(audience: Audience): string {
  const [instrument] = InstrumentList.parse({ instruments }).instruments;
  if (!instrument) throw new Error('the sample has no instrument');
  const own = waves.waves.map((wave) => (wave.id === unitReport.wave ? { ...wave, audience } : wave));
  const props = { report: { ...unitReport, audience }, instrument, waves: { ...waves, waves: own } };
  return render(PulseView, props).container.textContent.replaceAll(/\s+/g, ' ');
}

test('a wave of one unit says whom it asked, stands alone in its trend and beside no other organisation', () => {
  const shown = page(units);
  expect(shown).toContain('gefragt: Werke');
  expect(shown).toContain('die andere Einheiten oder Rollen gefragt haben, stehen nicht dabei');
  expect(shown).not.toContain('Mit anderen vergleichen');
  expect(shown).not.toContain('Median der Gruppe');
});

test('a random share says that it is one, and stands for everybody in the trend', () => {
  const shown = page({ share: { number: 1, of: 4 } });
  expect(shown).toContain('gefragt: zufälliger Anteil 2 von 4');
  expect(shown).toContain('für alle; 412 davon wurden zufällig gefragt');
  expect(shown).toContain('Mit anderen vergleichen');
  expect(shown).not.toContain('stehen nicht dabei');
});

test('documents say whom a wave asked, and lay it beside its like alone', () => {
  const sources = pulseSources('de');
  const asked = { ...sources, report: { ...sources.report, audience: units } };
  expect(methodOf(asked, wordsIn('de'))).toContain('Gefragt wurden: Werke.');
  expect(methodOf(sources, wordsIn('de'))).not.toContain('Gefragt wurden');
  expect(pastWaves(sources).length).toBeGreaterThan(1);
  expect(pastWaves(asked)).toEqual([]);
});
