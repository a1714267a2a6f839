import type { Event } from '#core/audit/chain.ts';
import type { Wave } from '#core/survey/wave.ts';
import { elapsedMilliseconds, plus, type Instant } from '#core/time.ts';

/** What comes no later than this after its time is on time: a job waits its turn, and a freeze makes keys. */
const patienceMilliseconds = 15 * 60_000;

/** Steps of a wave that nobody takes but the clock, and the job that does. */
const takenBy = {
  frozen: 'freeze',
  freezeRefused: 'freeze',
  opened: 'open',
  reminded: 'send',
  closed: 'close',
  disputed: 'fold',
  unpublishable: 'fold',
  published: 'publish',
  contributed: 'contribute',
  secretsDestroyed: 'purge',
  ballotsDestroyed: 'purge',
  tracesDestroyed: 'purge',
  commentsDestroyed: 'purge',
} as const;

/** What the log says of a step of a wave; one that came late, after an outage, says by how many minutes. */
export function stepOf(
  step: keyof typeof takenBy,
  { id, name }: Pick<Wave, 'id' | 'name'>,
  planned: Instant,
  at: Instant,
): Event {
  const late = elapsedMilliseconds(planned, at);
  const detail = { name, ...(late > patienceMilliseconds ? { minutesLate: Math.floor(late / 60_000) } : {}) };
  return { at, actor: takenBy[step], action: `wave.${step}`, subject: id, detail };
}

/** When a wave is counted: its grace is over, and every ballot taken in time must be stored. */
export function countedFrom({ closes, thresholds }: Wave, settleMilliseconds: number): Instant {
  return plus(closes, thresholds.closeGraceSeconds * 1000 + settleMilliseconds);
}
