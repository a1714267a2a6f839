import { alignmentPulse } from '#core/survey/alignment-pulse.ts';
import type { Instrument } from '#core/survey/instrument.ts';
import { itPulse } from '#core/survey/it-pulse.ts';
import type { PageFacts, PrivacyFacts } from './facts.ts';

/** Every instrument in its long form. */
export const longInstruments: readonly Instrument[] = [itPulse, alignmentPulse];

/** An answer to the people of the wave before, both texts as long as they may be. */
export const longestSaid = {
  learnt:
    'Viele von euch verlieren Zeit, weil das WLAN in den Hallen 3 und 4 abbricht und die Anmeldung am Lagerprogramm morgens bis zu acht Minuten dauert. Die Hotline nennt ihr freundlich, aber oft besetzt; Rückrufe kommen für euch oftmals zu spät.',
  doing:
    'Bis Ende Mai bekommen beide Hallen neue Zugangspunkte, danach messen wir nach. Die Anmeldung läuft ab Februar über den Ausweis. Die Hotline beginnt künftig um sechs Uhr und ruft noch am selben Tag zurück; Frau Arend beantwortet eure Fragen.',
} as const;

/** Facts of a made-up wave, to be rendered in tests and measured. */
export function madeUpFacts(instrument: Instrument = itPulse): PageFacts & PrivacyFacts {
  return {
    wave: 'wave_01JD0000000000000000000000',
    organisation: 'Nordwerk Gruppe',
    instrument,
    items: instrument.items.map(({ id }) => id),
    language: 'de',
    address: 'du',
    languages: ['de', 'en'],
    closes: '2026-11-13T17:00:00.000Z',
    timeZone: 'Europe/Berlin',
    manifestSha256: '7f3a91c40be2d85e6a17c9f038b4e21d5b0f6e8a94c7d2310f1e2d3c4b5a6978',
    madeUp: false,
    thresholds: { minStratum: 10, k: 5, kItem: 10, comments: 10 },
    comments: true,
    minutes: 2,
    said: null,
    retentionDays: { ballots: 7, all: 30 },
    remindsEverybody: false,
    approval: true,
  };
}
