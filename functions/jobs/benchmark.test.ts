import { randomBytes } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { report } from '#core/benchmark/fixture.ts';
import { quarterOf } from '#core/benchmark/quarter.ts';
import type { Report } from '#core/report/report.ts';
import { listContributions } from '#store/contribution.ts';
import type { Database } from '#store/database.ts';
import { dueBefore } from '#store/due.ts';
import { freshDatabase, freshOrganisation } from '#store/fixture.ts';
import { changeOrganisation, getOrganisation, verifyOrganisation, type Settings } from '#store/organisation.ts';
import { listReleasedGroups, newestRelease } from '#store/release.ts';
import { publishReport, stageReport } from '#store/report.ts';
import { scopeTo } from '#store/scope.ts';
import { contribute } from './contribute.ts';
import type { JobContext } from './job.ts';
import { release } from './release.ts';

let database: Database;
const quarter = quarterOf(report.closes);
const none = () => Promise.reject(new Error('a benchmark needs none of this'));

function context(now = '2026-11-13T17:10:00.000Z'): JobContext {
  return {
    database,
    sealing: { create: none, open: none },
    deliver: none,
    converse: none,
    now: () => now,
    random: (bytes) => randomBytes(bytes),
    pulseUrl: '',
    appUrl: '',
    settleMilliseconds: 0,
  };
}

async function organisation(tenant: string, settings: Partial<Settings> = {}, verified = true) {
  const scope = await freshOrganisation(database, tenant);
  if (verified) await verifyOrganisation(scope, true);
  await settle(tenant, { industry: 'C', workforce: 400, region: 'DACH', contributes: true, ...settings });
  return scope;
}

async function settle(tenant: string, settings: Partial<Settings>) {
  const scope = scopeTo(database, tenant);
  const found = await getOrganisation(scope);
  if (!found) throw new Error('no organisation');
  await changeOrganisation(scope, { ...found, ...settings }, found.version);
}

async function published(tenant: string, wave: string, change: Partial<Report> = {}) {
  const scope = scopeTo(database, tenant);
  await stageReport(scope, { ...report, ...change, wave });
  await publishReport(scope, wave);
}

beforeEach(async () => {
  database = await freshDatabase();
});

test('a published wave contributes its own published scores once the organisation has two, and makes the release due', async () => {
  await organisation('org_a');
  await published('org_a', 'wave_1');
  expect(await contribute(context(), { tenant: 'org_a', wave: 'wave_1' })).toBe('done');
  expect(await listContributions(database, quarter)).toEqual([]);
  await published('org_a', 'wave_2');
  await contribute(context(), { tenant: 'org_a', wave: 'wave_2' });
  await contribute(context(), { tenant: 'org_a', wave: 'wave_2' });
  expect(await listContributions(database, quarter)).toEqual([
    {
      organisation: 'org_a',
      parent: null,
      industry: 'C',
      size: '250–999',
      region: 'DACH',
      madeUp: false,
      association: null,
      instrument: 'it-pulse',
      wave: 'wave_2',
      closes: report.closes,
      measures: { E0: 12, P1: 61, L1: 47 },
    },
  ]);
  expect(await dueBefore(database, '2027-02-01T00:00:00.000Z', 10)).toEqual([
    { kind: 'release', tenant: '', wave: '2026-Q4', dueAt: '2026-11-13T17:10:00.000Z' },
  ]);
});

test('a wave of chosen units or roles contributes nothing and does not count among the two, a random share does both', async () => {
  await organisation('org_a');
  const units = { audience: { units: [['Acme', 'IT']] } };
  const share = { audience: { share: { number: 0, of: 4 } } };
  for (const [wave, asked] of [
    ['wave_1', units],
    ['wave_2', units],
    ['wave_3', share],
  ] as const)
    await published('org_a', wave, asked);
  for (const wave of ['wave_1', 'wave_2', 'wave_3']) await contribute(context(), { tenant: 'org_a', wave });
  expect(await listContributions(database, quarter)).toEqual([]);
  await published('org_a', 'wave_4', share);
  await contribute(context(), { tenant: 'org_a', wave: 'wave_4' });
  expect(await listContributions(database, quarter)).toMatchObject([{ organisation: 'org_a', wave: 'wave_4' }]);
});

test('unverified, unwilling or unpublished: nothing is contributed and nothing is due', async () => {
  await organisation('org_a', {}, false);
  await organisation('org_b', { contributes: false });
  await organisation('org_c');
  for (const tenant of ['org_a', 'org_b'])
    for (const wave of ['wave_1', 'wave_2']) {
      await published(tenant, wave);
      await contribute(context(), { tenant, wave });
    }
  await stageReport(scopeTo(database, 'org_c'), { ...report, wave: 'wave_1' });
  await contribute(context(), { tenant: 'org_c', wave: 'wave_1' });
  await contribute(context(), { tenant: 'org_none', wave: 'wave_1' });
  expect(await listContributions(database, quarter)).toEqual([]);
  expect(await dueBefore(database, '2027-02-01T00:00:00.000Z', 10)).toEqual([]);
});

test('who opts out before the release takes the contribution back', async () => {
  await organisation('org_a');
  for (const wave of ['wave_1', 'wave_2']) await published('org_a', wave);
  await contribute(context(), { tenant: 'org_a', wave: 'wave_2' });
  await settle('org_a', { contributes: false });
  await contribute(context(), { tenant: 'org_a', wave: 'wave_2' });
  expect(await listContributions(database, quarter)).toEqual([]);
});

/** After the releases of all quarters in these tests are due. */
const later = () => context('2027-08-01T00:00:00.000Z');

async function contributors(names: readonly string[], closes: string, wave: string) {
  for (const name of names) {
    const tenant = `org_${name}`;
    if (!(await getOrganisation(scopeTo(database, tenant)))) {
      await organisation(tenant);
      await published(tenant, 'wave_0', { closes: '2025-11-13T17:00:00.000Z' });
    }
    await published(tenant, wave, { closes });
    await contribute(context(closes), { tenant, wave });
  }
}

test('a quarter is released once; a repeat, a late contribution and an earlier quarter change nothing', async () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  await contributors(names, report.closes, 'wave_1');
  expect(await release(later(), { tenant: '', wave: quarter })).toBe('done');
  const first = await listReleasedGroups(database, quarter);
  expect(first).toHaveLength(4);
  expect(first[0]).toMatchObject({ contributors: '5–9', measures: { E0: { quantiles: { median: 10 } } } });
  await contributors(['g', 'h', 'i'], report.closes, 'wave_1');
  await release(later(), { tenant: '', wave: quarter });
  await release(later(), { tenant: '', wave: '2026-Q3' });
  expect(await listReleasedGroups(database, quarter)).toEqual(first);
  expect(await listContributions(database, quarter)).toHaveLength(6);
  expect(await newestRelease(database)).toEqual({ quarter, madeUp: false, associations: [], groups: 4 });
});

test('the next quarter is compared with the last: one that joins waits, and the old release keeps its date', async () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  await contributors(names, report.closes, 'wave_1');
  await release(later(), { tenant: '', wave: quarter });
  await contributors([...names, 'g'], '2027-02-13T17:00:00.000Z', 'wave_2');
  await release(later(), { tenant: '', wave: '2027-Q1' });
  expect(await listReleasedGroups(database, '2027-Q1')).toEqual(await listReleasedGroups(database, quarter));
  await contributors([...names, 'g', 'h', 'i'], '2027-05-13T17:00:00.000Z', 'wave_3');
  await release(later(), { tenant: '', wave: '2027-Q2' });
  expect((await listReleasedGroups(database, '2027-Q2')).map((group) => group.quarter)).toEqual(
    Array.from({ length: 4 }, () => '2027-Q2'),
  );
});
