import { plus } from '#core/time.ts';
import { putDue } from '#store/due.ts';
import { scopeTo } from '#store/scope.ts';
import { changeWave, getWave } from '#store/wave.ts';
import { openWindow } from '#store/window.ts';
import type { JobContext, Slice, Work } from './job.ts';

/** How often participation is counted while a wave runs. */
export const participationMilliseconds = 3_600_000;

/** Opens a frozen wave: credentials are given from now on and invitations fall due. A wave whose approval is missing waits; the approval makes this due again. */
export async function open(context: JobContext, { tenant, wave }: Work): Promise<Slice> {
  const { database, now } = context;
  const scope = scopeTo(database, tenant);
  const found = await getWave(scope, wave);
  if (found?.state !== 'frozen' || found.approval === 'wanted') return 'done';
  await openWindow(database, wave);
  await putDue(database, { kind: 'send', tenant, wave, dueAt: now() });
  await putDue(database, { kind: 'participation', tenant, wave, dueAt: plus(now(), participationMilliseconds) });
  await changeWave(scope, wave, ['frozen'], { state: 'open' });
  return 'done';
}
