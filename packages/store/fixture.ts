import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { createTables, openDatabase, type Database } from './database.ts';
import { foundOrganisation } from './organisation.ts';
import { scopeTo, type Scope } from './scope.ts';

/** Three fresh tables on the test run's real embedded database; for tests only. */
export async function freshDatabase(): Promise<Database> {
  const run = randomBytes(6).toString('hex');
  const database = openDatabase(
    { organisations: `organisations-${run}`, ballots: `ballots-${run}`, releases: `releases-${run}` },
    inject('dynamodbEndpoint'),
  );
  await createTables(database);
  return database;
}

/** An organisation with one owner, `ada@example.org`, who is `member_1`; for tests only. */
export async function freshOrganisation(database: Database, tenant: string): Promise<Scope> {
  await foundOrganisation(
    database,
    {
      id: tenant,
      name: `Organisation ${tenant}`,
      language: 'en',
      address: 'du',
      timeZone: 'Europe/Berlin',
      industry: null,
      region: null,
      parent: null,
      workforce: null,
      hourlyCostMinor: null,
      workingWeeks: 44,
      currency: 'EUR',
      contributes: false,
      verified: false,
      freezeLeadDays: 3,
      madeUp: false,
      version: 1,
    },
    { id: 'member_1', name: 'Ada', email: 'ada@example.org', roles: ['owner', 'admin'] },
  );
  return scopeTo(database, tenant);
}
