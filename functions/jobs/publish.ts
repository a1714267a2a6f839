import { showing } from '#store/report.ts';
import { scopeTo } from '#store/scope.ts';
import { getWave, moveWave } from '#store/wave.ts';
import type { JobContext, Slice, Work } from './job.ts';

/** Shows the report that fold laid down, once, together with the wave's last state; from now on purge counts its days and the organisation may contribute. */
export async function publish({ database, now }: JobContext, { tenant, wave }: Work): Promise<Slice> {
  const scope = scopeTo(database, tenant);
  if ((await getWave(scope, wave))?.state !== 'closed') return 'done';
  const at = now();
  await moveWave(
    scope,
    wave,
    ['closed'],
    { state: 'published', publishedAt: at, settledAt: at, progress: undefined },
    [
      { kind: 'contribute', dueAt: at },
      { kind: 'purge', dueAt: at },
    ],
    [{ Update: showing(scope, wave) }],
  );
  return 'done';
}
