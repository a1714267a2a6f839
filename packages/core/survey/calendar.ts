import { dayMilliseconds, plus, type Instant } from '../time.ts';
import type { InstrumentId } from './instrument.ts';
import type { ComingWave, Programme } from './programme.ts';
import type { Wave } from './wave.ts';

/** One wave as a calendar shows it. */
export interface Entry {
  /** Stays the same when the wave moves, and when a wave that was computed is made. */
  readonly id: string;
  readonly name: string;
  readonly instrument: InstrumentId;
  readonly opens: Instant;
  readonly closes: Instant;
  /** Whether the wave exists; one that a programme will make may still move. */
  readonly made: boolean;
}

/** A running programme with its waves to come. */
export interface Running {
  readonly programme: Pick<Programme, 'id' | 'name'>;
  readonly coming: readonly ComingWave[];
}

/** How long a wave that is over stays in calendars. */
const keptDays = 366;

/** The waves of the last year and those to come, by opening. Imported and discarded waves and skipped dates are left out. */
export function calendarOf(waves: readonly Wave[], running: readonly Running[], now: Instant): readonly Entry[] {
  const since = plus(now, -keptDays * dayMilliseconds);
  const made = waves
    .filter(({ state, imported, closes }) => state !== 'discarded' && imported === undefined && closes > since)
    .map(({ id, name, instrument, opens, closes, programme }) => ({
      id: programme ? idOf(programme.id, programme.day) : id,
      ...{ name, instrument, opens, closes },
      made: true,
    }));
  const coming = running.flatMap(({ programme, coming: ahead }) =>
    ahead
      .filter(({ skipped }) => !skipped)
      .map(({ day, opensOn, instrument, opens, closes }) => ({
        id: idOf(programme.id, day),
        name: `${programme.name} ${opensOn}`,
        ...{ instrument, opens, closes },
        made: false,
      })),
  );
  return [...made, ...coming].toSorted((a, b) => (a.opens < b.opens ? -1 : 1));
}

const idOf = (programme: string, day: string): string => `${programme}-${day}`;
