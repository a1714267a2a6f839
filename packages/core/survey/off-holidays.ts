import type { Instant } from '../time.ts';
import type { HolidayOf } from './programme.ts';
import { dayAfter, dayAt, type Day } from './recurrence.ts';
import type { Wave } from './wave.ts';

/**
 * The wave with the public holidays from `now` to its close, on which nobody is reminded; they are written into it, so that who sends needs no calendars.
 * A wave without reminders stays as it is.
 * @param timeZone IANA name of the organisation's zone
 */
export function offHolidays(wave: Wave, holidayOf: HolidayOf, timeZone: string, now: Instant): Wave {
  if (!wave.reminders) return wave;
  const last = dayAt(wave.closes, timeZone);
  const holidays: Day[] = [];
  for (let day = dayAt(now, timeZone); day <= last; day = dayAfter(day, 1))
    if (holidayOf(day) !== undefined) holidays.push(day);
  return holidays.length > 0 ? { ...wave, holidays } : wave;
}
