import { setImmediate } from 'node:timers/promises';
import type { Database } from '#store/database.ts';

/** Ends a job as a kill would, at the write of one's choice; for tests only. */
export interface Killer {
  /**
   * Runs a job that is killed when it has made so many writes: nothing of it reaches the database any more. Between two writes it makes no difference where it is killed.
   * @returns whether it ended before that; then how many writes it made
   */
  run(writes: number, job: () => Promise<unknown>): Promise<{ readonly ended: boolean; readonly made: number }>;
}

/** Puts a kill switch into a database. One job at a time may run on it. */
export function killable({ client }: Database): Killer {
  let left = Number.POSITIVE_INFINITY;
  let [made, underWay, killed] = [0, 0, false];
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (request) => {
        const writes = /Put|Update|Delete|Write/.test(commandName);
        if (killed || (writes && made >= left)) {
          killed = true;
          throw new Error('killed');
        }
        if (writes) made += 1;
        underWay += 1;
        try {
          return await next(request);
        } finally {
          underWay -= 1;
        }
      },
    { step: 'initialize' },
  );
  return {
    async run(writes, job) {
      [left, made, killed] = [writes, 0, false];
      try {
        await job();
        return { ended: true, made };
      } catch (fault) {
        if (String(fault) !== 'Error: killed') throw fault;
        return { ended: false, made };
      } finally {
        while (underWay > 0) await setImmediate();
        [left, killed] = [Number.POSITIVE_INFINITY, false];
      }
    },
  };
}
