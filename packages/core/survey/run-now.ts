import { ok, refuse, type Result } from '../result.ts';
import { nextWave, type Programme, type Surroundings } from './programme.ts';
import type { Day } from './recurrence.ts';

/**
 * The programme whose next wave opens today, as soon as it is frozen; the day that wave had is settled with it.
 * @returns refuses `programme.state` when it does not run, `programme.notToday` when today is a weekend, a public holiday or too near another wave
 */
export function runNow(
  programme: Programme,
  surroundings: Surroundings,
  today: Day,
): Result<Programme, 'programme.state' | 'programme.notToday'> {
  if (programme.state !== 'running') return refuse('programme.state');
  const { day } = nextWave(programme, surroundings);
  const running = { ...programme, changes: { ...programme.changes, [day]: today }, runs: day };
  const { opensOn } = nextWave(running, surroundings);
  return opensOn === today ? ok({ ...running, version: programme.version + 1 }) : refuse('programme.notToday');
}
