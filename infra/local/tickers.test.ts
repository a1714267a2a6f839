import { fork, type ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, inject, test } from 'vitest';
import { foundWorld, people, tenant } from '#functions/jobs/fixture.ts';
import { beginProgramme, comingWaves, draftAt } from '#core/survey/programme.ts';
import { plus, type Instant } from '#core/time.ts';
import { freshDatabase } from '#store/fixture.ts';
import { itPulse } from '#core/survey/it-pulse.ts';
import { dueBefore } from '#store/due.ts';
import { readLog } from '#store/log.ts';
import { saveProgramme } from '#store/programme.ts';
import { switchRoster } from '#store/roster.ts';
import { listWaves } from '#store/wave.ts';
import { castAll } from '../../bench/cast.ts';
import { madeUpScores } from '../../bench/people.ts';
import { fileSealing } from './sealing.ts';
import type { Order } from './ticker.fixture.ts';

const directory = await mkdtemp(join(tmpdir(), 'einklang-tickers-'));
const running = new Set<ChildProcess>();
const inHand = new Map<ChildProcess, number>();
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  await rm(directory, { recursive: true });
});

const begins: Instant = '2027-01-01T07:00:00.000Z';

/** Tickers look for reminders and wishes no more often than this of the clock's time. */
const lookMilliseconds = 6 * 3_600_000;

/** How often one is killed: as a step of the wave falls due, and now and then between. */
const mostKills = 8;

test('three tickers in processes of their own, killed again and again, take a wave through every step once', async () => {
  const database = await freshDatabase();
  const world = await foundWorld(database);
  await switchRoster(world.scope, { from: 0, people: people('a', 12, ['Acme']), origin: 'import_1', now: begins });
  const programme = beginProgramme('programme_1', {
    ...{ name: 'Puls', rule: { kind: 'weekday', months: 3, nth: 1, weekday: 2 }, fiscalMonth: 1, starts: '2027-01-01' },
    ...{ opensAt: '09:00', closesAt: '18:00', answerDays: 7, holidays: null, cuts: [], approval: false },
    turns: [{ instrument: 'it-pulse', form: 'short' }],
    reminders: { days: [3], audience: 'everybody' },
  });
  const [wave] = comingWaves(programme, { zone: 'Europe/Berlin', holidayOf: () => undefined, waves: [] }, 1);
  if (!wave) throw new Error('no wave');
  await saveProgramme(world.scope, programme, draftAt(wave.opens, 3));

  let clock = begins;
  const setClock = async (now: Instant): Promise<void> => {
    clock = now;
    await writeFile(join(directory, 'clock.next'), now);
    await rename(join(directory, 'clock.next'), join(directory, 'clock'));
  };
  await setClock(begins);
  const order = { endpoint: inject('dynamodbEndpoint'), names: database.names, directory };
  const tickers = [await ticker(order), await ticker(order), await ticker(order)];
  let kills = 0;
  const killOne = async (): Promise<void> => {
    await setTimeout(randomInt(120));
    const index = randomInt(3);
    tickers[index]?.kill('SIGKILL');
    tickers[index] = await ticker(order);
    kills += 1;
  };
  const sealing = fileSealing(join(directory, 'keys'));
  let answered = false;
  let idle = 0;
  let advances = 0;
  for (;;) {
    await setTimeout(50);
    const [made] = await listWaves(world.scope);
    if (made?.state === 'open' && !answered) {
      answered = true;
      await castAll(
        { ...world.context, sealing },
        { tenant, wave: made.id },
        { answering: 12, commentEvery: 0, scoresAt },
      );
    }
    const due = await dueBefore(database, '9999', 20);
    if (made?.purged !== undefined && due.every(({ kind }) => kind === 'purge' || kind === 'programme')) break;
    // What is due now is waited for, whoever is killed over it; so is what a living ticker has in hand, as in an hour in which it would long be done.
    const busy = due.some(({ dueAt }) => dueAt <= clock) || tickers.some((one) => (inHand.get(one) ?? 0) > 0);
    idle = busy ? 0 : idle + 1;
    if (idle < 2) continue;
    const [next] = due.filter(({ kind }) => kind !== 'send' && kind !== 'participation');
    const look = plus(clock, lookMilliseconds);
    const step = next !== undefined && next.dueAt < look;
    await setClock(step ? next.dueAt : look);
    advances += 1;
    if ((step || advances % 8 === 0) && kills < mostKills) await killOne();
  }

  expect(await listWaves(world.scope)).toMatchObject([{ state: 'published', opens: wave.opens, closes: wave.closes }]);
  const told = (await readLog(world.scope, undefined, 100)).map(({ action }) => action);
  const steps = ['programme.waveMade', 'wave.frozen', 'wave.opened', 'wave.closed', 'wave.published'];
  expect(steps.map((action) => told.filter((one) => one === action).length)).toEqual([1, 1, 1, 1, 1]);
  const letters = (await readFile(join(directory, 'letters'), 'utf8')).trim().split('\n');
  for (const kind of ['invitation', 'reminder'])
    expect(new Set(letters.filter((line) => line.includes(` ${kind} `))).size).toBe(12);
  expect(kills).toBeGreaterThan(3);
}, 120_000);

/** As many promoters as detractors and passives, so that there is something to publish. */
const scoresAt = (index: number) => ({ ...madeUpScores(itPulse), E0: [0, 8, 10][index % 3] ?? 0 });

/** A ticker in a process of its own that is ready. */
async function ticker(order: Order): Promise<ChildProcess> {
  const child = fork(fileURLToPath(new URL('ticker.fixture.ts', import.meta.url)), [JSON.stringify(order)], {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  running.add(child);
  child.on('message', (told) => inHand.set(child, Number(told)));
  await once(child, 'message');
  return child;
}
