import { Temporal } from 'temporal-polyfill';

/** A day of the calendar, `2027-01-05`; sorts as text. */
export type Day = string;

/** Monday is 1, Friday 5. */
export type Weekday = 1 | 2 | 3 | 4 | 5;

/** How long a period of a programme is; periods of months begin with the fiscal year. */
export type Months = 1 | 2 | 3 | 6 | 12;

/**
 * When a programme asks: every so many weeks on a weekday, on the nth weekday of a period's first month, or so many days before a period's last day.
 * A subset of what RFC 5545 can say, and the days before a period's end that it cannot.
 */
export type Rule =
  | { readonly kind: 'weeks'; readonly weeks: number; readonly weekday: Weekday }
  | { readonly kind: 'weekday'; readonly months: Months; readonly nth: 1 | 2 | 3 | 4; readonly weekday: Weekday }
  | { readonly kind: 'beforeEnd'; readonly months: Months; readonly days: number };

/**
 * The days a rule gives after `after`, in order, without end. Weeks count from the first such weekday after `starts`' eve.
 * @param starts the first day of the programme; nothing lies before it
 * @param fiscalMonth first month of the fiscal year, 1–12
 */
export function* recurrences(rule: Rule, starts: Day, fiscalMonth: number, after: Day): Generator<Day> {
  for (const day of rule.kind === 'weeks' ? weekly(rule, starts) : periodic(rule, starts, fiscalMonth))
    if (day >= starts && day > after) yield day;
}

function* weekly({ weeks, weekday }: Extract<Rule, { kind: 'weeks' }>, starts: Day): Generator<Day> {
  const first = Temporal.PlainDate.from(starts);
  let day = first.add({ days: (weekday - first.dayOfWeek + 7) % 7 });
  for (;;) {
    yield day.toString();
    day = day.add({ weeks });
  }
}

function* periodic(rule: Exclude<Rule, { kind: 'weeks' }>, starts: Day, fiscalMonth: number): Generator<Day> {
  const first = Temporal.PlainDate.from(starts).with({ day: 1 });
  let begins = first.subtract({ months: (first.month - fiscalMonth + 12) % rule.months });
  for (;;) {
    const next = begins.add({ months: rule.months });
    if (rule.kind === 'weekday')
      yield begins.add({ days: ((rule.weekday - begins.dayOfWeek + 7) % 7) + 7 * (rule.nth - 1) }).toString();
    else yield next.subtract({ days: 1 + rule.days }).toString();
    begins = next;
  }
}

/** The day `days` after a day. */
export function dayAfter(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(day: Day): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}

/**
 * The instant at which clocks of a zone show a time on a day: of a time that a change of clocks skips, as much later; of one that comes twice, the first.
 * @param time `09:00`
 * @param zone IANA name
 */
export function instantAt(day: Day, time: string, zone: string): string {
  const local = Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(time));
  return new Date(local.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds).toISOString();
}

/** The day that a zone's calendar shows at an instant. */
export function dayAt(instant: string, zone: string): Day {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
}
