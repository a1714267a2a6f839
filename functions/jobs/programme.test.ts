import { expect, test } from 'vitest';
import { holidaysOf } from '#connect/holidays.ts';
import { beginProgramme, comingWaves, type ProgrammeSettings, type Programme } from '#core/survey/programme.ts';
import { runNow } from '#core/survey/run-now.ts';
import { dayMilliseconds, plus } from '#core/time.ts';
import { dueBefore } from '#store/due.ts';
import { freshDatabase } from '#store/fixture.ts';
import { readLog } from '#store/log.ts';
import { getProgramme, saveProgramme } from '#store/programme.ts';
import { listWaves } from '#store/wave.ts';
import { foundWorld, tenant, type MadeUpWorld } from './fixture.ts';
import { killable } from './killable.fixture.ts';
import { programme } from './programme.ts';

const settings: ProgrammeSettings = {
  name: 'Quartalspuls',
  rule: { kind: 'weekday', months: 3, nth: 1, weekday: 2 },
  fiscalMonth: 1,
  starts: '2026-04-01',
  opensAt: '09:00',
  closesAt: '18:00',
  answerDays: 14,
  holidays: { country: 'DE', region: null },
  turns: [{ instrument: 'it-pulse', form: 'long' }],
  cuts: [],
  approval: false,
};
const id = 'programme_1';
const work = { tenant, wave: id };
const begun = beginProgramme(id, settings);

async function begin(change: Partial<Programme> = {}): Promise<MadeUpWorld> {
  const world = await foundWorld(await freshDatabase());
  await saveProgramme(world.scope, { ...begun, ...change }, '2026-04-03T07:00:00.000Z');
  return world;
}
const programmeDue = async ({ context: { database } }: MadeUpWorld) =>
  (await dueBefore(database, '2099', 50)).filter(({ kind }) => kind === 'programme');
const told = async ({ scope }: MadeUpWorld) =>
  (await readLog(scope, undefined, 100)).map(({ action, subject }) => `${action} ${subject}`);

// The first Tuesday of April 2026 is the 7th, the day after Easter Monday. The organisation freezes three days before.
test('a wave becomes a draft a day before its freeze, with the freeze and the next wave due', async () => {
  const world = await begin();
  world.setClock('2026-04-02T07:00:00.000Z');
  await programme(world.context, work);
  expect(await listWaves(world.scope)).toEqual([]);
  world.setClock('2026-04-03T07:00:00.000Z');
  await programme(world.context, work);
  const waves = await listWaves(world.scope);
  expect(waves).toMatchObject([
    {
      name: 'Quartalspuls 2026-04-07',
      state: 'draft',
      freezes: '2026-04-04T07:00:00.000Z',
      opens: '2026-04-07T07:00:00.000Z',
      closes: '2026-04-21T16:00:00.000Z',
      programme: { id, day: '2026-04-07' },
    },
  ]);
  const due = await dueBefore(world.context.database, '2099', 50);
  expect(due.map(({ kind, dueAt }) => `${kind} ${dueAt}`)).toEqual([
    'freeze 2026-04-04T07:00:00.000Z',
    'programme 2026-07-03T07:00:00.000Z',
  ]);
  expect(await told(world)).toEqual([`programme.waveMade ${waves[0]?.id}`]);
});

test('a wave that reminds carries the public holidays of its programme', async () => {
  const world = await begin({ reminders: { days: [3], audience: 'unused' } });
  world.setClock('2026-04-03T07:00:00.000Z');
  await programme(world.context, work);
  expect((await listWaves(world.scope))[0]?.holidays).toEqual(['2026-04-03', '2026-04-06']);
});

test('killed at any write and started three times at once, a wave is made once and told once', async () => {
  for (let writes = 0; writes < 3; writes++) {
    const world = await begin();
    world.setClock('2026-04-03T07:00:00.000Z');
    await killable(world.context.database).run(writes, () => programme(world.context, work));
    await Promise.all([1, 2, 3].map(() => programme(world.context, work)));
    const waves = await listWaves(world.scope);
    expect(waves).toHaveLength(1);
    expect(await told(world)).toEqual([`programme.waveMade ${waves[0]?.id}`]);
    expect(await programmeDue(world)).toMatchObject([{ dueAt: '2026-07-03T07:00:00.000Z' }]);
  }
}, 20_000);

test('after an outage the missed wave opens at once for its whole answering period, and the log says how late', async () => {
  const world = await begin();
  world.setClock('2026-11-10T10:00:00.000Z');
  await programme(world.context, work);
  const [wave, ...more] = await listWaves(world.scope);
  expect(more).toEqual([]);
  expect(wave).toMatchObject({
    state: 'freezing',
    opens: '2026-11-10T10:00:00.000Z',
    closes: '2026-11-24T17:00:00.000Z',
  });
  const [entry] = await readLog(world.scope, undefined, 1);
  expect(entry).toMatchObject({ action: 'programme.caughtUp', detail: { hoursLate: 5211 } });
  // What the rule gave in between is overtaken: the next is January.
  expect(await getProgramme(world.scope, id)).toMatchObject({ after: '2026-11-10', made: 1 });
  expect(await programmeDue(world)).toMatchObject([{ dueAt: '2027-01-01T08:00:00.000Z' }]);
});

test('over ten years of ticks every wave of the preview is made once, at its hour', async () => {
  const world = await begin();
  const surroundings = { zone: 'Europe/Berlin', holidayOf: holidaysOf(settings.holidays), waves: [] };
  const expected = comingWaves(begun, surroundings, 40).map(({ opens, closes }) => ({ opens, closes }));
  for (const { opens } of expected) {
    world.setClock(plus(opens, -4 * dayMilliseconds));
    await programme(world.context, work);
    await programme(world.context, work);
  }
  const made = (await listWaves(world.scope)).map(({ opens, closes }) => ({ opens, closes }));
  expect(made.toSorted((a, b) => (a.opens < b.opens ? -1 : 1))).toEqual(expected);
}, 20_000);

test('a programme that does not run makes nothing', async () => {
  const world = await begin();
  await saveProgramme(world.scope, { ...begun, state: 'paused', version: 2 }, null);
  expect(await programmeDue(world)).toEqual([]);
  world.setClock('2026-11-10T10:00:00.000Z');
  expect(await programme(world.context, work)).toBe('done');
  expect(await listWaves(world.scope)).toEqual([]);
});

test('a programme that was told to run opens its next wave at once, and its regular day has none', async () => {
  const world = await begin();
  world.setClock('2026-03-25T10:00:00.000Z');
  const around = { zone: 'Europe/Berlin', holidayOf: holidaysOf(settings.holidays), waves: [] };
  const run = runNow(begun, around, '2026-03-25');
  if (!run.ok) throw new Error(run.refusal);
  expect(await saveProgramme(world.scope, run.value, world.context.now())).toBe(true);
  await programme(world.context, work);
  await programme(world.context, work);
  expect(await listWaves(world.scope)).toMatchObject([
    { state: 'freezing', opens: '2026-03-25T10:00:00.000Z', programme: { id, day: '2026-04-07' } },
  ]);
  expect(await told(world)).toEqual([expect.stringContaining('programme.waveMade')]);
  expect(await programmeDue(world)).toMatchObject([{ dueAt: '2026-07-03T07:00:00.000Z' }]);
  expect(await getProgramme(world.scope, id)).not.toHaveProperty('runs');
});
