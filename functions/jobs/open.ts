import { plus } from '#core/time.ts';
import { putDue } from '#store/due.ts';
import { scopeTo } from '#store/scope.ts';
import { getWave, moveWave } from '#store/wave.ts';
import { openWindow } from '#store/window.ts';
import type { JobContext, Slice, Work } from './job.ts';
import { stepOf } from './step.ts';

/** How often participation is counted while a wave runs. */
export const participationMilliseconds = 3_600_000;

/**
 * Opens a frozen wave: credentials are given from now on and invitations fall due. A wave whose approval is missing waits; the approval makes this due again.
 * One whose time is over is left to close.
 */
export async function open({ database, now }: JobContext, { tenant, wave }: Work): Promise<Slice> {
  const scope = scopeTo(database, tenant);
  const found = await getWave(scope, wave);
  const at = now();
  if (found?.state !== 'frozen' || found.approval === 'wanted' || found.closes <= at) return 'done';
  if (found.opens > at) {
    await putDue(database, { kind: 'open', tenant, wave, dueAt: found.opens });
    return 'done';
  }
  await openWindow(database, wave);
  const follows = [
    { kind: 'send', dueAt: at },
    { kind: 'participation', dueAt: plus(at, participationMilliseconds) },
  ] as const;
  const event = stepOf('opened', found, found.opens, at);
  await moveWave(scope, wave, ['frozen'], { state: 'open' }, follows, { event });
  return 'done';
}
