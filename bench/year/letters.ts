import { holidaysOf } from '#connect/holidays.ts';
import type { Wave } from '#core/survey/wave.ts';
import { dayMilliseconds } from '#core/time.ts';
import type { Tenant } from './founding.ts';
import { localOf } from './local.ts';
import { overlaps, type Sent, type Year } from './simulate.ts';

/**
 * Everybody was invited once, and reminded once on the first working day from the third on, in office hours, unless they had answered by then; twice only where a
 * ticker died with the letters in hand.
 * @returns how many letters went out a second time
 */
export function judgeLetters(wave: Wave, tenant: Tenant, year: Year, say: (what: string) => unknown): number {
  const sent = year.sent.filter((one) => one.wave === wave.id);
  const died = year.deaths.some(({ inHand }) => inHand.includes(`send#${wave.id}`));
  const { people, answering, programme } = tenant;
  const reminders = sent.filter(({ kind }) => kind === 'reminder');
  const before = (reminders[0]?.at ?? '') <= (year.answered.get(wave.id) ?? '');
  const unused = programme.reminders?.audience === 'unused' && !before;
  const expected = { invitation: people, reminder: unused ? people - answering : people };
  let repeated = 0;
  for (const [kind, count] of Object.entries(expected)) {
    const letters = sent.filter((one) => one.kind === kind);
    const readers = new Set(letters.map(({ to }) => to)).size;
    if (readers !== count) say(`${kind} reached ${readers} of ${count}`);
    if (letters.length > readers && !died) say(`${letters.length - readers} letters of ${kind} went out twice`);
    repeated += letters.length - readers;
  }
  for (const letter of reminders) judgeHour(wave, tenant, letter, { year, died, say });
  return repeated;
}

interface Judging {
  readonly year: Year;
  readonly died: boolean;
  readonly say: (what: string) => unknown;
}

/** In office hours, and no working day between the third day and the letter, unless an outage or a death put it off. */
function judgeHour(wave: Wave, { zone, programme }: Tenant, { at }: Sent, { year, died, say }: Judging): void {
  const { weekday, time, date } = localOf(at, zone);
  if (isWeekend(date) || time < '09:00' || time >= '17:00') say(`reminded ${weekday} ${time}`);
  const third = dayAfter(localOf(wave.opens, zone).date, 3);
  if (date < third) say(`reminded on ${date}, before ${third}`);
  const holidayOf = holidaysOf(programme.holidays);
  let day = third;
  while (day < date && (isWeekend(day) || holidayOf(day) !== undefined)) day = dayAfter(day, 1);
  const excused = died || overlaps(year.outages, wave.opens, at);
  if (day < date && !excused) say(`reminded on ${date}, though ${day} was a working day`);
}

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(day).getUTCDay());
const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayMilliseconds).toISOString().slice(0, 10);
