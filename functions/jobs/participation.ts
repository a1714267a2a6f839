import { plus } from '#core/time.ts';
import { putDue } from '#store/due.ts';
import { scopeTo } from '#store/scope.ts';
import { changeWave, getWave } from '#store/wave.ts';
import { credentialsOf } from './credentials.ts';
import type { JobContext, Slice, Work } from './job.ts';
import { participationMilliseconds } from './open.ts';

/** Below this many invited people participation is not shown while a wave runs. @source docs/privacy.md */
const fewestInvited = 20;

/** Participation is told in steps of this many people. @source docs/privacy.md */
const step = 5;

/** Counts once an hour how many people of a running wave took their credentials, for the whole audience, rounded down to a step. */
export async function participation(context: JobContext, { tenant, wave }: Work): Promise<Slice> {
  const { database, now } = context;
  const scope = scopeTo(database, tenant);
  const found = await getWave(scope, wave);
  const openly = found?.audience?.openLink === true;
  if (found?.state !== 'open' || found.closes <= now()) return 'done';
  if (!openly && (found.invited ?? 0) < fewestInvited) return 'done';
  const { people } = await credentialsOf(database, wave);
  // Nobody is invited by an open link: as few as would not be shown of are not shown themselves.
  const credentials = openly && people < fewestInvited ? 0 : Math.floor(people / step) * step;
  await changeWave(scope, wave, ['open'], { participation: { credentials, asOf: now() } });
  await putDue(database, { kind: 'participation', tenant, wave, dueAt: plus(now(), participationMilliseconds) });
  return 'done';
}
