import { dayMilliseconds, type Instant } from '../time.ts';

/** When and to whom a wave is brought to mind. */
export interface Reminders {
  /** Calendar days after the day of opening, ascending, at most two. */
  readonly days: readonly number[];
  /** `unused`: those whose invitation has no credential yet; `everybody`: works-council mode, so that a reminder says nothing about its reader. */
  readonly audience: 'unused' | 'everybody';
}

/** What of a wave decides when its reminders go out. */
interface Asked {
  readonly opens: Instant;
  readonly closes: Instant;
  readonly reminders?: Reminders;
  /** Days besides weekends on which none goes out, `2027-01-06`; absent: none. */
  readonly holidays?: readonly string[];
}

/** Local hours in which reminders go out: from 9 up to, not including, 17. */
export const officeHours = { from: 9, until: 17 } as const;

/**
 * The number (0 or 1) of the reminder that may go out at `now`: the last whose day has come, on Monday to Friday off public holidays in local office hours, while the wave is open.
 * Of two that a weekend or an outage pushed onto one day only the later goes out.
 * @param timeZone IANA name of the organisation's zone
 * @returns undefined when none may go out now
 * @source docs/privacy.md, settings
 */
export function reminderDue(
  { opens, closes, reminders, holidays = [] }: Asked,
  timeZone: string,
  now: Instant,
): number | undefined {
  if (!reminders || now >= closes) return undefined;
  const { day, hour } = localTime(now, timeZone);
  const weekday = new Date(day).getUTCDay();
  if (weekday === 0 || weekday === 6 || holidays.includes(new Date(day).toISOString().slice(0, 10))) return undefined;
  if (hour < officeHours.from || hour >= officeHours.until) return undefined;
  const passed = (day - localTime(opens, timeZone).day) / dayMilliseconds;
  const last = reminders.days.findLastIndex((days) => days <= passed);
  return last < 0 ? undefined : last;
}

/** The calendar day in the zone, as its midnight in UTC, and the hour its clocks show. */
function localTime(instant: Instant, timeZone: string): { readonly day: number; readonly hour: number } {
  const parts = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone, calendar: 'gregory', hourCycle: 'h23' },
    ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric' },
  }).formatToParts(Date.parse(instant));
  const part = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((each) => each.type === type)?.value);
  return { day: Date.UTC(part('year'), part('month') - 1, part('day')), hour: part('hour') };
}
