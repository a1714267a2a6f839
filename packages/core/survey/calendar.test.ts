import { expect, test } from 'vitest';
import { calendarOf } from './calendar.ts';
import { beginProgramme, comingWaves, settle, type ProgrammeSettings } from './programme.ts';
import { floor, type Wave } from './wave.ts';

const settings: ProgrammeSettings = {
  name: 'IT-Puls',
  rule: { kind: 'weekday', months: 3, nth: 1, weekday: 2 },
  fiscalMonth: 1,
  starts: '2027-01-01',
  opensAt: '09:00',
  closesAt: '18:00',
  answerDays: 14,
  holidays: null,
  turns: [{ instrument: 'it-pulse', form: 'long' }],
  cuts: [],
  approval: false,
};
const berlin = { zone: 'Europe/Berlin', holidayOf: () => undefined, waves: [] };
const begun = { ...beginProgramme('programme_1', settings), changes: { '2027-04-06': null } };
const now = '2027-01-02T00:00:00.000Z';

function waveOf(change: Partial<Wave>): Wave {
  return {
    ...{ id: 'wave_1', name: 'IT-Puls 2027-01-05', instrument: 'it-pulse', form: 'long', items: [], languages: ['de'] },
    ...{ state: 'draft', freezes: '', opens: '2027-01-05T08:00:00.000Z', closes: '2027-01-19T17:00:00.000Z' },
    ...{ thresholds: floor, cuts: [], approval: 'none' },
    ...change,
  };
}

test('a wave keeps its name and id from the day it is computed to the day it is made; skipped dates are left out', () => {
  const before = calendarOf([], [{ programme: begun, coming: comingWaves(begun, berlin, 3) }], now);
  expect(before.map(({ opens, made }) => [opens, made])).toEqual([
    ['2027-01-05T08:00:00.000Z', false],
    ['2027-07-06T07:00:00.000Z', false],
  ]);
  const after = settle(begun, '2027-01-05', '2027-01-05');
  const wave = waveOf({ programme: { id: 'programme_1', day: '2027-01-05' } });
  const [first, ...rest] = calendarOf([wave], [{ programme: after, coming: comingWaves(after, berlin, 2) }], now);
  expect(first).toEqual({ ...before[0], made: true });
  expect(rest).toEqual(before.slice(1));
});

test('a wave that is moved keeps its id, and one of its own has one too', () => {
  const moved = { ...begun, changes: { '2027-01-05': '2027-01-12' } };
  const [entry] = calendarOf([], [{ programme: moved, coming: comingWaves(moved, berlin, 1) }], now);
  expect(entry).toMatchObject({ id: 'programme_1-2027-01-05', opens: '2027-01-12T08:00:00.000Z' });
  expect(calendarOf([waveOf({})], [], now)).toMatchObject([{ id: 'wave_1' }]);
});

test('waves stay for a year; imported and discarded ones are nobody’s dates', () => {
  const kept = [
    waveOf({ id: 'a', closes: '2026-01-02T00:00:00.000Z' }),
    waveOf({ id: 'b', closes: '2025-12-31T00:00:00.000Z' }),
    waveOf({ id: 'c', state: 'discarded' }),
    waveOf({ id: 'd', imported: { source: 'x', origin: 'y' } }),
  ];
  expect(calendarOf(kept, [], now).map(({ id }) => id)).toEqual(['a']);
});
