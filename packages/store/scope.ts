import type { Database } from './database.ts';

/** A database seen by one organisation: verbs that take a scope write the tenant into the key themselves, so another tenant's item cannot be named. */
export interface Scope {
  readonly database: Database;
  readonly tenant: string;
}

/** Binds the database to an organisation. `tenant` comes from a session, an invitation or a due row, never from a request. */
export function scopeTo(database: Database, tenant: string): Scope {
  return { database, tenant };
}
