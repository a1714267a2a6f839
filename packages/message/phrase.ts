import type { MessageAddress, MessageLanguage } from './message.ts';

/** One sentence in both languages; `sie` only where the formal German differs. */
export interface Phrase {
  readonly en: string;
  readonly de: string;
  readonly sie?: string;
}

/** Chooses the wording a reader gets. */
export function say(phrase: Phrase, language: MessageLanguage, address: MessageAddress): string {
  if (language === 'en') return phrase.en;
  return address === 'sie' ? (phrase.sie ?? phrase.de) : phrase.de;
}

/** Parts letters and digits into groups of four, so that they can be read out and compared: `7f3a 91c4`. */
export function grouped(text: string): string {
  return text.replaceAll(/(.{4})(?=.)/g, '$1 ');
}

/**
 * An instant as people write it, with the zone it is meant in: `Freitag, 13. November 2026, 18:00 Uhr (MEZ)`.
 * @param timeZone IANA name
 */
export function moment(instant: string, timeZone: string, language: MessageLanguage): string {
  const locale = language === 'de' ? 'de-DE' : 'en-GB';
  const at = new Date(instant);
  const day = new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(at);
  const parts = new Intl.DateTimeFormat(locale, {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? '';
  const time = `${part('hour')}:${part('minute')}`;
  return `${day}, ${language === 'de' ? `${time} Uhr` : time} (${part('timeZoneName')})`;
}
