import { plus } from '#core/time.ts';
import { postponeDue, type Due } from '#store/due.ts';
import type { JobContext } from './job.ts';

/** How long whoever took a piece of work has before it is due again: longer than a Lambda can run. */
const patienceMilliseconds = 16 * 60_000;

/** Takes a piece of due work, so that of several tickers one has it; undefined when somebody else was first. It is due again should whoever took it die. */
export async function take(
  { database, now }: Pick<JobContext, 'database' | 'now'>,
  due: Due,
): Promise<Due | undefined> {
  const dueAt = plus(now(), patienceMilliseconds);
  return (await postponeDue(database, due, dueAt)) ? { ...due, dueAt } : undefined;
}
