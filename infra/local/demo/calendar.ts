import { Temporal } from 'temporal-polyfill';
import { quarterOf, type Quarter } from '#core/benchmark/quarter.ts';
import type { InstrumentId } from '#core/survey/instrument.ts';
import { dayMilliseconds, plus, type Instant } from '#core/time.ts';
import type { Extent } from './people.ts';

/** Where the made-up organisation's clocks are. */
export const timeZone = 'Europe/Berlin';

/** One pulse of the demo's story. */
export interface Chapter {
  /** Tells the pulses apart, whatever day the demo was begun. */
  readonly key: string;
  readonly name: string;
  readonly instrument: InstrumentId;
  /** 0 at the first past IT pulse, one more with each; an alignment pulse shares that of the next. */
  readonly point: number;
  readonly planned: Instant;
  readonly opens: Instant;
  readonly closes: Instant;
  /** Whether it is over when the demo begins; the last one is running. */
  readonly past: boolean;
  /** The quarter it belongs to. */
  readonly quarter: Quarter;
}

/** Keys of every pulse the demo can have; those of the past first. */
export const pastKeys = ['it-0', 'it-1', 'it-2', 'it-3', 'alignment-0', 'alignment'] as const;
export const openKey = 'it-open';

const plannedDaysAhead = 12;

const at = (day: Temporal.PlainDate, time: string): Instant =>
  day
    .toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) })
    .toInstant()
    .toString({ smallestUnit: 'millisecond' });

/** The second Monday of a month; a pulse that opens then closes on the Friday of the week after. */
function secondMonday(month: Temporal.PlainYearMonth): Temporal.PlainDate {
  const first = month.toPlainDate({ day: 1 });
  return first.add({ days: ((8 - first.dayOfWeek) % 7) + 7 });
}

/** The nearest working day in a direction. */
function workingDay(day: Temporal.PlainDate, direction: 1 | -1): Temporal.PlainDate {
  return day.dayOfWeek <= 5 ? day : workingDay(day.add({ days: direction }), direction);
}

/**
 * The story's pulses in the order they opened: an IT pulse in the middle of each past quarter, an alignment pulse at the beginning of the last one and half a year before,
 * and an IT pulse that opened some days before the demo was begun and runs for about ten more.
 * @param begun when the demo was first started
 */
export function storyOf(begun: Instant, { pastPulses }: Extent): readonly Chapter[] {
  const today = Temporal.Instant.from(begun).toZonedDateTimeISO(timeZone).toPlainDate();
  const [year = 0, number = 0] = quarterOf(begun).split('-Q').map(Number);
  const thisQuarter = new Temporal.PlainYearMonth(year, number * 3 - 2);
  const pulse = (
    opening: Temporal.PlainDate,
    rest: Omit<Chapter, 'planned' | 'opens' | 'closes' | 'past' | 'quarter'>,
  ) => {
    const opens = at(opening, '09:00');
    const closes = at(opening.add({ days: 11 }), '18:00');
    const planned = plus(opens, -plannedDaysAhead * dayMilliseconds);
    return { ...rest, planned, opens, closes, past: true, quarter: quarterOf(closes) };
  };
  const nameOf = (quarter: Quarter) => quarter.split('-').reverse().join(' ');

  const past = Array.from({ length: pastPulses }, (_, point) => {
    const quarter = thisQuarter.subtract({ months: 3 * (pastPulses - point) });
    const name = `IT-Puls Q${Math.ceil(quarter.month / 3)} ${quarter.year}`;
    return pulse(secondMonday(quarter.add({ months: 1 })), {
      ...{ key: `it-${4 - pastPulses + point}`, name, instrument: 'it-pulse', point: 4 - pastPulses + point },
    });
  });
  const alignment = [
    { key: 'alignment-0', months: 9, point: 1 },
    { key: 'alignment', months: 3, point: 3 },
  ].map(({ key, months, point }) => {
    const month = thisQuarter.subtract({ months });
    const name = `Alignment-Puls Q${Math.ceil(month.month / 3)} ${month.year}`;
    return pulse(secondMonday(month), { key, name, instrument: 'alignment-pulse', point });
  });
  const opens = at(workingDay(today.subtract({ days: 3 }), -1), '09:00');
  const open: Chapter = {
    ...{ key: openKey, name: `IT-Puls ${nameOf(quarterOf(begun))}`, instrument: 'it-pulse', point: 4 },
    ...{ planned: plus(opens, -plannedDaysAhead * dayMilliseconds), opens },
    ...{ closes: at(workingDay(today.add({ days: 10 }), 1), '18:00'), past: false, quarter: quarterOf(begun) },
  };
  return [...past, ...alignment].sort((a, b) => (a.opens < b.opens ? -1 : 1)).concat(open);
}
