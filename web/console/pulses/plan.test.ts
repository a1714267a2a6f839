import { expect, test } from 'vitest';
import { NewWave } from '#contract/wave.ts';
import { floors, requestOf, type Plan } from './plan.ts';

const now = '2027-01-15T10:00:00.000Z';
const plan: Plan = {
  name: ' IT-Puls Q1 2027 ',
  instrument: 'it-pulse',
  form: 'long',
  opensNow: false,
  opensDay: '2027-02-01',
  opensTime: '09:00',
  closesDay: '2027-02-12',
  closesTime: '18:00',
  thresholds: floors,
  audience: { roles: ['lead'] },
  cuts: ['site'],
  approval: true,
  reminders: 1,
  reminderDays: [3, 7],
  remindEverybody: false,
};

test('a filled form becomes a request of the contract, in the organisation’s time zone', () => {
  const outcome = requestOf(plan, 'Europe/Berlin', now);
  expect('request' in outcome && NewWave.parse(outcome.request)).toMatchObject({
    name: 'IT-Puls Q1 2027',
    opens: '2027-02-01T08:00:00.000Z',
    closes: '2027-02-12T17:00:00.000Z',
    thresholds: floors,
    audience: { roles: ['lead'] },
    reminders: { days: [3], audience: 'unused' },
  });
});

test('every fault is named at its field at once', () => {
  const outcome = requestOf(
    { ...plan, name: ' ', opensDay: '2027-01-01', closesDay: '', thresholds: { ...floors, minStratum: 9, k: null } },
    'Europe/Berlin',
    now,
  );
  expect('faults' in outcome && outcome.faults).toEqual([
    { field: 'name', why: 'missing' },
    { field: 'opens', why: 'past' },
    { field: 'closes', why: 'missing' },
    { field: 'minStratum', why: 'floor' },
    { field: 'k', why: 'floor' },
  ]);
});

test('a wave closes after it opens', () => {
  const outcome = requestOf({ ...plan, closesDay: '2027-02-01', closesTime: '09:00' }, 'UTC', now);
  expect('faults' in outcome && outcome.faults).toEqual([{ field: 'closes', why: 'order' }]);
});

test('by an open link nobody is reminded, nothing is cut, and comments wait for thirty', () => {
  const outcome = requestOf({ ...plan, audience: { openLink: true }, reminders: 2 }, 'Europe/Berlin', now);
  const request = 'request' in outcome ? NewWave.parse(outcome.request) : undefined;
  expect(request).toMatchObject({ audience: { openLink: true }, cuts: [], thresholds: { ...floors, comments: 30 } });
  expect(request).not.toHaveProperty('reminders');
});

test('reminders ascend, come before the close, and are left out where none are wanted', () => {
  const outcomeOf = (change: Partial<Plan>) => requestOf({ ...plan, ...change }, 'Europe/Berlin', now);
  const fault = (why: 'missing' | 'order') => ({ faults: [{ field: 'reminders', why }] });
  expect(outcomeOf({ reminders: 2, remindEverybody: true })).toMatchObject({
    request: { reminders: { days: [3, 7], audience: 'everybody' } },
  });
  const none = outcomeOf({ reminders: 0, reminderDays: [null, null] });
  expect('request' in none && none.request).not.toHaveProperty('reminders');
  expect(outcomeOf({ reminders: 2, reminderDays: [7, 7] })).toEqual(fault('order'));
  expect(outcomeOf({ reminderDays: [12, null] })).toEqual(fault('order'));
  for (const bad of [null, 0, 1.5, 61]) expect(outcomeOf({ reminderDays: [bad, null] })).toEqual(fault('missing'));
});
