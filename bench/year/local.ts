import type { Instant } from '#core/time.ts';

/** What calendars and clocks of a zone show at an instant, by Intl alone: nothing of ours computes it. */
export function localOf(instant: Instant, timeZone: string) {
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { timeZone, ...options }).format(Date.parse(instant));
  return {
    /** `Mon` to `Sun`. */
    weekday: part({ weekday: 'short' }),
    /** `09:00`. */
    time: part({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    /** `2027-01-05`. */
    date: new Intl.DateTimeFormat('sv-SE', { timeZone }).format(Date.parse(instant)),
  };
}
