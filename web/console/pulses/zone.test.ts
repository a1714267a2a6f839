import { expect, test } from 'vitest';
import { instantIn } from './zone.ts';

test.each([
  ['2027-02-01', '09:00', 'Europe/Berlin', '2027-02-01T08:00:00.000Z'],
  ['2027-08-02', '09:00', 'Europe/Berlin', '2027-08-02T07:00:00.000Z'],
  // The days clocks change: after the change in spring, after it in autumn.
  ['2027-03-28', '09:00', 'Europe/Berlin', '2027-03-28T07:00:00.000Z'],
  ['2027-10-31', '09:00', 'Europe/Berlin', '2027-10-31T08:00:00.000Z'],
  ['2027-03-28', '02:30', 'Europe/Berlin', '2027-03-28T01:30:00.000Z'],
  ['2027-02-01', '09:00', 'America/New_York', '2027-02-01T14:00:00.000Z'],
  ['2027-02-01', '09:00', 'UTC', '2027-02-01T09:00:00.000Z'],
])('%s %s in %s is %s', (day, time, zone, instant) => {
  expect(instantIn(day, time, zone)).toBe(instant);
});

test('an incomplete day or time is no instant', () => {
  expect(instantIn('', '09:00', 'UTC')).toBeNull();
  expect(instantIn('2027-02-01', '', 'UTC')).toBeNull();
});
