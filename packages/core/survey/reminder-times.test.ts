import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plus } from '../time.ts';
import { reminderTimes } from './reminder-times.ts';
import { reminderDue } from './reminders.ts';

// Tuesday, 10 March 2026, 09:00 in Berlin, until Tuesday two weeks later.
const wave = { opens: '2026-03-10T08:00:00.000Z', closes: '2026-03-24T17:00:00.000Z' };
const at = (...days: readonly number[]) =>
  reminderTimes({ ...wave, reminders: { days, audience: 'unused' } }, 'Europe/Berlin');

test('a reminder goes out at nine on its day, or on the Monday after its weekend', () => {
  expect(at(3, 7)).toEqual(['2026-03-13T08:00:00.000Z', '2026-03-17T08:00:00.000Z']);
  expect(at(4)).toEqual(['2026-03-16T08:00:00.000Z']);
  expect(reminderTimes(wave, 'Europe/Berlin')).toEqual([]);
});

test('one that would come after the close, or on the day of the next, never goes out', () => {
  expect(at(3, 14)).toEqual(['2026-03-13T08:00:00.000Z', '2026-03-24T08:00:00.000Z']);
  expect(at(3, 15)).toEqual(['2026-03-13T08:00:00.000Z', null]);
  expect(at(4, 5)).toEqual([null, '2026-03-16T08:00:00.000Z']);
});

test('in every zone a reminder is due at the time foretold and not an hour before', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
      fc.integer({ min: 0, max: 400 * 24 }),
      fc.integer({ min: 1, max: 12 }),
      (zone, hours, day) => {
        const opens = plus(wave.opens, hours * 3_600_000);
        const asked = {
          ...{ opens, closes: plus(opens, 20 * 86_400_000) },
          reminders: { days: [day], audience: 'unused' as const },
        };
        const [time] = reminderTimes(asked, zone);
        if (!time) throw new Error('a reminder of a long wave goes out');
        expect(reminderDue(asked, zone, time)).toBe(0);
        expect(reminderDue(asked, zone, plus(time, -3_600_000))).toBeUndefined();
      },
    ),
    { numRuns: 200 },
  );
});
