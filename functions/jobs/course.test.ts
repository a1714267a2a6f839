import { beforeAll, expect, test } from 'vitest';
import type { WaveState } from '#core/survey/wave.ts';
import { dayMilliseconds, plus } from '#core/time.ts';
import { dueBefore, putDue, removeDue, type Due, type DueKind } from '#store/due.ts';
import { freshDatabase } from '#store/fixture.ts';
import { readLog } from '#store/log.ts';
import { getClosed } from '#store/public.ts';
import { getReport, listSummaries } from '#store/report.ts';
import { changeWave, getWave } from '#store/wave.ts';
import { closeWindow } from '#store/window.ts';
import { answersAt, deviceOf } from './device.fixture.ts';
import { foundWorld, importRoster, planWave, waveId } from './fixture.ts';
import { killable } from './killable.fixture.ts';
import { perform } from './perform.ts';
import {
  closes,
  copyPulse,
  few,
  graceOver,
  jobs,
  muchLater,
  openPulse,
  runDue,
  scan,
  work,
  type Pulse,
} from './pulse.fixture.ts';
import { tick } from './tick.ts';

/** The same wave before it opens, while it is open, before it is counted, and before it is shown. */
const stages: Partial<Record<'frozen' | 'open' | 'closed' | 'folded', Pulse>> = {};
const opens = '2026-03-10T08:00:00.000Z';

beforeAll(async () => {
  const pulse = await openPulse(await freshDatabase(), { roster: few });
  await changeWave(pulse.scope, waveId, ['open'], { state: 'frozen' });
  stages.frozen = await copyPulse(pulse);
  await changeWave(pulse.scope, waveId, ['frozen'], { state: 'open' });
  for (const [index, { person }] of few.slice(0, 12).entries()) await deviceOf(pulse, person).send(answersAt(index));
  stages.open = await copyPulse(pulse);
  pulse.setClock(closes);
  await runDue(pulse);
  stages.closed = await copyPulse(pulse);
  pulse.setClock(graceOver);
  await jobs.fold(pulse.context, work);
  stages.folded = await copyPulse(pulse);
});

async function at(stage: keyof typeof stages, now: string): Promise<Pulse> {
  const from = stages[stage];
  if (!from) throw new Error('no such stage');
  const pulse = await copyPulse(from);
  pulse.setClock(now);
  return pulse;
}
const waveOf = ({ scope }: Pulse) => getWave(scope, waveId);
const stateOf = async (pulse: Pulse) => (await waveOf(pulse))?.state;
async function dueOf({ context }: Pulse): Promise<readonly string[]> {
  return (await dueBefore(context.database, muchLater, 20)).map(({ kind, dueAt }) => `${kind} ${dueAt}`).sort();
}
async function clearDue({ context: { database } }: Pulse): Promise<void> {
  for (const due of await dueBefore(database, muchLater, 20)) await removeDue(database, due);
}

const steps: readonly (readonly [DueKind, keyof typeof stages, string, WaveState, readonly string[]])[] = [
  ['open', 'frozen', opens, 'open', [`participation ${plus(opens, 3_600_000)}`, `send ${opens}`]],
  ['close', 'open', closes, 'closed', [`fold ${graceOver}`]],
  ['publish', 'folded', graceOver, 'published', [`contribute ${graceOver}`, `purge ${graceOver}`, `send ${graceOver}`]],
];

test.each(steps)(
  '%s moves the wave and makes due what follows, killed at any write and repeated, once',
  async (...step) => {
    const [kind, stage, now, state, follows] = step;
    const pulse = await at(stage, now);
    await clearDue(pulse);
    const killer = killable(pulse.context.database);
    for (let writes = 0; ; writes++) {
      await putDue(pulse.context.database, { kind, ...work, dueAt: now });
      const before = await stateOf(pulse);
      const { ended } = await killer.run(writes, () =>
        perform(jobs[kind], pulse.context, { kind, ...work, dueAt: now }),
      );
      // Either nothing moved and the work is still due, or all of it did.
      if (before === state || (await stateOf(pulse)) === state)
        expect((await dueOf(pulse)).filter((row) => !row.startsWith(`${kind} `))).toEqual(follows);
      else expect(await dueOf(pulse)).toEqual([`${kind} ${now}`]);
      if (ended) break;
      expect(writes).toBeLessThan(9);
    }
    expect([await stateOf(pulse), await dueOf(pulse)]).toEqual([state, follows]);
    await clearDue(pulse);
    await jobs[kind](pulse.context, work);
    expect(await dueOf(pulse)).toEqual([]);
  },
);

/** What the log says since the wave was set back to frozen: it had been frozen and opened before. */
const told = async ({ scope }: Pulse) =>
  (await readLog(scope, undefined, 20))
    .toReversed()
    .slice(2)
    .map(({ actor, action, detail }) => [actor, action, detail?.['minutesLate']]);

test('after an outage what is overdue happens in order, and the log says by how many minutes each step came late', async () => {
  const pulse = await at('frozen', plus(opens, 90 * 60_000));
  await clearDue(pulse);
  await putDue(pulse.context.database, { kind: 'open', ...work, dueAt: opens });
  await putDue(pulse.context.database, { kind: 'close', ...work, dueAt: closes });
  await runDue(pulse);
  for (const [index, { person }] of few.slice(0, 12).entries()) await deviceOf(pulse, person).send(answersAt(index));
  pulse.setClock(plus(graceOver, dayMilliseconds));
  await runDue(pulse);
  expect(await told(pulse)).toEqual([
    ['open', 'wave.opened', 90],
    ['close', 'wave.closed', 1442],
    ['publish', 'wave.published', 1440],
    ['purge', 'wave.secretsDestroyed', undefined],
  ]);
});

test('of three tickers at once on the same rows each wave is opened, closed, counted and published once', async () => {
  const pulse = await at('frozen', opens);
  await clearDue(pulse);
  await putDue(pulse.context.database, { kind: 'open', ...work, dueAt: opens });
  await putDue(pulse.context.database, { kind: 'close', ...work, dueAt: closes });
  const moves: string[] = [];
  pulse.context.database.client.middlewareStack.add(
    (next) => async (request) => {
      const reply = await next(request);
      moves.push(...(/":state":(?:{"S":)?"(\w+)"/.exec(JSON.stringify(request.input))?.slice(1) ?? []));
      return reply;
    },
    { step: 'initialize' },
  );
  const threeTickers = () =>
    Promise.all(
      [1, 2, 3].map(() =>
        tick(pulse.context, async (due) => {
          while (!(await perform(jobs[due.kind], pulse.context, due)));
        }),
      ),
    );
  await threeTickers();
  expect(await stateOf(pulse)).toBe('open');
  for (const [index, { person }] of few.slice(0, 12).entries()) await deviceOf(pulse, person).send(answersAt(index));
  for (const [now, rounds] of [
    [closes, 1],
    [graceOver, 4],
  ] as const) {
    pulse.setClock(now);
    for (let round = 0; round < rounds; round++) await threeTickers();
  }
  const wave = await waveOf(pulse);
  expect(wave).toMatchObject({ publishedAt: graceOver });
  expect(moves).toEqual(['open', 'closed', 'published']);
  expect(await told(pulse)).toEqual([
    ['open', 'wave.opened', undefined],
    ['close', 'wave.closed', undefined],
    ['publish', 'wave.published', undefined],
    ['purge', 'wave.secretsDestroyed', undefined],
  ]);
  expect(await listSummaries(pulse.scope)).toHaveLength(1);
});

test('a wave does not open before its hour, while its approval is missing, or after its end', async () => {
  const pulse = await at('frozen', plus(opens, -1));
  await clearDue(pulse);
  await jobs.open(pulse.context, work);
  expect([await stateOf(pulse), await dueOf(pulse)]).toEqual(['frozen', [`open ${opens}`]]);
  pulse.setClock(opens);
  await changeWave(pulse.scope, waveId, ['frozen'], { approval: 'wanted' });
  await runDue(pulse);
  expect([await stateOf(pulse), await dueOf(pulse)]).toEqual(['frozen', []]);
  await changeWave(pulse.scope, waveId, ['frozen'], { approval: 'given' });
  pulse.setClock(closes);
  await jobs.open(pulse.context, work);
  expect([await stateOf(pulse), await dueOf(pulse)]).toEqual(['frozen', []]);
});

test('after an outage over the whole course a wave ends without ever having opened, and nobody is written to', async () => {
  const world = await foundWorld(await freshDatabase());
  await importRoster(world, few);
  await planWave(world);
  const { context, scope, sent } = world;
  while ((await jobs.freeze(context, work)) === 'again');
  world.setClock(muchLater);
  await runDue({ context, scope, codes: new Map(), setClock: (now) => world.setClock(now) });
  expect(await getWave(scope, waveId)).toMatchObject({ state: 'unpublishable', purged: 'secrets' });
  expect(sent).toEqual([]);
});

test('nothing closes before its end; an earlier end is told to respond, and counting waits for the grace from then on', async () => {
  const pulse = await at('open', plus(closes, -1));
  await clearDue(pulse);
  await jobs.close(pulse.context, work);
  expect([await stateOf(pulse), await dueOf(pulse)]).toEqual(['open', [`close ${closes}`]]);
  const early = plus(closes, -3 * dayMilliseconds);
  await closeWindow(pulse.context.database, waveId, early);
  await changeWave(pulse.scope, waveId, ['open'], { closes: early });
  await putDue(pulse.context.database, { kind: 'close', ...work, dueAt: early });
  await runDue({ ...pulse, context: { ...pulse.context, now: () => plus(early, 119_999) } });
  expect([await stateOf(pulse), await dueOf(pulse)]).toEqual(['closed', [`fold ${plus(early, 120_000)}`]]);
  expect(await getClosed(pulse.context.database, waveId)).toBe(early);
});

test('credentials end with the wave, ballots with its grace, and a ballot taken in its last second is counted', async () => {
  const pulse = await at('open', plus(closes, -1));
  const late = deviceOf(pulse, 'a20');
  await late.take();
  pulse.setClock(closes);
  await runDue(pulse);
  await expect(deviceOf(pulse, 'a21').take()).rejects.toThrow();
  pulse.setClock(graceOver);
  expect(await late.send(answersAt(40))).toEqual([201]);
  pulse.setClock(plus(graceOver, 1));
  expect(await late.send(answersAt(41), undefined, 2)).toEqual([409]);
  await runDue(pulse);
  expect(await getReport(pulse.scope, waveId)).toMatchObject({ ballots: 13 });
});

test('a wave without enough answers is settled and tells nothing, not even how many answered', async () => {
  const pulse = await at('frozen', opens);
  for (const [index, { person }] of few.slice(0, 4).entries()) await deviceOf(pulse, person).send(answersAt(index));
  await changeWave(pulse.scope, waveId, ['frozen'], { state: 'open' });
  for (const now of [closes, graceOver]) {
    pulse.setClock(now);
    await runDue(pulse);
  }
  const { progress, participation, ...wave } = (await waveOf(pulse)) ?? {};
  expect([progress, participation]).toEqual([undefined, undefined]);
  expect(wave).toMatchObject({ state: 'unpublishable', settledAt: graceOver, purged: 'secrets', invited: 24 });
  expect(await getReport(pulse.scope, waveId)).toBeUndefined();
  expect(await listSummaries(pulse.scope)).toEqual([]);
  const kinds = (await scan(pulse.context.database, 'organisations')).map(({ pk }) => String(pk).split('#')[0]);
  expect(kinds.filter((kind) => ['report', 'atom', 'comment'].includes(kind ?? ''))).toEqual([]);
  const told = (await scan(pulse.context.database, 'ballots')).filter(({ pk }) => pk === `public#${waveId}`);
  expect(told.map(({ sk }) => sk).filter((sk) => String(sk).startsWith('counted'))).toEqual([]);
});

test('work that was moved while it was done stays due', async () => {
  const pulse = await at('open', opens);
  await clearDue(pulse);
  const { database } = pulse.context;
  const due: Due = { kind: 'send', ...work, dueAt: opens };
  await putDue(database, due);
  const moves = () => putDue(database, { ...due, dueAt: closes }).then(() => 'done' as const);
  expect(await perform(moves, pulse.context, due)).toBe(true);
  expect(await dueOf(pulse)).toEqual([`send ${closes}`]);
  expect(await perform(() => Promise.resolve('again'), pulse.context, { ...due, dueAt: closes })).toBe(false);
  expect(await dueOf(pulse)).toEqual([`send ${closes}`]);
});
