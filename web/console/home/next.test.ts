import { expect, test } from 'vitest';
import { waves } from '../sample/replies.ts';
import { daysBetween, nextOf } from './next.ts';

test('the next wave is the soonest of those planned and those programmes will make', () => {
  const ahead = (opens: string) => [{ programme: { id: 'programme_1', name: 'Quarterly' }, opens }];
  expect(nextOf({ waves: waves.waves, ahead: [] })).toMatchObject({ kind: 'wave', wave: { id: 'wave_6' } });
  expect(nextOf({ waves: waves.waves, ahead: ahead('2027-04-30T07:00:00.000Z') })).toMatchObject({ name: 'Quarterly' });
  expect(nextOf({ waves: [], ahead: [] })).toBeUndefined();
});

test('days are counted by the calendar, whatever the hours', () => {
  expect(daysBetween(new Date(2027, 2, 27, 23, 59), new Date(2027, 2, 28, 0, 1))).toBe(1);
  expect(daysBetween(new Date(2027, 2, 27, 0, 1), new Date(2027, 2, 29, 23, 59))).toBe(2);
  expect(daysBetween(new Date(2027, 0, 1, 9), new Date(2027, 0, 1, 23))).toBe(0);
});
