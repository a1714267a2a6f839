import type { Instrument } from '#contract/instrument.ts';
import type { ReportReply } from '#contract/report.ts';
import { alignmentText } from '../../i18n/alignment.ts';
import { audienceText } from '../../i18n/audience.ts';
import { openLinkText } from '../../i18n/open-link.ts';
import { benchmarkText } from '../../i18n/benchmark.ts';
import { documentText } from '../../i18n/document.ts';
import { formatIn } from '../../i18n/format.ts';
import { industryText } from '../../i18n/industry.ts';
import type { Language } from '../../i18n/language.svelte.ts';
import { resultText } from '../../i18n/result.ts';

type Text = Instrument['items'][number]['name'];

/** Every dictionary a document speaks with, in the language it is wanted in, which need not be the reader's. */
export function wordsIn(language: Language) {
  return {
    language,
    t: documentText[language],
    result: resultText[language],
    alignment: alignmentText[language],
    audience: audienceText[language],
    openLink: openLinkText[language],
    benchmark: benchmarkText[language],
    industries: industryText[language],
    f: formatIn(language),
    /** The wording of instrument data; boards and CIOs read the formal German. */
    say: (text: Text): string => (language === 'en' ? text.en : (text.sie ?? text.de)),
  };
}
export type Words = ReturnType<typeof wordsIn>;

/** An item's short name; its id where the questionnaire does not know it. */
export function itemName(instrument: Instrument, id: string, { say }: Words): string {
  const item = instrument.items.find((each) => each.id === id);
  return item ? say(item.name) : id;
}

/** A dimension's name; its id where the questionnaire does not know it. */
export function dimensionName(instrument: Instrument, id: string, { say }: Words): string {
  const dimension = instrument.dimensions.find((each) => each.id === id);
  return dimension ? say(dimension.name) : id;
}

/** The group that holds everybody. */
export function rootOf(report: ReportReply): ReportReply['nodes'][number] | undefined {
  return report.nodes.find(({ parent }) => parent === null);
}

/** How many answered on each side, of how many. */
export function sidesOf(report: ReportReply, { t, f, alignment }: Words): string {
  const count = (side: 'business' | 'it'): string => {
    const { n, invited } = sideOf(report, side);
    return n === null || invited === null ? t.notShown : alignment.count(f.number(n), f.number(invited));
  };
  return t.sides(count('business'), count('it'));
}

/** A sentence's first letter as it stands at its beginning. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The group of a whole side, and the most answers any of its dimensions has; null where none is shown. */
function sideOf(report: ReportReply, side: 'business' | 'it') {
  const node = report.nodes.find(
    (each) => each.side === side && !report.nodes.some((other) => other.id === each.parent && other.side === side),
  );
  const counts = (report.dimensions ?? []).flatMap((dimension) => dimension[side]?.n ?? []);
  return { invited: node?.invited ?? null, n: counts.length > 0 ? Math.max(...counts) : null };
}
