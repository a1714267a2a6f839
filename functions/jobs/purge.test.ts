import { beforeAll, expect, test } from 'vitest';
import { dayMilliseconds, plus } from '#core/time.ts';
import { moveDelivery, untouched } from '#store/delivery.ts';
import { putComment } from '#store/comment.ts';
import { hideComment } from '#store/moderation.ts';
import { dueBefore } from '#store/due.ts';
import { freshDatabase } from '#store/fixture.ts';
import { readLog } from '#store/log.ts';
import { putWish } from '#store/resend.ts';
import { getWave } from '#store/wave.ts';
import { answersAt, deviceOf } from './device.fixture.ts';
import { waveId } from './fixture.ts';
import { killable } from './killable.fixture.ts';
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
import { retentionDays } from './purge.ts';

let published: Pulse;

beforeAll(async () => {
  published = await openPulse(await freshDatabase(), { roster: few });
  for (const [index, { person }] of few.slice(0, 12).entries())
    await deviceOf(published, person).send(answersAt(index));
  published.setClock(closes);
  await runDue(published);
  published.setClock(graceOver);
  await jobs.fold(published.context, work);
  await jobs.publish(published.context, work);
});

async function settled(): Promise<Pulse> {
  const pulse = await copyPulse(published);
  await putComment(pulse.scope, waveId, { id: '0a', group: 'Acme', invited: 30, text: 'Bitte früher.' });
  await hideComment(pulse.scope, waveId, '0a', 'insult');
  pulse.setClock(graceOver);
  return pulse;
}
const purgedOf = async ({ scope }: Pulse) => (await getWave(scope, waveId))?.purged;
/** How many items of each kind there are, and of the public ones of each document. */
async function inventory({ context }: Pulse): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (const table of ['organisations', 'ballots'] as const)
    for (const { pk, sk } of await scan(context.database, table)) {
      const kind = String(pk).split('#')[0] ?? '';
      const name = kind === 'public' ? `public ${String(sk).split('#')[0] ?? ''}` : kind;
      counts[name] = (counts[name] ?? 0) + 1;
    }
  return counts;
}

const kept = { report: 2, frozen: 3, wave: 1, window: 1, 'public manifest': 1, 'public key': 1 };
const steps = [
  ['secrets', graceOver, ['key', 'invitation', 'delivery', 'resend']],
  ['ballots', plus(graceOver, 7 * dayMilliseconds), ['ballot']],
  ['all', plus(graceOver, 30 * dayMilliseconds), ['public counted', 'export']],
  ['comments', plus(graceOver, 730 * dayMilliseconds), ['comment', 'moderation']],
] as const;

test('secrets go at once, raw ballots after 7 days, nullifiers and signatures after 30, comments after two years, and the result stays', async () => {
  expect(retentionDays).toEqual({ ballots: 7, all: 30, comments: 730 });
  const pulse = await settled();
  await putWish(pulse.context.database, { wave: waveId, address: 'ada@acme.example' });
  const before = await inventory(pulse);
  expect(before).toMatchObject({ ...kept, invitation: 24, ballot: 12, 'public counted': 256, key: 7 });
  const gone: string[] = [];
  for (const [step, at, kinds] of steps) {
    pulse.setClock(plus(at, -1));
    if (step !== 'secrets') await runDue(pulse);
    expect(Object.keys(await inventory(pulse))).toEqual(expect.arrayContaining([...kinds]));
    pulse.setClock(at);
    await runDue(pulse);
    gone.push(...kinds);
    expect(await purgedOf(pulse)).toBe(step);
    expect(Object.keys(await inventory(pulse)).filter((kind) => gone.includes(kind))).toEqual([]);
  }
  expect(await inventory(pulse)).toMatchObject(kept);
  const told = (await readLog(pulse.scope, undefined, 50)).filter(({ actor }) => actor === 'purge');
  expect(told.toReversed().map(({ at, action }) => [at, action])).toEqual([
    [graceOver, 'wave.secretsDestroyed'],
    [plus(graceOver, 7 * dayMilliseconds), 'wave.ballotsDestroyed'],
    [plus(graceOver, 30 * dayMilliseconds), 'wave.tracesDestroyed'],
    [plus(graceOver, 730 * dayMilliseconds), 'wave.commentsDestroyed'],
  ]);
  expect(await dueBefore(pulse.context.database, muchLater, 9)).toEqual([]);
});

test('a purge killed at any write and begun again ends like one that was not, and never claims more than it destroyed', async () => {
  const [whole, killed] = [await settled(), await settled()];
  const killer = killable(killed.context.database);
  const gone: string[] = [];
  for (const [step, at, kinds] of steps) {
    for (const pulse of [whole, killed]) pulse.setClock(at);
    await runDue(whole);
    gone.push(...kinds);
    for (let writes = 0, comes = true; comes; writes += writes > 40 ? 60 : writes > 6 ? 5 : 1) {
      const { ended } = await killer.run(writes, () => runDue(killed));
      if ((await purgedOf(killed)) === step)
        expect(Object.keys(await inventory(killed)).filter((kind) => gone.includes(kind))).toEqual([]);
      comes = !ended;
    }
    expect(await inventory(killed)).toEqual(await inventory(whole));
    expect(await getWave(killed.scope, waveId)).toEqual(await getWave(whole.scope, waveId));
  }
});

test('what a job leaves behind that was at work when the secrets went is gone with the next step', async () => {
  const pulse = await settled();
  await runDue(pulse);
  const late = untouched('reminder1', 0);
  await moveDelivery(pulse.scope, waveId, late, { ...late, claimed: 25 });
  expect(await inventory(pulse)).toHaveProperty('delivery');
  pulse.setClock(plus(graceOver, 7 * dayMilliseconds));
  await runDue(pulse);
  expect(await inventory(pulse)).not.toHaveProperty('delivery');
});

test('after a month without a server everything due is destroyed at the first look', async () => {
  const pulse = await settled();
  pulse.setClock(muchLater);
  await runDue(pulse);
  expect(await purgedOf(pulse)).toBe('all');
  expect(Object.keys(await inventory(pulse))).toEqual(expect.not.arrayContaining(['key', 'ballot', 'export']));
});

test('two purges at once end like one', async () => {
  const pulse = await settled();
  for (const [step, at] of steps) {
    pulse.setClock(at);
    await Promise.all([runDue(pulse), runDue(pulse)]);
    expect(await purgedOf(pulse)).toBe(step);
  }
  expect(await dueBefore(pulse.context.database, muchLater, 9)).toEqual([]);
});
