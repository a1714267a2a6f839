import { putDue } from '#store/due.ts';
import { publishReport } from '#store/report.ts';
import { scopeTo } from '#store/scope.ts';
import { changeWave, getWave } from '#store/wave.ts';
import type { JobContext, Slice, Work } from './job.ts';

/** Shows the report that fold laid down, once; from now on purge counts its days and the organisation may contribute. */
export async function publish(context: JobContext, { tenant, wave }: Work): Promise<Slice> {
  const { database, now } = context;
  const scope = scopeTo(database, tenant);
  if ((await getWave(scope, wave))?.state !== 'closed') return 'done';
  await publishReport(scope, wave);
  await putDue(database, { kind: 'contribute', tenant, wave, dueAt: now() });
  await putDue(database, { kind: 'purge', tenant, wave, dueAt: now() });
  await changeWave(scope, wave, ['closed'], {
    state: 'published',
    publishedAt: now(),
    settledAt: now(),
    progress: undefined,
  });
  return 'done';
}
