import type { Instant } from '../time.ts';
import { dayAfter, dayAt, instantAt, weekdayOf } from './recurrence.ts';
import { officeHours } from './reminders.ts';
import type { Wave } from './wave.ts';

/**
 * When each reminder of a wave goes out at the earliest: in the first office hour of its day, or of the next working day.
 * @param timeZone IANA name of the organisation's zone
 * @returns `null` for one that never goes out: the wave is closed by then, or the later one comes on the same day
 */
export function reminderTimes(
  { opens, closes, reminders, holidays = [] }: Pick<Wave, 'opens' | 'closes' | 'reminders' | 'holidays'>,
  timeZone: string,
): readonly (Instant | null)[] {
  const begins = dayAt(opens, timeZone);
  const times = (reminders?.days ?? []).map((days) => {
    let day = dayAfter(begins, days);
    while (weekdayOf(day) > 5 || holidays.includes(day)) day = dayAfter(day, 1);
    return instantAt(day, `${String(officeHours.from).padStart(2, '0')}:00`, timeZone);
  });
  return times.map((time, turn) => (time < closes && time !== times[turn + 1] ? time : null));
}
