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
  cuts: ['site'],
  approval: true,
};

test('a filled form becomes a request of the contract, in the organisation’s time zone', () => {
  const outcome = requestOf(plan, 'Europe/Berlin', now);
  expect('request' in outcome && NewWave.parse(outcome.request)).toMatchObject({
    name: 'IT-Puls Q1 2027',
    opens: '2027-02-01T08:00:00.000Z',
    closes: '2027-02-12T17:00:00.000Z',
    thresholds: floors,
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
