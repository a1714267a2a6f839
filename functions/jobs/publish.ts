import { showing } from '#store/report.ts';
import { scopeTo } from '#store/scope.ts';
import { getWave, moveWave } from '#store/wave.ts';
import type { JobContext, Slice, Work } from './job.ts';
import { countedFrom, stepOf } from './step.ts';

/** Shows the report that fold laid down, once, together with the wave's last state; from now on purge counts its days, the organisation may contribute, and those who read results are told. */
export async function publish(context: JobContext, { tenant, wave }: Work): Promise<Slice> {
  const { database, now, settleMilliseconds } = context;
  const scope = scopeTo(database, tenant);
  const found = await getWave(scope, wave);
  if (found?.state !== 'closed') return 'done';
  const at = now();
  const moved = await moveWave(
    scope,
    wave,
    ['closed'],
    { state: 'published', publishedAt: at, settledAt: at, progress: undefined },
    [
      { kind: 'send', dueAt: at },
      { kind: 'contribute', dueAt: at },
      { kind: 'purge', dueAt: at },
    ],
    {
      writes: [{ Update: showing(scope, wave) }],
      event: stepOf('published', found, countedFrom(found, settleMilliseconds), at),
    },
  );
  if (!moved && (await getWave(scope, wave))?.state === 'closed') throw new Error(`${wave} has no report to show`);
  return 'done';
}
