import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { itPulse } from '#core/survey/it-pulse.ts';
import { plus, type Instant } from '#core/time.ts';
import type { Job, JobContext, Work } from '#functions/jobs/job.ts';
import type { Jobs } from '#functions/jobs/perform.ts';
import type { Database } from '#store/database.ts';
import { dueBefore, postponeDue, type DueKind } from '#store/due.ts';
import { madeUpSealing } from '#store/made-up-sealing.ts';
import { castAll } from '../cast.ts';
import { madeUpScores } from '../people.ts';
import { chanceOf } from './chance.ts';
import { foundAll, type Tenant } from './founding.ts';
import { ticker } from './tickers.ts';

/** What is simulated. */
export interface Plan {
  readonly organisations: number;
  readonly begins: Instant;
  readonly ends: Instant;
  readonly seed: number;
  /** Times at which nothing runs at all. */
  readonly outages: number;
  /** How likely a ticker dies at one call to the database. */
  readonly deadliness: number;
}

/** Where it is simulated. */
export interface Stage {
  readonly database: Database;
  /** Opens a connection of its own to the same tables. */
  readonly connect: () => Database;
  readonly jobs: Jobs;
  /** Told now and then how far it is. */
  readonly progress?: (now: Instant) => void;
}

/** One mail that went out. */
export interface Sent {
  readonly wave: string;
  readonly kind: string;
  readonly to: string;
  readonly at: Instant;
}

/** A time without any tick. */
export interface Outage {
  readonly from: Instant;
  readonly to: Instant;
}

/** What happened in the year, as somebody outside could have noted it. */
export interface Year {
  readonly plan: Plan;
  readonly tenants: readonly Tenant[];
  readonly sent: readonly Sent[];
  /** When people of a wave took their credentials and answered. */
  readonly answered: ReadonlyMap<string, Instant>;
  readonly outages: readonly Outage[];
  /** What each ticker that died had in hand, as `kind#wave`. */
  readonly deaths: readonly { readonly at: Instant; readonly inHand: readonly string[] }[];
  readonly faults: readonly string[];
  readonly ticks: number;
}

const minute = 60_000;
const hour = 60 * minute;

/** How often wishes for a link are looked for and participation is counted, instead of every 20 seconds and every hour: reminders need one look in their eight hours. */
const lookMilliseconds = 6 * hour;

/** After so many faults the year is lost. */
const mostFaults = 20;

/** As in `functions/jobs/take.ts`. */
const leaseMilliseconds = 16 * minute;

/**
 * A year of ticks by three tickers at once, from one minute in which something is due to the next: in the minutes between, a tick finds nothing. Everybody who answers
 * does so a day after the invitation.
 */
export async function simulate(plan: Plan, { database, connect, jobs, progress }: Stage): Promise<Year> {
  const chance = chanceOf(plan.seed);
  const tenants = await foundAll(database, { count: plan.organisations, begins: plan.begins, chance });
  const outages = outagesOf(plan, chance);
  const sent: Sent[] = [];
  const answering = new Map<string, Instant>();
  const answered = new Map<string, Instant>();
  const deaths: Year['deaths'][number][] = [];
  const faults: string[] = [];
  let now = plan.begins;
  const context: Omit<JobContext, 'database'> = {
    sealing: madeUpSealing(),
    deliver: (messages) => {
      for (const { wave = '', kind, to } of messages) {
        sent.push({ wave, kind, to, at: now });
        if (kind === 'invitation' && !answering.has(wave) && !answered.has(wave))
          answering.set(wave, plus(now, 24 * hour));
      }
      return Promise.resolve(messages.map(() => 'accepted'));
    },
    converse: () => Promise.resolve('accepted'),
    now: () => now,
    random: (bytes) => randomBytes(bytes),
    pulseUrl: 'https://pulse.example.org',
    appUrl: 'https://app.example.org',
    settleMilliseconds: 7_000,
  };
  const seldom = {
    ...jobs,
    send: seldomLooking('send', jobs.send),
    participation: seldomLooking('participation', jobs.participation),
  };
  const tickers = [1, 2, 3].map(() =>
    ticker({
      ...{ context, jobs: seldom, database: connect(), chance, deadliness: plan.deadliness },
      died: (inHand) => deaths.push({ at: now, inHand: inHand.map(({ kind, wave }) => `${kind}#${wave}`) }),
      failed: (fault, due) => faults.push(`${now} ${due?.kind ?? 'tick'} ${due?.wave ?? ''}: ${String(fault)}`),
    }),
  );
  const byWave = (wave: string): Work => ({ tenant: organisationOf(sent, wave), wave });
  let ticks = 0;
  while (now < plan.ends && faults.length < mostFaults) {
    const outage = outages.find(({ from, to }) => from <= now && now < to);
    if (outage) {
      now = outage.to;
      continue;
    }
    await Promise.all(tickers.map((tickOnce) => tickOnce()));
    ticks += 1;
    if (ticks % 200 === 0) progress?.(now);
    for (const [wave, at] of answering)
      if (at <= now) {
        answering.delete(wave);
        answered.set(wave, now);
        await answer({ ...context, database }, byWave(wave), tenants);
      }
    const [next] = await dueBefore(database, '9999', 1);
    const soonest = [next?.dueAt ?? plan.ends, ...answering.values()].reduce((a, b) => (a < b ? a : b));
    now = nextMinute(now, soonest);
  }
  return { plan, tenants, sent, answered, outages, deaths, faults, ticks };
}

/** The first whole minute after `now` in which something due at `soonest` is seen. */
function nextMinute(now: Instant, soonest: Instant): Instant {
  const seen = Math.ceil(Date.parse(soonest) / minute) * minute;
  return new Date(Math.max(Date.parse(now) + minute, seen)).toISOString();
}

/** So many outages of one to sixty hours, spread over the year. */
function outagesOf({ begins, ends, outages }: Plan, chance: ReturnType<typeof chanceOf>): readonly Outage[] {
  const span = (Date.parse(ends) - Date.parse(begins)) / (outages + 1);
  return Array.from({ length: outages }, (_, index) => {
    const from = plus(begins, Math.floor(((index + 0.5 + chance.next() / 2) * span) / minute) * minute);
    return { from, to: plus(from, (60 + chance.below(59 * 60)) * minute) };
  });
}

/** Those who answer, promoters, passives and detractors alike, so that every wave has something to publish. */
async function answer(context: JobContext, work: Work, tenants: readonly Tenant[]): Promise<void> {
  const tenant = tenants.find(({ id }) => id === work.tenant);
  const recommend = [0, 8, 10];
  await castAll(context, work, {
    ...{ answering: tenant?.answering ?? 0, commentEvery: 0 },
    scoresAt: (index) => ({ ...madeUpScores(itPulse), E0: recommend[index % 3] ?? 0 }),
  });
}

/** Whose wave it is: every address tells its organisation. */
function organisationOf(sent: readonly Sent[], wave: string): string {
  return /@(\w+)\./.exec(sent.find((one) => one.wave === wave)?.to ?? '')?.[1] ?? '';
}

const Row = z.object({ dueAt: z.string() });

/** The same job, which looks again only when the next six hours begin. */
function seldomLooking(kind: DueKind, job: Job): Job {
  return async (context, work) => {
    const slice = await job(context, work);
    const { database, now } = context;
    const grid = new Date((Math.floor(Date.parse(now()) / lookMilliseconds) + 1) * lookMilliseconds).toISOString();
    const { Item } = await database.client.send(
      new GetCommand({
        TableName: database.names.organisations,
        Key: { pk: `due#${kind}#${work.wave}`, sk: 'due' },
        ConsistentRead: true,
      }),
    );
    const row = Row.safeParse(Item);
    // A row that says when its lease ends is no wish to look again: whoever holds it removes it.
    const again = row.success && row.data.dueAt < grid && row.data.dueAt !== plus(now(), leaseMilliseconds);
    if (slice === 'done' && again) await postponeDue(database, { kind, ...work, dueAt: row.data.dueAt }, grid);
    return slice;
  };
}

/** Whether one of the outages touches the time between two instants. */
export function overlaps(outages: readonly Outage[], from: Instant, to: Instant): boolean {
  return outages.some((outage) => outage.from <= to && outage.to >= from);
}
