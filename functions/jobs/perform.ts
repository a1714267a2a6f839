import type { Due, DueKind } from '#store/due.ts';
import { removeDue } from '#store/due.ts';
import type { Job, JobContext } from './job.ts';

/** Which job does which kind of work. */
export type Jobs = Readonly<Record<DueKind, Job>>;

/**
 * Does one slice of due work and removes its row when that was the last one. Work that was moved meanwhile stays due.
 * @returns whether the work is finished
 */
export async function perform(job: Job, context: JobContext, due: Due): Promise<boolean> {
  // Tenant and wave alone: jobs spread their work into other due rows, and its kind must not come along.
  const slice = await job(context, { tenant: due.tenant, wave: due.wave });
  if (slice === 'done') await removeDue(context.database, due);
  return slice === 'done';
}
