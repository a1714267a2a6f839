import type { Language } from '#core/survey/instrument.ts';

const words: Readonly<Record<Language, readonly string[]>> = {
  de: ['null', 'eine', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf'],
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
};

/** A count in words up to twelve, then in digits. */
export function inWords(count: number, language: Language): string {
  return words[language][count] ?? String(count);
}

/**
 * An instant as people say it: `Freitag, 13. November, 18 Uhr`, `Friday 13 November, 18:00`.
 * @param timeZone IANA name of the organisation's zone
 */
export function moment(instant: string, timeZone: string, language: Language): string {
  const at = new Date(instant);
  const locale = language === 'de' ? 'de-DE' : 'en-GB';
  const day = new Intl.DateTimeFormat(locale, { timeZone, weekday: 'long', day: 'numeric', month: 'long' }).format(at);
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const clock = time.format(at);
  if (language === 'en') return `${day}, ${clock}`;
  return `${day}, ${clock.endsWith(':00') ? String(Number(clock.slice(0, 2))) : clock}\u00a0Uhr`;
}

/** The day alone, with its year: `13. November 2026`. */
export function day(instant: string, timeZone: string, language: Language): string {
  const locale = language === 'de' ? 'de-DE' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'long' }).format(new Date(instant));
}
