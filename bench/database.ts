import { once } from 'node:events';
import { embeddedBinary, freePort, startEmbedded } from '#infra/local/embedded.ts';
import { createTables, openDatabase, type Database } from '#store/database.ts';

/** An embedded database of a measurement's own, with its tables. */
export interface OwnDatabase {
  readonly endpoint: string;
  readonly database: Database;
  readonly stop: () => Promise<void>;
}

/** Names of the tables of every such database. */
export const names = { organisations: 'organisations', ballots: 'ballots', releases: 'releases' };

/** Starts an embedded database; it ends with this process at the latest. @param path its file; absent: it lives in memory */
export async function startDatabase(path?: string): Promise<OwnDatabase> {
  const binary = embeddedBinary();
  if (binary === undefined) throw new Error('there is no embedded database for this platform');
  const { endpoint, process: child } = await startEmbedded(binary, await freePort(), path);
  const endAtExit = () => child.kill('SIGTERM');
  process.once('exit', endAtExit);
  const database = openDatabase(names, endpoint);
  await createTables(database);
  return {
    endpoint,
    database,
    async stop() {
      process.off('exit', endAtExit);
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
      database.client.destroy();
    },
  };
}
