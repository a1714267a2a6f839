import { expect, test } from 'vitest';
import { beginProgramme, comingWaves, settle, type ProgrammeSettings } from './programme.ts';
import { resettle } from './resettle.ts';

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
  reminders: { days: [3], audience: 'unused' },
};
const around = { zone: 'Europe/Berlin', holidayOf: () => undefined, waves: [] };
const began = beginProgramme('p', { ...settings, audience: { shares: 3 } });
const running = { ...settle(began, '2027-01-05', '2027-01-05'), changes: { '2027-04-06': '2027-04-13' } };
const { reminders: gone, ...bare } = settings;
expect(gone).toBeDefined();

test('other settings count from tomorrow on, and what was settled stays settled', () => {
  const changed = resettle(
    running,
    { ...bare, rule: { kind: 'weeks', weeks: 9, weekday: 1 }, opensAt: '07:30' },
    '2027-02-10',
  );
  if (!changed.ok) throw new Error(changed.refusal);
  expect(changed.value).toMatchObject({ made: 1, after: '2027-02-10', changes: {}, version: 3 });
  expect(changed.value).not.toHaveProperty('reminders');
  // Mondays every nine weeks from 4 January 2027: 8 March is the first after 10 February.
  expect(comingWaves(changed.value, around, 1)).toMatchObject([{ opens: '2027-03-08T06:30:00.000Z' }]);
});

test('whom it asks stays, and so does what was decided about single days of the same rule', () => {
  const changed = resettle(running, { ...bare, name: 'Puls', answerDays: 7 }, '2027-02-10');
  expect(changed).toMatchObject({
    value: { name: 'Puls', audience: { shares: 3 }, changes: { '2027-04-06': '2027-04-13' } },
  });
});

test('a programme that is stopped stays as it is', () => {
  expect(resettle({ ...running, state: 'stopped' }, bare, '2027-02-10')).toMatchObject({ refusal: 'programme.state' });
});
