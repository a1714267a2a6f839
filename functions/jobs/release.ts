import { releaseOf } from '#core/benchmark/release.ts';
import { closeContributions, getStanding, listContributions, putStanding } from '#store/contribution.ts';
import { newestRelease, putRelease } from '#store/release.ts';
import type { JobContext, Slice, Work } from './job.ts';

/**
 * Makes a quarter's benchmark release, once. Contributions are closed first, so that a repeat after an interruption computes the same.
 * @param work `wave` is the quarter; nothing is released for a quarter before the newest release
 */
export async function release({ database }: Pick<JobContext, 'database'>, { wave: quarter }: Work): Promise<Slice> {
  const newest = await newestRelease(database);
  if (newest && newest.quarter >= quarter) return 'done';
  await closeContributions(database, quarter);
  const [contributions, history] = await Promise.all([
    listContributions(database, quarter),
    newest ? getStanding(database, newest.quarter) : [],
  ]);
  const made = releaseOf(contributions, history, quarter);
  await putStanding(database, quarter, made.history);
  await putRelease(database, made.release);
  return 'done';
}
