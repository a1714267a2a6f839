import { perform, type Jobs } from '#functions/jobs/perform.ts';
import type { JobContext } from '#functions/jobs/job.ts';
import { take } from '#functions/jobs/take.ts';
import { tick } from '#functions/jobs/tick.ts';
import type { Database } from '#store/database.ts';
import type { Due } from '#store/due.ts';
import type { Chance } from './chance.ts';

/** What a ticker is made of. */
export interface TickerParts {
  readonly context: Omit<JobContext, 'database'>;
  readonly jobs: Jobs;
  /** A connection of the ticker's own, through which its death cuts. */
  readonly database: Database;
  readonly chance: Chance;
  /** How likely it dies at one call to the database. */
  readonly deadliness: number;
  /** Told what it had in hand as it died. */
  readonly died: (inHand: readonly Due[]) => void;
  /** Told of everything that failed otherwise. */
  readonly failed: (fault: unknown, due: Due | undefined) => void;
}

/** The death of a ticker, as its calls see it. */
const death = new Error('killed');

/**
 * A ticker as the cloud has it: takes due work, so that others leave it alone, and does it; opening it does at once. At any call to the database it may die, before
 * the call is made or after it was carried out and before it hears of it. From then on nothing of it reaches the database; its next tick is that of a new one.
 * @returns one tick; resolves when everything it began has ended or died
 */
export function ticker(parts: TickerParts): () => Promise<void> {
  const { context, jobs, database, chance, deadliness, died, failed } = parts;
  const inHand = new Set<Due>();
  const life = { over: false };
  // It may have died while a call was under way.
  const isOver = (): boolean => life.over;
  const die = (): Error => {
    if (!life.over) died([...inHand]);
    life.over = true;
    return death;
  };
  database.client.middlewareStack.add(
    (next) => async (request) => {
      if (life.over) throw death;
      const fate = chance.next();
      if (fate < deadliness / 2) throw die();
      const reply = await next(request);
      if (isOver() || fate < deadliness) throw die();
      return reply;
    },
    { step: 'initialize' },
  );
  const world: JobContext = { ...context, database };
  const start = async (due: Due): Promise<void> => {
    inHand.add(due);
    try {
      const taken = due.kind === 'open' ? due : await take(world, due);
      while (taken && !(await perform(jobs[taken.kind], world, taken)));
    } catch (fault) {
      if (!life.over) failed(fault, due);
    } finally {
      inHand.delete(due);
    }
  };
  return async () => {
    life.over = false;
    try {
      await tick(world, start);
    } catch (fault) {
      if (!isDeath(fault)) failed(fault, undefined);
    }
  };
}

const isDeath = (fault: unknown): boolean => fault === death;
