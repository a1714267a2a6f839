import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { Entry } from '#core/survey/calendar.ts';
import type { Instant } from '#core/time.ts';

/** How often calendar programs are asked to look again. */
const refreshSeconds = 6 * 3600;

const texts = {
  en: {
    calendar: (organisation: string) => `Pulses of ${organisation}`,
    instrument: { 'it-pulse': 'IT pulse', 'alignment-pulse': 'Alignment pulse' },
    made: 'Answers are taken from the beginning to the end of this entry.',
    coming: 'Planned: it is made shortly before it is frozen and may still move until then.',
  },
  de: {
    calendar: (organisation: string) => `Pulse von ${organisation}`,
    instrument: { 'it-pulse': 'IT-Puls', 'alignment-pulse': 'Alignment-Puls' },
    made: 'Geantwortet werden kann vom Anfang bis zum Ende dieses Eintrags.',
    coming: 'Geplant: Die Welle entsteht kurz vor dem Einfrieren und kann bis dahin noch rücken.',
  },
} as const;

/** Whose calendar it is. */
export interface Owner {
  readonly organisation: string;
  readonly language: 'de' | 'en';
  /** Origin of the console without a trailing slash. */
  readonly appUrl: string;
}

/**
 * The calendar as a file that programs subscribe to. Times are UTC, so that no program needs our rules of time zones; entries keep nobody's day occupied.
 * @param now when it is written
 * @source RFC 5545; RFC 7986 for the name and how often to look again
 */
export function calendarFile(entries: readonly Entry[], { organisation, language, appUrl }: Owner, now: Instant) {
  const t = texts[language];
  const calendar = ical({
    prodId: '//Einklang//Pulses//EN',
    method: ICalCalendarMethod.PUBLISH,
    name: t.calendar(organisation),
    ttl: refreshSeconds,
  });
  for (const { id, name, instrument, opens, closes, made } of entries)
    calendar.createEvent({
      id: `${id}@${new URL(appUrl).hostname}`,
      stamp: new Date(now),
      start: new Date(opens),
      end: new Date(closes),
      summary: name,
      description: `${t.instrument[instrument]}. ${made ? t.made : t.coming}`,
      url: `${appUrl}/${made ? 'pulses' : 'programmes'}`,
      status: made ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  return `${calendar.toString()}\r\n`;
}
