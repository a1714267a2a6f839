import { putDue } from '#store/due.ts';
import { putClosed } from '#store/public.ts';
import { scopeTo } from '#store/scope.ts';
import { getWave, moveWave } from '#store/wave.ts';
import type { JobContext, Slice, Work } from './job.ts';
import { countedFrom, stepOf } from './step.ts';

/** Closes a wave whose time is over, or that was closed early: tells respond, and makes fold due when the last ballot taken in time must be stored. */
export async function close(context: JobContext, { tenant, wave }: Work): Promise<Slice> {
  const { database, now, settleMilliseconds } = context;
  const scope = scopeTo(database, tenant);
  const found = await getWave(scope, wave);
  if (!found || (found.state !== 'open' && found.state !== 'frozen')) return 'done';
  const at = now();
  if (found.closes > at) {
    await putDue(database, { kind: 'close', tenant, wave, dueAt: found.closes });
    return 'done';
  }
  await putClosed(database, wave, found.closes);
  const change = { state: 'closed', progress: undefined } as const;
  const follows = [{ kind: 'fold', dueAt: countedFrom(found, settleMilliseconds) }] as const;
  const event = stepOf('closed', found, found.closes, at);
  await moveWave(scope, wave, ['open', 'frozen'], change, follows, { event });
  return 'done';
}
