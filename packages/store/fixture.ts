import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { createTables, openDatabase, type Database } from './database.ts';

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
