import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Job, JobContext } from '#functions/jobs/job.ts';
import { freshDatabase } from '#store/fixture.ts';
import { dueBefore, putDue } from '#store/due.ts';
import { madeUpSealing } from '#store/made-up-sealing.ts';
import { jobs as real } from './jobs.ts';
import { startTicking } from './ticking.ts';
import { newTraffic } from './traffic.ts';

const at = '2026-01-05T10:00:00.000Z';

async function ticking(fold: Job, ready?: () => Promise<void>) {
  const database = await freshDatabase();
  const context: JobContext = {
    database,
    sealing: madeUpSealing(),
    deliver: (messages) => Promise.resolve(messages.map(() => 'accepted')),
    converse: () => Promise.resolve('accepted'),
    now: () => at,
    random: (bytes) => randomBytes(bytes),
    pulseUrl: 'http://127.0.0.1',
    appUrl: 'http://127.0.0.1',
    settleMilliseconds: 0,
  };
  const idle: Job = () => Promise.resolve('done');
  const jobs = { ...real, release: idle, fold };
  const faults: unknown[] = [];
  await putDue(database, { kind: 'fold', tenant: 'org_1', wave: 'wave_1', dueAt: at });
  const report = (fault: unknown) => faults.push(fault);
  const timing = { report, before: () => Promise.resolve(), pauseMilliseconds: 20 };
  const stop = startTicking({ context, jobs, ...timing, ...(ready ? { ready } : {}) });
  const left = async () => (await dueBefore(database, at, 10)).filter(({ kind }) => kind === 'fold').length;
  return { stop, faults, left };
}
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test('slices of one work follow one another, never side by side, until it is done; then it is no longer due', async () => {
  const seen = { slices: 0, now: 0, most: 0 };
  const { stop, left, faults } = await ticking(async () => {
    seen.now += 1;
    seen.most = Math.max(seen.most, seen.now);
    await pause(60);
    seen.now -= 1;
    seen.slices += 1;
    return seen.slices < 4 ? 'again' : 'done';
  });
  while ((await left()) > 0) await pause(20);
  await stop();
  expect(seen).toEqual({ slices: 4, now: 0, most: 1 });
  expect(faults).toEqual([]);
});

test('what fails is reported, stays due and is tried again, more and more seldom', async () => {
  const tries: number[] = [];
  const { stop, left, faults } = await ticking(() => {
    tries.push(performance.now());
    return tries.length < 5 ? Promise.reject(new Error('not yet')) : Promise.resolve('done');
  });
  while ((await left()) > 0) await pause(20);
  await stop();
  expect(tries).toHaveLength(5);
  expect(faults).toHaveLength(4);
  const waits = tries.slice(1).map((time, index) => time - (tries[index] ?? 0));
  expect((waits[3] ?? 0) / (waits[0] ?? 1)).toBeGreaterThan(2);
});

test('what fails while the database is away is tried again without a word', async () => {
  let up = Promise.resolve();
  let tries = 0;
  const { stop, left, faults } = await ticking(
    () => {
      tries += 1;
      if (tries > 1) return Promise.resolve('done');
      up = pause(50).then(() => undefined);
      return Promise.reject(new Error('gone'));
    },
    () => up,
  );
  while ((await left()) > 0) await pause(20);
  await stop();
  expect([tries, faults]).toEqual([2, []]);
});

test('stopping waits for the slice in hand and begins no other', async () => {
  let slices = 0;
  const { stop } = await ticking(async () => {
    await pause(80);
    slices += 1;
    return 'again';
  });
  await pause(60);
  await stop();
  const after = slices;
  await pause(150);
  expect(slices).toBe(after);
});

test('work waits while the database is away, and whoever wants it to themselves waits for the work in hand', async () => {
  const away = Promise.withResolvers<undefined>();
  let up: Promise<void> = Promise.resolve();
  const traffic = newTraffic(() => up);
  const order: string[] = [];
  const first = traffic.run(async () => {
    await pause(30);
    order.push('first');
  });
  await pause(1);
  up = away.promise;
  const second = traffic.run(() => order.push('second'));
  await traffic.passed();
  order.push('alone');
  away.resolve(undefined);
  await Promise.all([first, second]);
  expect(order).toEqual(['first', 'alone', 'second']);
});
