import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plus } from '../time.ts';
import { reminderDue, type Reminders } from './reminders.ts';

const reminders: Reminders = { days: [3, 7], audience: 'unused' };
// Tuesday, 10 March 2026, 09:00 in Berlin, until Tuesday two weeks later.
const wave = { opens: '2026-03-10T08:00:00.000Z', closes: '2026-03-24T17:00:00.000Z', reminders };
const at = (now: string, given: Parameters<typeof reminderDue>[0] = wave) => reminderDue(given, 'Europe/Berlin', now);

test('a reminder may go out from its day on, between 9 and 17 by the organisation’s clocks', () => {
  expect(at('2026-03-12T12:00:00.000Z')).toBeUndefined();
  expect(at('2026-03-13T07:59:59.999Z')).toBeUndefined();
  expect(at('2026-03-13T08:00:00.000Z')).toBe(0);
  expect(at('2026-03-13T15:59:59.999Z')).toBe(0);
  expect(at('2026-03-13T16:00:00.000Z')).toBeUndefined();
  expect(at('2026-03-17T08:00:00.000Z')).toBe(1);
});

test('what falls on a weekend waits for Monday, and of two on one day only the later goes out', () => {
  const weekend = { ...wave, reminders: { ...reminders, days: [4, 5] } };
  expect(at('2026-03-14T11:00:00.000Z', weekend)).toBeUndefined();
  expect(at('2026-03-15T11:00:00.000Z', weekend)).toBeUndefined();
  expect(at('2026-03-16T08:00:00.000Z', weekend)).toBe(1);
});

test('nothing goes out once the wave closes, nor where nobody is to be reminded', () => {
  expect(at('2026-03-24T15:59:00.000Z')).toBe(1);
  expect(at('2026-03-24T15:59:00.000Z', { ...wave, closes: '2026-03-24T15:59:00.000Z' })).toBeUndefined();
  expect(at('2026-03-17T08:00:00.000Z', { opens: wave.opens, closes: wave.closes })).toBeUndefined();
});

test('days are counted by the calendar, also where clocks change on the way', () => {
  const spring = { ...wave, opens: '2026-03-27T22:30:00.000Z', closes: '2026-04-24T17:00:00.000Z' };
  // Opened on Friday at 23:30; clocks go forward on Sunday; Monday 09:00 is 07:00 UTC.
  expect(at('2026-03-30T06:59:00.000Z', spring)).toBeUndefined();
  expect(at('2026-03-30T07:00:00.000Z', spring)).toBe(0);
});

test('in every zone a reminder that may go out now finds a working hour on the clocks there', () => {
  const zones = Intl.supportedValuesOf('timeZone');
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 14 * 24 * 4 }), (zone, quarters) => {
      const now = plus(wave.opens, quarters * 900_000);
      const due = reminderDue(wave, zone, now);
      const clock = new Intl.DateTimeFormat('en-US', {
        timeZone: zone,
        weekday: 'short',
        hour: '2-digit',
        hourCycle: 'h23',
      }).format(Date.parse(now));
      const working = /^(Mon|Tue|Wed|Thu|Fri), (09|1[0-6])$/.test(clock);
      expect(due !== undefined && !working).toBe(false);
      if (quarters < 2 * 96) expect(due).toBeUndefined();
      if (quarters > 4 * 96 && now < wave.closes && working) expect(due).toBeDefined();
    }),
    { numRuns: 300 },
  );
});
