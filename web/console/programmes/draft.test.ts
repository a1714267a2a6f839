import { expect, test } from 'vitest';
import { draftOf, freshDraft, settingsOf, type Draft } from './draft.ts';

const draft = { ...freshDraft(new Date('2026-11-24T10:00:00Z')), name: 'Quarterly' };

test('a fresh draft asks on the first Tuesday of each quarter from tomorrow on, and reminds once', () => {
  expect(settingsOf(draft)).toMatchObject({
    settings: {
      rule: { kind: 'weekday', months: 3, nth: 1, weekday: 2 },
      starts: '2026-11-25',
      turns: [{ instrument: 'it-pulse', form: 'long' }],
      holidays: null,
      reminders: { days: [3], audience: 'unused' },
    },
  });
  expect(settingsOf(draft)).not.toHaveProperty('settings.audience');
  expect(settingsOf({ ...draft, reminders: 0 })).not.toHaveProperty('settings.reminders');
});

test('every field that does not fit is named', () => {
  expect(settingsOf({ ...draft, name: ' ', starts: '', answerDays: 40 })).toEqual({
    faults: ['name', 'starts', 'answerDays'],
  });
  expect(settingsOf({ ...draft, rhythm: 'weeks', weeks: 0 })).toEqual({ faults: ['weeks'] });
  expect(settingsOf({ ...draft, rhythm: 'weeks', weeks: 1, shares: 4 })).toMatchObject({
    settings: { rule: { weeks: 1 }, audience: { shares: 4 } },
  });
  expect(settingsOf({ ...draft, kind: 'beforeEnd', days: null })).toEqual({ faults: ['days'] });
});

test('a programme that is there comes back from the form as it went in, but for whom it asks', () => {
  const programmes: readonly Partial<Draft>[] = [
    {},
    { rhythm: 'weeks', weeks: 6, weekday: 4, turns: 'both', reminders: 2, everybody: true },
    { rhythm: 6, kind: 'beforeEnd', days: 9, country: 'DE', region: 'BY', approval: true, reminders: 0, form: 'short' },
  ];
  for (const change of programmes) {
    const outcome = settingsOf({ ...draft, ...change });
    if (!('settings' in outcome)) throw new Error('the settings do not fit');
    const stored = { id: 'p', state: 'running', after: '2026-11-24', made: 0, changes: {}, version: 1 } as const;
    expect(settingsOf(draftOf({ ...outcome.settings, ...stored }))).toEqual(outcome);
  }
});
