import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areNear } from './near.ts';
import {
  beginProgramme,
  changeProgramme,
  comingWaves,
  settle,
  type Programme,
  type ProgrammeChange,
  type ProgrammeSettings,
  type Surroundings,
} from './programme.ts';
import { instantAt, recurrences, weekdayOf, type Rule } from './recurrence.ts';

const settings: ProgrammeSettings = {
  name: 'IT-Puls',
  rule: { kind: 'weekday', months: 3, nth: 1, weekday: 2 },
  fiscalMonth: 1,
  starts: '2026-12-01',
  opensAt: '09:00',
  closesAt: '18:00',
  answerDays: 14,
  holidays: null,
  turns: [{ instrument: 'it-pulse', form: 'long' }],
  cuts: [],
  approval: false,
};

const none = (): undefined => undefined;
const berlin = { zone: 'Europe/Berlin', holidayOf: none, waves: [] };
const begin = (change: Partial<ProgrammeSettings> = {}): Programme => beginProgramme('p', { ...settings, ...change });
const next = (programme: Programme, count: number, around: Surroundings = berlin) =>
  comingWaves(programme, around, count);
function days(rule: Rule, count: number, starts = '2026-12-01', fiscalMonth = 1): readonly string[] {
  const found: string[] = [];
  for (const day of recurrences(rule, starts, fiscalMonth, '')) if (found.push(day) === count) break;
  return found;
}

// Days read off a printed calendar of 2027.
test('rules give the first Tuesday of each quarter, 15 days before its end, and every fourth Monday', () => {
  expect(days({ kind: 'weekday', months: 3, nth: 1, weekday: 2 }, 4)).toEqual([
    ...['2027-01-05', '2027-04-06', '2027-07-06', '2027-10-05'],
  ]);
  expect(days({ kind: 'beforeEnd', months: 3, days: 15 }, 4)).toEqual([
    ...['2026-12-16', '2027-03-16', '2027-06-15', '2027-09-15'],
  ]);
  expect(days({ kind: 'weeks', weeks: 4, weekday: 1 }, 3)).toEqual(['2026-12-07', '2027-01-04', '2027-02-01']);
});

test('quarters and years begin with the fiscal year', () => {
  expect(days({ kind: 'weekday', months: 3, nth: 1, weekday: 2 }, 2, '2026-12-01', 2)).toEqual([
    ...['2027-02-02', '2027-05-04'],
  ]);
  expect(days({ kind: 'beforeEnd', months: 12, days: 0 }, 2, '2026-12-01', 10)).toEqual(['2027-09-30', '2028-09-30']);
});

test('a wave keeps off weekends and holidays, and says why it moved', () => {
  const programme = begin({ rule: { kind: 'beforeEnd', months: 12, days: 0 }, starts: '2027-01-01', fiscalMonth: 5 });
  const holidayOf = (day: string) => (day === '2027-04-30' ? 'Feiertag' : undefined);
  const [wave] = next(programme, 1, { ...berlin, holidayOf });
  expect(wave).toMatchObject({
    day: '2027-04-30',
    opensOn: '2027-05-03',
    opens: '2027-05-03T07:00:00.000Z',
    closes: '2027-05-17T16:00:00.000Z',
    shifts: ['holiday', 'weekend'],
    holiday: 'Feiertag',
  });
});

test('a wave too near another one waits for the 28th day, and overtakes what the rule gave meanwhile', () => {
  const monthly = begin({ rule: { kind: 'weeks', weeks: 2, weekday: 2 } });
  expect(next(monthly, 3).map(({ opensOn }) => opensOn)).toEqual(['2026-12-01', '2026-12-29', '2027-01-26']);
  const other = { id: 'w', instrument: 'it-pulse', opens: '2027-01-04T08:00:00.000Z', state: 'frozen' } as const;
  const [wave] = next(begin(), 1, { ...berlin, waves: [other] });
  expect(wave).toMatchObject({ day: '2027-01-05', opensOn: '2027-02-01', shifts: ['near'] });
  const discarded = { ...other, state: 'discarded' } as const;
  expect(next(begin(), 1, { ...berlin, waves: [discarded] })).toMatchObject([{ opensOn: '2027-01-05' }]);
});

test('questionnaires take turns, and a skipped wave gives its turn to the next', () => {
  const turns = [
    { instrument: 'it-pulse', form: 'long' },
    { instrument: 'alignment-pulse', form: 'short' },
  ] as const;
  const programme = { ...begin({ turns }), changes: { '2027-04-06': null, '2027-07-06': '2027-07-15' } };
  expect(next(programme, 4).map(({ opensOn, skipped, instrument }) => [opensOn, skipped, instrument])).toEqual([
    ['2027-01-05', false, 'it-pulse'],
    ['2027-04-06', true, 'alignment-pulse'],
    ['2027-07-15', false, 'alignment-pulse'],
    ['2027-10-05', false, 'it-pulse'],
  ]);
});

test('settling a wave leaves exactly the ones after it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 1, max: 4 }), (weeks, count) => {
      let programme = begin({ rule: { kind: 'weeks', weeks, weekday: 3 } });
      const all = next(programme, count + 3);
      for (const { day, opensOn } of all.slice(0, count)) programme = settle(programme, day, opensOn);
      const waves = all
        .slice(0, count)
        .map(({ opens, instrument, day }) => ({ id: day, opens, instrument, state: 'published' }) as const);
      expect(next(programme, 3, { ...berlin, waves })).toEqual(all.slice(count));
    }),
    { numRuns: 30 },
  );
});

test('in every zone of the world, over 40 quarters, waves open at the local time on a working day, in order and never near each other', () => {
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    const clock = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
    });
    const waves = next(begin(), 40, { ...berlin, zone });
    for (const [index, { opens, opensOn, closes, instrument }] of waves.entries()) {
      expect([zone, opens, clock.format(new Date(opens))]).toEqual([zone, opens, 'Tue 09:00']);
      expect(weekdayOf(opensOn)).toBe(2);
      expect(closes > opens).toBe(true);
      const before = waves[index - 1];
      if (!before) continue;
      expect(before.opens < opens).toBe(true);
      const pair = [before, { opens, instrument }].map((one, id) => ({ ...one, id: String(id) }));
      expect(pair[0] && pair[1] && areNear(pair[0], pair[1], zone)).toBe(false);
    }
  }
});

test('four weeks stay four weeks where a change of clocks makes them an hour short', () => {
  const programme = begin({ rule: { kind: 'weeks', weeks: 4, weekday: 1 }, starts: '2027-03-01' });
  expect(next(programme, 2).map(({ opensOn }) => opensOn)).toEqual(['2027-03-01', '2027-03-29']);
});

// Berlin, 28 March 2027: 02:00 becomes 03:00; 31 October 2027: 03:00 becomes 02:00 again.
test('a time that the clocks skip comes as much later, one that comes twice the first time', () => {
  expect(instantAt('2027-03-28', '02:30', 'Europe/Berlin')).toBe('2027-03-28T01:30:00.000Z');
  expect(instantAt('2027-10-31', '02:30', 'Europe/Berlin')).toBe('2027-10-31T00:30:00.000Z');
});

test('a wave is skipped, put back or moved between the waves around it, and a programme is paused, resumed and stopped', () => {
  const programme = begin();
  const coming = next(programme, 8);
  const today = '2026-12-10';
  const change = (of: Programme, made: ProgrammeChange) => changeProgramme(of, made, coming, today);
  const skipped = change(programme, { action: 'skip', day: '2027-04-06' });
  expect(skipped).toMatchObject({ ok: true, value: { changes: { '2027-04-06': null }, version: 2 } });
  if (!skipped.ok) return;
  expect(change(skipped.value, { action: 'restore', day: '2027-04-06' })).toMatchObject({ value: { changes: {} } });
  const move = (to: string) => change(programme, { action: 'move', day: '2027-04-06', to });
  expect(move('2027-04-20')).toMatchObject({ value: { changes: { '2027-04-06': '2027-04-20' } } });
  for (const to of ['2026-12-10', '2027-01-05', '2027-07-06'])
    expect(move(to)).toMatchObject({ refusal: 'programme.day' });
  expect(change(programme, { action: 'skip', day: '2027-04-07' })).toMatchObject({ refusal: 'programme.day' });
  const paused = change(programme, { action: 'pause' });
  expect(paused).toMatchObject({ value: { state: 'paused' } });
  if (!paused.ok) return;
  expect(change(paused.value, { action: 'skip', day: '2027-04-06' })).toMatchObject({ refusal: 'programme.state' });
  expect(change(paused.value, { action: 'resume' })).toMatchObject({ value: { state: 'running', after: today } });
  expect(change(programme, { action: 'resume' })).toMatchObject({ refusal: 'programme.state' });
  expect(change(paused.value, { action: 'stop' })).toMatchObject({ value: { state: 'stopped' } });
});
