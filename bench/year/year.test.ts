import { beforeAll, expect, inject, test } from 'vitest';
import { jobs } from '#functions/jobs/pulse.fixture.ts';
import { openDatabase, type Database } from '#store/database.ts';
import { freshDatabase } from '#store/fixture.ts';
import { simulate, type Year } from './simulate.ts';
import { verdictOf } from './verdict.ts';

let database: Database;
let year: Year;

// `npm run bench:year` does the same with 300 organisations.
beforeAll(async () => {
  database = await freshDatabase();
  const connect = () => openDatabase(database.names, inject('dynamodbEndpoint'));
  const plan = {
    ...{ organisations: 3, outages: 2, deadliness: 0.004, seed: 4 },
    ...{ begins: '2027-01-01T00:00:00.000Z', ends: '2027-05-15T00:00:00.000Z' },
  };
  year = await simulate(plan, { database, connect, jobs });
}, 120_000);

test('in months of outages and dying tickers every wave opens, reminds, closes and is published once, at its local hour', async () => {
  const verdict = await verdictOf(database, year);
  expect(verdict.wrong).toEqual([]);
  expect(year.deaths.length).toBeGreaterThan(5);
  expect(verdict.waves - verdict.waitingForNextYear).toBeGreaterThan(2);
  expect(verdict.reminders).toBeGreaterThan(0);
});

test('a letter too many, one too few, a promise that was not kept and a lateness without reason are noticed', async () => {
  const [first] = year.sent;
  if (!first) throw new Error('nothing was sent');
  const wrongOf = async (change: Partial<Year>) => (await verdictOf(database, { ...year, ...change })).wrong;
  expect(await wrongOf({ sent: [...year.sent, first], deaths: [] })).toContainEqual(expect.stringContaining('twice'));
  expect(await wrongOf({ sent: year.sent.slice(1) })).toContainEqual(expect.stringContaining('invitation reached'));
  expect(await wrongOf({ outages: [], deaths: [] })).toContainEqual(expect.stringContaining('late for no reason'));
  const promised = year.tenants.map((tenant) => ({ ...tenant, zone: 'Pacific/Kiritimati' }));
  expect(await wrongOf({ tenants: promised })).toContainEqual(expect.stringContaining('planned'));
});
