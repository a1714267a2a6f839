import { expect, test } from 'vitest';
import { offHolidays } from './off-holidays.ts';
import { reminderDue } from './reminders.ts';
import { reminderTimes } from './reminder-times.ts';
import { floor, type Wave } from './wave.ts';

// Opens on Tuesday, 31 March 2026; Good Friday and Easter Monday are the 3rd and the 6th of April.
const unreminded: Wave = {
  ...{ id: 'wave_1', name: 'Spring', instrument: 'it-pulse', form: 'long', items: ['E0'], languages: ['de'] },
  ...{ state: 'draft', freezes: '2026-03-28T07:00:00.000Z', opens: '2026-03-31T07:00:00.000Z' },
  ...{ closes: '2026-04-14T16:00:00.000Z', thresholds: floor, cuts: [], approval: 'none' },
};
const wave: Wave = { ...unreminded, reminders: { days: [3, 9], audience: 'unused' } };
const easter = new Map([
  ['2026-04-03', 'Karfreitag'],
  ['2026-04-06', 'Ostermontag'],
  ['2026-05-01', 'Maifeiertag'],
]);
const off = (one: Wave) => offHolidays(one, (day) => easter.get(day), 'Europe/Berlin', '2026-03-20T09:00:00.000Z');

test('a wave carries the public holidays up to its close, one that reminds nobody carries none', () => {
  expect(off(wave).holidays).toEqual(['2026-04-03', '2026-04-06']);
  expect(off(unreminded)).toEqual(unreminded);
  expect(offHolidays(wave, () => undefined, 'Europe/Berlin', wave.freezes)).toEqual(wave);
});

test('a reminder that falls on a public holiday waits for the next working day', () => {
  const at = (now: string) => reminderDue(off(wave), 'Europe/Berlin', now);
  expect(at('2026-04-03T09:00:00.000Z')).toBeUndefined();
  expect(at('2026-04-06T09:00:00.000Z')).toBeUndefined();
  expect(at('2026-04-07T09:00:00.000Z')).toBe(0);
  expect(reminderDue(wave, 'Europe/Berlin', '2026-04-03T09:00:00.000Z')).toBe(0);
  expect(reminderTimes(off(wave), 'Europe/Berlin')).toEqual(['2026-04-07T07:00:00.000Z', '2026-04-09T07:00:00.000Z']);
});
