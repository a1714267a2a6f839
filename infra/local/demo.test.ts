import { randomBytes } from 'node:crypto';
import { paginateScan } from '@aws-sdk/lib-dynamodb';
import { beforeAll, expect, inject, test } from 'vitest';
import { chainOf, groupKey } from '#core/benchmark/peer-group.ts';
import type { InstrumentId } from '#core/survey/instrument.ts';
import { plainRenderer } from '#functions/jobs/fixture.ts';
import { makeFreeze } from '#functions/jobs/freeze.ts';
import type { JobContext } from '#functions/jobs/job.ts';
import { listContributions } from '#store/contribution.ts';
import { openDatabase, type Database } from '#store/database.ts';
import { listDirectory } from '#store/directory.ts';
import { dueBefore } from '#store/due.ts';
import { freshDatabase, freshOrganisation } from '#store/fixture.ts';
import { readLog } from '#store/log.ts';
import { madeUpSealing } from '#store/made-up-sealing.ts';
import { getOrganisation } from '#store/organisation.ts';
import { listProgrammes } from '#store/programme.ts';
import { listReleasedGroups, listReleases } from '#store/release.ts';
import { getReport } from '#store/report.ts';
import { scopeTo } from '#store/scope.ts';
import { redeemSecret } from '#store/signin.ts';
import { listWaves } from '#store/wave.ts';
import { newDemo, type Demo } from './demo.ts';
import { demoId } from './demo/identity.ts';
import { demoOperator } from './demo/members.ts';
import type { WayIn } from './demo/links.ts';
import type { Extent } from './demo/people.ts';
import { jobs as builtJobs } from './jobs.ts';
import { startTicking } from './ticking.ts';

/** Two demos are made here, key by key; on a busy machine that takes its time. */
const patienceMilliseconds = 240_000;
const now = '2026-11-19T10:20:00.000Z';
const jobs = { ...builtJobs, freeze: makeFreeze(() => Promise.resolve(plainRenderer)) };
/** Everything the whole demo has, with fewer people. */
const extent: Extent = { people: 0.25, pastPulses: 4 };

const contextOf = (database: Database, sealing = madeUpSealing()): JobContext => ({
  database,
  sealing,
  deliver: (messages) => Promise.resolve(messages.map(() => 'accepted')),
  converse: () => Promise.resolve('accepted'),
  now: () => now,
  random: (bytes) => randomBytes(bytes),
  pulseUrl: 'http://127.0.0.1:4400',
  appUrl: 'http://127.0.0.1:4400',
  settleMilliseconds: 0,
});

function demoOf(faults: unknown[] = []): Demo {
  return newDemo({
    ...{ wanted: true, jobs, extent, closeGraceSeconds: 120, operators: [demoOperator] },
    ...{ say: () => undefined, report: (fault) => faults.push(fault), pauseMilliseconds: 0 },
  });
}

async function demoScope(database: Database) {
  const entries = await listDirectory(database, undefined, 10);
  expect(entries).toHaveLength(1);
  return scopeTo(database, entries[0]?.id ?? '');
}

/** Everything of the demo that anybody can see, but what chance of the installation decides: keys and decoys. */
async function seen(database: Database) {
  const scope = await demoScope(database);
  const waves = await Promise.all(
    (await listWaves(scope)).map(async ({ id, name, state, purged, invited, previous, settledAt, participation }) => {
      const report = await getReport(scope, id);
      const enps = report?.nodes[0]?.enps ?? null;
      return { id, name, state, purged, invited, previous, settledAt, participation, enps, ballots: report?.ballots };
    }),
  );
  const releases = await Promise.all(
    (await listReleases(database)).map(async (entry) => ({
      entry,
      groups: (await listReleasedGroups(database, entry.quarter)).map(({ group, measures }) => ({
        key: groupKey(group),
        enps: measures['E0'],
      })),
      contributors: (await listContributions(database, entry.quarter)).length,
    })),
  );
  const log = (await readLog(scope, undefined, 100)).map(({ at, action, subject }) => ({ at, action, subject }));
  return { waves, releases, log };
}

/** Every item of every table in one form each, links to sign in left out. */
async function dump(database: Database): Promise<ReadonlySet<string>> {
  const items = new Set<string>();
  const sorted = (_: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  for (const TableName of Object.values(database.names))
    for await (const { Items } of paginateScan({ client: database.client }, { TableName }))
      for (const item of Items ?? [])
        if (!String(item['pk']).startsWith('signin#')) items.add(JSON.stringify(item, sorted));
  return items;
}

let database: Database;
let ways: readonly WayIn[];
const faults: unknown[] = [];
const sealing = madeUpSealing();

beforeAll(async () => {
  database = await freshDatabase();
  const context = contextOf(database, sealing);
  const demo = demoOf(faults);
  const before = () => Promise.resolve();
  const report = (fault: unknown) => faults.push(fault);
  const stop = startTicking({ context, jobs, before, report, pauseMilliseconds: 200, elsewhere: demo.keeps });
  ways = await demo.run(context);
  await demo.filled();
  await stop();
}, patienceMilliseconds);

test('four quarters are published and purged beside a running tick loop, the score rises, and every step of the fallback chain is there', async () => {
  expect(faults).toEqual([]);
  const scope = await demoScope(database);
  expect(await getOrganisation(scope)).toMatchObject({ madeUp: true, verified: true, contributes: true });
  expect(await listProgrammes(scope)).toMatchObject([{ state: 'running', made: 0, starts: '2026-11-20' }]);
  const { waves, releases } = await seen(database);
  const [open, ...past] = waves;
  expect(open).toMatchObject({ state: 'open', participation: { asOf: now } });
  expect(open?.participation?.credentials).toBeGreaterThan(20);
  expect(past.map(({ state, purged }) => [state, purged])).toEqual(past.map(() => ['published', 'all']));
  expect(past.every(({ settledAt = now }) => settledAt < '2026-10')).toBe(true);
  const pulses = past.filter(({ name }) => name.startsWith('IT-Puls')).toReversed();
  expect(pulses.map(({ previous }) => previous)).toEqual([undefined, ...pulses.slice(0, -1).map(({ id }) => id)]);
  expect(open?.previous).toBe(pulses.at(-1)?.id);
  for (const [index, target] of [-9, -3, 4, 11].entries()) {
    const { enps, ballots, invited = 1 } = pulses[index] ?? {};
    const response = (ballots ?? 0) / invited;
    expect(Math.abs((enps?.score ?? 100) - target)).toBeLessThanOrEqual(3);
    expect(response).toBeGreaterThan(0.58);
    expect(response).toBeLessThan(0.76);
  }
  const alignment = await getReport(scope, past.find(({ name }) => name.startsWith('Alignment'))?.id ?? '');
  expect(alignment?.instrument).toBe('alignment-pulse' satisfies InstrumentId);
  expect(alignment?.level).not.toBeNull();
  expect(alignment?.dimensionChanges?.some(({ business }) => business !== null)).toBe(true);

  expect(releases.every(({ entry }) => entry.madeUp)).toBe(true);
  expect(releases.map(({ entry }) => entry.quarter)).toEqual(['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3']);
  // The demo itself from its second pulse on, two more with it, its first alignment pulse, and the alignment pulses of the last quarter.
  expect(releases.map(({ contributors }) => contributors)).toEqual([120, 124, 123, 183]);
  const groups = new Map(
    (await listReleasedGroups(database, '2026-Q3')).map((group) => [groupKey(group.group), group] as const),
  );
  for (const group of chainOf({ industry: 'C', size: '250–999', region: 'DACH' })) {
    const released = groups.get(groupKey(group));
    expect(Object.keys(released?.measures['E0']?.quantiles ?? {})).toEqual(['deciles']);
    for (const measure of Object.values(released?.measures ?? {})) expect(measure.quarter).toBe('2026-Q3');
  }
  expect(Object.keys(groups.get('C|250–999|Western Europe')?.measures['E0']?.quantiles ?? {})).toEqual(['quartiles']);
  expect(groups.get('C|250–999|Nordics')?.contributors).toBe('5–9');
  expect(groups.get('C|250–999|Southern Europe')).toBeUndefined();
  expect((await dueBefore(database, now, 100)).map(({ kind, wave }) => [kind, wave])).toEqual([]);
});

test('a second start adds nothing and gives fresh links that work once', async () => {
  const before = await dump(database);
  const second = demoOf();
  const again = await second.run(contextOf(database, sealing));
  await second.filled();
  const after = await dump(database);
  expect([...after].filter((item) => !before.has(item))).toEqual([]);
  expect(after.size).toBe(before.size);
  expect(after.size).toBeGreaterThan(500);
  const named = ['demo admin', 'CIO', 'works council', 'operator', 'employee'];
  expect([ways, again].map((some) => some.map(({ as }) => as))).toEqual([named, named]);
  const secrets = [...ways, ...again].filter(({ as }) => as !== 'employee').map(({ link }) => link.split('#')[1] ?? '');
  expect(new Set(secrets).size).toBe(8);
  for (const secret of secrets) {
    expect(await redeemSecret(database, secret, now)).toBeDefined();
    expect(await redeemSecret(database, secret, now)).toBeUndefined();
  }
});

/** The same tables through a connection that dies for good at a certain request, or just before it stores a certain ballot. */
function dying({ names }: Database, dies: { readonly request?: number; readonly ballot?: number }): Database {
  const database = openDatabase(names, inject('dynamodbEndpoint'));
  let { request: requests = Infinity, ballot: ballots = Infinity } = dies;
  database.client.middlewareStack.add(
    (next) => (request) => {
      const { input } = request;
      requests -= 1;
      if ('Item' in input && input.Item && 'revision' in input.Item) ballots -= 1;
      return requests > 0 && ballots > 0 ? next(request) : Promise.reject(new Error('killed'));
    },
    { step: 'initialize' },
  );
  return database;
}

test(
  'interrupted, killed again and again and started again, it ends in the same state',
  async () => {
    const whole = database;
    const broken = await freshDatabase();
    const interrupted = demoOf();
    const opening = interrupted.run(contextOf(broken, sealing));
    await new Promise((resolve) => setTimeout(resolve, 300));
    await interrupted.stop();
    expect(await opening).toEqual([]);
    const deaths = [
      { request: 130 },
      { request: 300 },
      { ballot: 7 },
      { request: 700 },
      { ballot: 40 },
      { ballot: 80 },
    ];
    for (const dies of deaths) {
      const found: unknown[] = [];
      const killed = demoOf(found);
      await killed.run(contextOf(dying(broken, dies), sealing));
      await killed.filled();
      expect(found).not.toEqual([]);
    }
    const last = demoOf();
    await last.run(contextOf(broken, sealing));
    await last.filled();
    expect(await seen(broken)).toEqual(await seen(whole));
  },
  patienceMilliseconds,
);

test('the tick loop leaves pulses of the past and releases alone until the demo is complete, and everything else to itself', async () => {
  const shared = await freshDatabase();
  const demo = demoOf();
  const past = { kind: 'close', tenant: 'org_a', wave: demoId('wave', 'it-3', now), dueAt: now } as const;
  const running = { ...past, wave: demoId('wave', 'it-open', now) };
  const release = { kind: 'release', tenant: '', wave: '2026-Q3', dueAt: now } as const;
  expect([past, running, release].map(demo.keeps)).toEqual([true, false, true]);
  await freshOrganisation(shared, 'org_other');
  expect(await demo.run(contextOf(shared))).toEqual([]);
  expect([past, running, release].map(demo.keeps)).toEqual([false, false, false]);
  // Nothing made up comes among organisations that are there already.
  expect(await listDirectory(shared, undefined, 10)).toHaveLength(1);
});
