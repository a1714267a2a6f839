import { join } from 'node:path';
import { createTables, openDatabase, type Database } from '#store/database.ts';
import { embeddedBinary } from './embedded.ts';
import type { Settings } from './settings.ts';
import { supervise } from './supervised.ts';
import { Unusable } from './unusable.ts';

/** The database of a running server. */
export interface Running {
  readonly database: Database;
  /** Resolves while it answers; the same promise as long as nothing changed. */
  ready(): Promise<void>;
  /** Rewrites its file once nobody uses it; absent where the database is not ours. */
  readonly compact?: (drained: () => Promise<void>) => Promise<void>;
  stop(): Promise<void>;
}

const names = { organisations: 'einklang-organisations', ballots: 'einklang-ballots', releases: 'einklang-releases' };

/**
 * The database the settings name, else the embedded one under the data directory, with its tables.
 * @param say tells the operator what happens, in sentences
 * @param find the embedded database's program; undefined where there is none for this platform
 * @throws Unusable when there is no database to be had
 */
export async function runDatabase(
  { dynamodbEndpoint, dataDirectory }: Settings,
  say: (sentence: string) => void,
  find: () => string | undefined = embeddedBinary,
): Promise<Running> {
  if (dynamodbEndpoint !== undefined) {
    const database = openDatabase(names, dynamodbEndpoint);
    await createTables(database).catch(() => {
      throw new Unusable(
        `No DynamoDB answers at DYNAMODB_ENDPOINT=${dynamodbEndpoint}; start it there or leave the setting out.`,
      );
    });
    const up = Promise.resolve();
    return { database, ready: () => up, stop: () => Promise.resolve(database.client.destroy()) };
  }
  const binary = find();
  if (binary === undefined)
    throw new Unusable(
      `There is no embedded database for this platform (${process.platform}-${process.arch}); set DYNAMODB_ENDPOINT to a DynamoDB, such as DYNAMODB_ENDPOINT=http://127.0.0.1:8000.`,
    );
  const supervised = await supervise(binary, join(dataDirectory, 'database.sqlite'), say);
  const database = openDatabase(names, supervised.endpoint);
  try {
    await createTables(database);
  } catch (fault) {
    await supervised.stop();
    throw fault;
  }
  return {
    database,
    ready: () => supervised.ready(),
    compact: (drained) => supervised.compact(drained),
    async stop() {
      await supervised.stop();
      database.client.destroy();
    },
  };
}
