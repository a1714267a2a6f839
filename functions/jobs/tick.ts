import { dueBefore, type Due } from '#store/due.ts';
import type { JobContext } from './job.ts';

/** How many pieces of work one tick starts. */
const most = 50;

/**
 * Starts whatever is due, the longest overdue first: after an outage this is how everything catches up in order.
 * @param start does one piece of work or hands it on; it must not throw
 */
export async function tick(
  context: Pick<JobContext, 'database' | 'now'>,
  start: (due: Due) => Promise<void>,
): Promise<void> {
  await Promise.all((await dueBefore(context.database, context.now(), most)).map(start));
}
