import { holidaysOf } from '#connect/holidays.ts';
import { quarterOf, releaseDue } from '#core/benchmark/quarter.ts';
import type { LogEntry } from '#core/audit/chain.ts';
import type { Wave } from '#core/survey/wave.ts';
import { dayMilliseconds, elapsedMilliseconds, plus, type Instant } from '#core/time.ts';
import { listContributions } from '#store/contribution.ts';
import type { Database } from '#store/database.ts';
import { readLog } from '#store/log.ts';
import { listReleases } from '#store/release.ts';
import { listSummaries } from '#store/report.ts';
import { scopeTo } from '#store/scope.ts';
import { listWaves } from '#store/wave.ts';
import type { Tenant } from './founding.ts';
import { judgeLetters } from './letters.ts';
import { localOf } from './local.ts';
import { overlaps, type Year } from './simulate.ts';

/** What the year came to; it is as it should be when `wrong` is empty. */
export interface Verdict {
  readonly waves: number;
  readonly waitingForNextYear: number;
  readonly steps: { readonly onTime: number; readonly lateAfterOutage: number; readonly lateAfterDeath: number };
  readonly caughtUp: number;
  readonly invitations: number;
  readonly reminders: number;
  /** Letters that went out twice because a ticker died between the carrier and its mark. */
  readonly repeatedLetters: number;
  readonly releases: number;
  readonly wrong: readonly string[];
}

/** A step this much after its time is on time: a tick looks once a minute, and one piece of work waits for another. */
const patienceMilliseconds = 5 * 60_000;

/** How long work of a ticker that died rests before another takes it, and a tick. */
const leaseMilliseconds = 17 * 60_000;

/** Holds what happened in the year against the plan of its first day, the clocks of every zone, and the promise that everything happens once. */
export async function verdictOf(database: Database, year: Year): Promise<Verdict> {
  const { ends } = year.plan;
  const wrong: string[] = [...year.faults];
  const steps = { onTime: 0, lateAfterOutage: 0, lateAfterDeath: 0 };
  const totals = { waves: 0, waiting: 0, caughtUp: 0, repeated: 0 };
  for (const tenant of year.tenants) {
    const scope = scopeTo(database, tenant.id);
    const [waves, log, summaries] = await Promise.all([
      listWaves(scope),
      readLog(scope, undefined, 10_000),
      listSummaries(scope),
    ]);
    totals.caughtUp += log.filter(({ action }) => action === 'programme.caughtUp').length;
    wrong.push(...planned(tenant, waves, log, ends));
    for (const wave of waves) {
      totals.waves += 1;
      const entries = log.filter(({ subject }) => subject === wave.id);
      // Ballots are gone thirty days after the publication, which an outage may have put off.
      if (plus(wave.closes, 35 * dayMilliseconds) > ends) {
        totals.waiting += 1;
        continue;
      }
      const say = (what: string) => wrong.push(`${tenant.id} ${tenant.zone} ${wave.id} ${wave.opens}: ${what}`);
      judgeSteps(wave, entries, year, { steps, say });
      if (wave.state !== 'published' || wave.purged !== 'all') say(`ended as ${wave.state}, purged ${wave.purged}`);
      if (!summaries.some((summary) => summary.wave === wave.id)) say('has no result');
      totals.repeated += judgeLetters(wave, tenant, year, say);
    }
  }
  wrong.push(...(await unreleased(database, year)));
  const kinds = Map.groupBy(year.sent, ({ kind }) => kind);
  return {
    waves: totals.waves,
    waitingForNextYear: totals.waiting,
    steps,
    caughtUp: totals.caughtUp,
    invitations: kinds.get('invitation')?.length ?? 0,
    reminders: kinds.get('reminder')?.length ?? 0,
    repeatedLetters: totals.repeated,
    releases: (await listReleases(database)).length,
    wrong,
  };
}

/** The waves that were promised on the first day exist, each once, at its local hour on a working day; one that an outage missed says so. */
function planned(tenant: Tenant, waves: readonly Wave[], log: readonly LogEntry[], ends: Instant): readonly string[] {
  const { id, zone, programme, promised } = tenant;
  const holidayOf = holidaysOf(programme.holidays);
  const wrong: string[] = [];
  const days = waves.map(({ programme: from }) => from?.day);
  if (new Set(days).size !== days.length) wrong.push(`${id}: a day has two waves`);
  for (const { day, opens } of promised) {
    if (opens > plus(ends, -10 * dayMilliseconds)) continue;
    const wave = waves.find(({ programme: from }) => from?.day === day);
    const late = log.some(({ subject, action }) => subject === wave?.id && action === 'programme.caughtUp');
    if (!wave) wrong.push(`${id} ${zone}: nothing came of ${day}`);
    else if (wave.opens !== opens && !late) wrong.push(`${id} ${zone}: ${day} opened ${wave.opens}, not ${opens}`);
    if (!wave || late) continue;
    const { weekday, time, date } = localOf(wave.opens, zone);
    if (!isShown(programme.opensAt, time) || ['Sat', 'Sun'].includes(weekday) || holidayOf(date) !== undefined)
      wrong.push(`${id} ${zone}: ${wave.opens} is ${weekday} ${date} ${time} there, planned ${programme.opensAt}`);
  }
  return wrong;
}

/** Whether clocks that show `time` show what was planned, or what comes of it where a change of clocks skips it. */
function isShown(planned: string, time: string): boolean {
  const [from, to] = [planned, time].map((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3)));
  return planned === time || (from !== undefined && to !== undefined && to - from > 0 && to - from <= 60);
}

interface Judging {
  readonly steps: { onTime: number; lateAfterOutage: number; lateAfterDeath: number };
  readonly say: (what: string) => unknown;
}

/** Opened, closed and published once each, on time or late for a reason, and then the log says how late. */
function judgeSteps(
  wave: Wave,
  entries: readonly LogEntry[],
  { outages, deaths }: Year,
  { steps, say }: Judging,
): void {
  const died = deaths.filter(({ inHand }) => inHand.some((work) => work.endsWith(`#${wave.id}`))).length;
  const plan = { opened: wave.opens, closed: wave.closes, published: plus(wave.closes, 127_000) };
  for (const [step, due] of Object.entries(plan)) {
    const [entry, ...more] = entries.filter(({ action }) => action === `wave.${step}`);
    if (!entry || more.length > 0) {
      say(`${step} ${more.length + (entry ? 1 : 0)} times`);
      continue;
    }
    const late = elapsedMilliseconds(due, entry.at);
    if (late < 0) say(`${step} ${-late} ms early`);
    const told = entry.detail?.['minutesLate'];
    if (told !== (late > 15 * 60_000 ? Math.floor(late / 60_000) : undefined)) say(`${step}, the log says ${told}`);
    if (late <= patienceMilliseconds) steps.onTime += 1;
    else if (overlaps(outages, plus(due, -4 * dayMilliseconds), entry.at)) steps.lateAfterOutage += 1;
    else if (late <= patienceMilliseconds + died * leaseMilliseconds) steps.lateAfterDeath += 1;
    else say(`${step} ${Math.floor(late / 60_000)} minutes late for no reason`);
  }
}

/** Every quarter to which somebody contributed has its release once its time has come. */
async function unreleased(database: Database, { plan, outages }: Year): Promise<readonly string[]> {
  const released = (await listReleases(database)).map(({ quarter }) => quarter);
  const wrong: string[] = [];
  for (let at = plan.begins; at < plan.ends; at = plus(at, 91 * dayMilliseconds)) {
    const quarter = quarterOf(at);
    const over = plus(releaseDue(quarter), dayMilliseconds);
    if (over > plan.ends || overlaps(outages, over, plan.ends)) continue;
    const contributed = (await listContributions(database, quarter)).length > 0;
    if (contributed !== released.includes(quarter)) wrong.push(`${quarter} has ${contributed ? 'no' : 'a'} release`);
  }
  return wrong;
}
