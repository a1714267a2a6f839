import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askedOf } from './audience.ts';
import { beginProgramme, comingWaves, type ProgrammeSettings } from './programme.ts';
import { dayAfter, dayAt, type Rule } from './recurrence.ts';
import { audienceAt, leastShares } from './shares.ts';

const it = { instrument: 'it-pulse', form: 'short' } as const;
const alignment = { instrument: 'alignment-pulse', form: 'short' } as const;
const settings: ProgrammeSettings = {
  name: 'Weekly',
  rule: { kind: 'weeks', weeks: 1, weekday: 2 },
  fiscalMonth: 1,
  starts: '2027-01-01',
  opensAt: '09:00',
  closesAt: '18:00',
  answerDays: 5,
  holidays: null,
  turns: [it],
  audience: { shares: 4 },
  cuts: [],
  approval: false,
};
const weeks = (every: number, turns: ProgrammeSettings['turns'] = [it]): number =>
  leastShares({ rule: { kind: 'weeks', weeks: every, weekday: 2 }, turns });

test('a rule in weeks takes as many shares as lie in 28 days, fewer where questionnaires take turns', () => {
  expect([1, 2, 3, 4, 5].map((every) => weeks(every))).toEqual([4, 2, 2, 1, 1]);
  expect([1, 2, 3].map((every) => weeks(every, [it, alignment]))).toEqual([2, 1, 1]);
  expect(weeks(1, [it, it, alignment])).toBe(3);
  expect(leastShares({ rule: { kind: 'beforeEnd', months: 1, days: 0 }, turns: [it] })).toBe(1);
});

test('each questionnaire goes round all shares, and units and roles stay the same', () => {
  const both = { turns: [it, alignment], audience: { units: [['Group']], shares: 3 } };
  expect([0, 1, 2, 3, 4, 5, 6].map((made) => audienceAt(both, made)?.share?.number)).toEqual([0, 0, 1, 1, 2, 2, 0]);
  expect(audienceAt(both, 1)).toEqual({ units: [['Group']], share: { number: 0, of: 3 } });
  expect(audienceAt({ turns: [it] }, 5)).toBeUndefined();
});

test('a weekly programme asks another share each Tuesday, with nothing in the way', () => {
  const waves = comingWaves(
    beginProgramme('p', settings),
    { zone: 'Europe/Berlin', holidayOf: () => undefined, waves: [] },
    5,
  );
  expect(waves.map(({ opensOn, audience, shifts }) => [opensOn, audience?.share?.number, shifts.length])).toEqual([
    ['2027-01-05', 0, 0],
    ['2027-01-12', 1, 0],
    ['2027-01-19', 2, 0],
    ['2027-01-26', 3, 0],
    ['2027-02-02', 0, 0],
  ]);
});

/** Days after New Year's Day 2027. */
const daysSince = (day: string): number => (Date.parse(day) - Date.parse('2027-01-01')) / 86_400_000;

test('over any rule that is not refused nobody is asked the same twice within 28 days, whatever is moved, skipped or a holiday', () => {
  const turns = fc.array(fc.constantFrom(it, alignment), { minLength: 1, maxLength: 4 });
  const weekday = fc.constantFrom<(1 | 2 | 3 | 4 | 5)[]>(1, 2, 3, 4, 5);
  const rule: fc.Arbitrary<Rule> = fc.oneof(
    fc.record({ kind: fc.constant('weeks' as const), weeks: fc.integer({ min: 1, max: 6 }), weekday }),
    fc.record({
      kind: fc.constant('weekday' as const),
      months: fc.constant(1 as const),
      nth: fc.constantFrom<(1 | 4)[]>(1, 4),
      weekday,
    }),
    fc.record({
      kind: fc.constant('beforeEnd' as const),
      months: fc.constant(1 as const),
      days: fc.integer({ min: 0, max: 27 }),
    }),
  );
  const zones = fc.constantFrom(
    'Europe/Berlin',
    'America/New_York',
    'Pacific/Apia',
    'Australia/Lord_Howe',
    'Asia/Tokyo',
  );
  const people = Array.from({ length: 30 }, (_, index) => ({ person: String(index), unit: ['A'] }));
  fc.assert(
    fc.property(
      fc.record({ rule, turns, zone: zones, more: fc.nat(3), starts: fc.nat(100) }),
      fc.array(fc.integer({ min: 0, max: 24 }), { maxLength: 6 }),
      fc.uniqueArray(fc.nat(300), { maxLength: 40 }),
      ({ rule, turns, zone, more, starts }, touched, feasts) => {
        const shares = leastShares({ rule, turns }) + more;
        const begun = beginProgramme('p', {
          ...settings,
          ...{ rule, turns, starts: dayAfter('2027-01-01', starts) },
          ...(shares > 1 ? { audience: { shares } } : {}),
        });
        const around = {
          zone,
          holidayOf: (day: string) => (feasts.includes(daysSince(day)) ? 'Feast' : undefined),
          waves: [],
        };
        const plain = comingWaves({ ...begun, audience: { shares: Math.max(2, shares) } }, around, 25);
        const changes = Object.fromEntries(
          touched.flatMap((index, turn) => {
            const day = plain[index]?.day;
            return day === undefined ? [] : [[day, turn % 2 === 0 ? null : dayAfter(day, turn)]];
          }),
        );
        const last = new Map<string, number>();
        for (const { skipped, opens, instrument, audience } of comingWaves({ ...begun, changes }, around, 25)) {
          if (skipped) continue;
          const day = daysSince(dayAt(opens, zone));
          for (const { person } of askedOf(people, audience, (one, of) => Number(one) % of)) {
            const before = last.get(`${person} ${instrument}`) ?? -Infinity;
            expect(day - before).toBeGreaterThanOrEqual(28);
            last.set(`${person} ${instrument}`, day);
          }
        }
      },
    ),
    { numRuns: 40 },
  );
});
