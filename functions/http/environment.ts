import * as z from 'zod/v4/core';
import type { TableName } from '#store/tables.ts';
import { openDatabase, type Database } from '#store/database.ts';

/** Reads a function's settings at cold start by a schema in zod or zod/mini; throws with the names that misfit, never their values. */
export function readEnvironment<Schema extends z.$ZodType>(
  schema: Schema,
  given: Readonly<Record<string, string | undefined>>,
): z.output<Schema> {
  const read = z.safeParse(schema, given);
  if (read.success) return read.data;
  const names = [...new Set(read.error.issues.map(({ path }) => path.map(String).join('.')))];
  throw new Error(`settings missing or of another form: ${names.join(', ')}`);
}

const variable: Readonly<Record<TableName, string>> = {
  organisations: 'ORGANISATIONS_TABLE',
  ballots: 'BALLOTS_TABLE',
  releases: 'RELEASES_TABLE',
};

/**
 * Opens the database with the names of the tables this function is granted: `ORGANISATIONS_TABLE`, `BALLOTS_TABLE`, `RELEASES_TABLE`, at `DYNAMODB_ENDPOINT` where set.
 * A table that is not listed gets a name no table can have, so that reaching for it fails at once. Throws when a listed name is missing.
 */
export function databaseOf(
  granted: readonly TableName[],
  given: Readonly<Record<string, string | undefined>>,
): Database {
  const name = (table: TableName): string => {
    if (!granted.includes(table)) return '-';
    const found = given[variable[table]];
    if (!found) throw new Error(`setting missing: ${variable[table]}`);
    return found;
  };
  const names = { organisations: name('organisations'), ballots: name('ballots'), releases: name('releases') };
  return openDatabase(names, given['DYNAMODB_ENDPOINT'] || undefined);
}
