import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayAfter, instantAt } from './recurrence.ts';

const zones = Intl.supportedValuesOf('timeZone');
const minute = 60_000;

/** What clocks of a zone show, by Intl alone: `2027-03-28 03:30`. */
function clockOf(zone: string): (milliseconds: number) => string {
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const;
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, hourCycle: 'h23', ...parts });
  return (milliseconds) => format.format(milliseconds);
}

/** A time of the day, more often one of the small hours in which clocks are changed. */
const times = fc
  .tuple(fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 23 })), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));

/** Days on which clocks are changed, as the zone database has them: by an hour, and on Lord Howe Island by half of one. */
const changes = [
  ['Europe/Berlin', '2027-03-28'],
  ['Europe/Berlin', '2027-10-31'],
  ['America/New_York', '2027-03-14'],
  ['America/New_York', '2027-11-07'],
  ['Australia/Lord_Howe', '2027-04-04'],
  ['Australia/Lord_Howe', '2027-10-03'],
] as const;

test('in any zone, on any day and at any time clocks show what was planned, a skipped time comes later and a doubled one the first time', () => {
  const seen = { skipped: 0, doubled: 0 };
  fc.assert(
    fc.property(
      fc.oneof(
        fc.tuple(
          fc.constantFrom(...zones),
          fc.integer({ min: 0, max: 3650 }).map((days) => dayAfter('2027-01-01', days)),
        ),
        fc.constantFrom(...changes),
      ),
      times,
      ([zone, day], time) => {
        const clock = clockOf(zone);
        const instant = Date.parse(instantAt(day, time, zone));
        const shown = clock(instant);
        if (shown !== `${day} ${time}`) {
          // Nothing shows the planned time on that day: neither up to three hours before nor after.
          seen.skipped += 1;
          expect(shown > `${day} ${time}`).toBe(true);
          for (let away = -180; away <= 180; away += 1)
            expect(clock(instant + away * minute)).not.toBe(`${day} ${time}`);
          return;
        }
        for (const away of [30, 60, 120]) {
          expect(clock(instant - away * minute)).not.toBe(shown);
          if (clock(instant + away * minute) === shown) seen.doubled += 1;
        }
      },
    ),
    { numRuns: 500 },
  );
  expect(seen.skipped).toBeGreaterThan(0);
  expect(seen.doubled).toBeGreaterThan(0);
});
