import { expect, test } from 'vitest';
import { beginProgramme, changeProgramme, comingWaves, settle, type ProgrammeSettings } from './programme.ts';
import { runNow } from './run-now.ts';

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
const around = {
  zone: 'Europe/Berlin',
  holidayOf: (day: string) => (day === '2027-02-10' ? 'Feiertag' : undefined),
  waves: [],
};
const settled = settle(beginProgramme('p', settings), '2027-01-05', '2027-01-05');

// 9 February 2027 is a Tuesday; the rule would ask on 6 April.
test('the next wave opens today, and its day has none any more', () => {
  const run = runNow(settled, around, '2027-02-09');
  expect(run).toMatchObject({ ok: true, value: { runs: '2027-04-06', version: 3 } });
  if (!run.ok) return;
  expect(comingWaves(run.value, around, 2).map(({ opensOn }) => opensOn)).toEqual(['2027-02-09', '2027-07-06']);
  const after = settle(run.value, '2027-04-06', '2027-02-09');
  expect(after.runs).toBeUndefined();
  expect(comingWaves(after, around, 1)).toMatchObject([{ opensOn: '2027-07-06' }]);
});

test('it runs on no weekend, no public holiday and not within 28 days of another wave', () => {
  const near = { id: 'w', instrument: 'it-pulse', opens: '2027-01-13T08:00:00.000Z', state: 'published' } as const;
  expect(runNow(settled, around, '2027-02-07')).toMatchObject({ refusal: 'programme.notToday' });
  expect(runNow(settled, around, '2027-02-10')).toMatchObject({ refusal: 'programme.notToday' });
  expect(runNow(settled, { ...around, waves: [near] }, '2027-02-09')).toMatchObject({ refusal: 'programme.notToday' });
  expect(runNow({ ...settled, state: 'paused' }, around, '2027-02-09')).toMatchObject({ refusal: 'programme.state' });
});

test('whatever is decided about the programme before it has run is what counts', () => {
  const run = runNow(settled, around, '2027-02-09');
  if (!run.ok) throw new Error('it does not run');
  const coming = comingWaves(run.value, around, 8);
  for (const action of ['pause', 'stop'] as const)
    expect(changeProgramme(run.value, { action }, coming, '2027-02-09')).toMatchObject({ value: { runs: undefined } });
  const restored = changeProgramme(run.value, { action: 'restore', day: '2027-04-06' }, coming, '2027-02-09');
  expect(restored).toMatchObject({ value: { changes: {}, runs: undefined } });
});
