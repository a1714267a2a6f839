import { ok, refuse, type Result } from '../result.ts';
import type { Instant } from '../time.ts';
import type { Chats } from './chats.ts';
import type { Audience } from './audience.ts';
import type { Form, InstrumentId } from './instrument.ts';
import { areNear, type Placed } from './near.ts';
import { dayAfter, instantAt, recurrences, weekdayOf, type Day, type Rule } from './recurrence.ts';
import type { Reminders } from './reminders.ts';
import { audienceAt, type ProgrammeAudience } from './shares.ts';
import type { Wave } from './wave.ts';

/** What recurs: when it asks, what it asks, and for how long. */
export interface ProgrammeSettings {
  readonly name: string;
  readonly rule: Rule;
  /** First month of the fiscal year, 1–12; periods of months begin with it. */
  readonly fiscalMonth: number;
  readonly starts: Day;
  /** Local times of the organisation, `09:00`. */
  readonly opensAt: string;
  readonly closesAt: string;
  /** Days from the opening day to the closing day, before that is moved to a working day. */
  readonly answerDays: number;
  /** Whose public holidays nobody is asked on; `null` knows weekends alone. */
  readonly holidays: { readonly country: string; readonly region: string | null } | null;
  /** What is asked in turn: the second wave takes the second, and so on around. */
  readonly turns: readonly { readonly instrument: InstrumentId; readonly form: Form }[];
  /** Absent: everybody, each time. */
  readonly audience?: ProgrammeAudience;
  readonly cuts: Wave['cuts'];
  /** Whether every opening waits for the auditor. */
  readonly approval: boolean;
  /** Absent: nobody is reminded. */
  readonly reminders?: Reminders;
  /** Absent: mail alone. */
  readonly chats?: Chats;
}

/** Pulses that plan themselves. Waves become drafts shortly before they freeze; what is further away is computed and never stored. */
export interface Programme extends ProgrammeSettings {
  readonly id: string;
  readonly state: 'running' | 'paused' | 'stopped';
  /** Days up to this one are settled: their waves were made, skipped or overtaken. */
  readonly after: Day;
  /** Waves made so far; tells whose turn it is. */
  readonly made: number;
  /** By the day the rule gives: another day for that one wave, or `null` for none. */
  readonly changes: Readonly<Record<Day, Day | null>>;
  /** The day whose wave was told to open at once; absent once it is made, and while none was. */
  readonly runs?: Day | undefined;
  readonly version: number;
}

/** Why a wave opens on another day than the rule says. */
export type Shift = 'hand' | 'weekend' | 'holiday' | 'near';

/** One wave to come. */
export interface ComingWave {
  /** The day the rule gives: its name for whoever skips or moves it. */
  readonly day: Day;
  readonly skipped: boolean;
  readonly opensOn: Day;
  readonly opens: Instant;
  readonly closes: Instant;
  readonly instrument: InstrumentId;
  readonly form: Form;
  /** Whom it asks; absent: everybody. */
  readonly audience?: Audience;
  readonly shifts: readonly Shift[];
  /** Name of the holiday it keeps off, where there is one. */
  readonly holiday: string | null;
}

/** Names the public holiday of a day; undefined where it is none. */
export type HolidayOf = (day: Day) => string | undefined;

/** What surrounds a programme. */
export interface Surroundings {
  /** IANA name of the organisation's time zone. */
  readonly zone: string;
  readonly holidayOf: HolidayOf;
  /** The organisation's waves, also those outside the programme. */
  readonly waves: readonly Pick<Wave, 'id' | 'instrument' | 'opens' | 'state' | 'audience' | 'programme'>[];
}

/** A day further away than this from what the rule says is none that waits for a working day: the calendar is broken. */
const patience = 400;

/** The next `count` waves of a programme; skipped ones are among them. */
export function comingWaves(programme: Programme, surroundings: Surroundings, count: number): readonly ComingWave[] {
  const waves: ComingWave[] = [];
  for (const wave of inOrder(programme, surroundings)) if (waves.push(wave) === count) break;
  return waves;
}

/**
 * The waves of a programme after those settled, in order, without end. One that would open on a weekend, a public holiday or within 28 days of another wave of its instrument, unless both ask different shares,
 * opens on the next day that is none of these; a day that an opening has overtaken by then has no wave.
 * @source docs/privacy.md, nobody is invited twice to the same instrument within 28 days
 */
function* inOrder(programme: Programme, { zone, holidayOf, waves }: Surroundings): Generator<ComingWave> {
  const { rule, starts, fiscalMonth, turns, changes } = programme;
  const placed: Placed[] = waves.filter(({ state }) => state !== 'discarded');
  let { after, made } = programme;
  for (const day of recurrences(rule, starts, fiscalMonth, after)) {
    const change = changes[day];
    const turn = turns[made % turns.length];
    if (turn === undefined || day <= after) continue;
    const audience = audienceAt(programme, made);
    const asked = {
      id: day,
      instrument: turn.instrument,
      programme: { id: programme.id },
      ...(audience ? { audience } : {}),
    };
    const found = place(
      change ?? day,
      (opens) => change !== null && placed.some((other) => areNear({ ...asked, opens }, other, zone)),
    );
    const coming: ComingWave = {
      day,
      skipped: change === null,
      ...found,
      closes: closingOf(programme, found.opensOn, zone, holidayOf),
      ...turn,
      ...(audience ? { audience } : {}),
      shifts: change === undefined || change === null ? found.shifts : ['hand', ...found.shifts],
    };
    yield coming;
    if (coming.skipped) continue;
    placed.push({ ...asked, opens: coming.opens });
    made += 1;
    after = coming.opensOn > day ? coming.opensOn : day;
  }

  function place(from: Day, near: (opens: Instant) => boolean) {
    const shifts = new Set<Shift>();
    let holiday: string | null = null;
    for (let days = 0; days < patience; days++) {
      const opensOn = dayAfter(from, days);
      const opens = instantAt(opensOn, programme.opensAt, zone);
      const feast = holidayOf(opensOn);
      if (near(opens)) shifts.add('near');
      else if (weekdayOf(opensOn) > 5) shifts.add('weekend');
      else if (feast !== undefined) {
        shifts.add('holiday');
        holiday ??= feast;
      } else return { opensOn, opens, shifts: [...shifts], holiday };
    }
    throw new Error(`no working day follows ${from}`);
  }
}

/** When a wave that opens on a day closes: after the answering period, on a working day. */
export function closingOf(
  { answerDays, closesAt }: Pick<ProgrammeSettings, 'answerDays' | 'closesAt'>,
  opensOn: Day,
  zone: string,
  holidayOf: HolidayOf,
): Instant {
  let day = dayAfter(opensOn, answerDays);
  while (weekdayOf(day) > 5 || holidayOf(day) !== undefined) day = dayAfter(day, 1);
  return instantAt(day, closesAt, zone);
}

/** The programme once a wave of it has been made: that day, and every day it has overtaken, is settled. */
export function settle(programme: Programme, day: Day, opensOn: Day): Programme {
  const after = opensOn > day ? opensOn : day;
  const changes = Object.fromEntries(Object.entries(programme.changes).filter(([on]) => on > after));
  return { ...programme, after, made: programme.made + 1, changes, runs: undefined, version: programme.version + 1 };
}

/** A programme as it begins, with nothing settled. */
export function beginProgramme(id: string, settings: ProgrammeSettings): Programme {
  return {
    ...settings,
    id,
    state: 'running',
    after: dayAfter(settings.starts, -1),
    made: 0,
    changes: {},
    version: 1,
  };
}

/** What somebody decides about a programme that is there. A day is the one the rule gives. */
export type ProgrammeChange =
  | { readonly action: 'pause' | 'resume' | 'stop' }
  | { readonly action: 'skip'; readonly day: Day }
  | { readonly action: 'restore'; readonly day: Day }
  | { readonly action: 'move'; readonly day: Day; readonly to: Day };

/**
 * The programme after a change; waves that are made already are none of its business. Resuming leaves out what the rule gave until `today`.
 * @returns refuses `programme.state` for a change its state does not allow, `programme.day` for a day that is settled, or a move to a day that is not after today and before the next wave
 */
export function changeProgramme(
  programme: Programme,
  change: ProgrammeChange,
  coming: readonly ComingWave[],
  today: Day,
): Result<Programme, 'programme.state' | 'programme.day'> {
  const next = { ...programme, runs: undefined, version: programme.version + 1 };
  switch (change.action) {
    case 'pause':
      return programme.state === 'running' ? ok({ ...next, state: 'paused' }) : refuse('programme.state');
    case 'resume': {
      const after = programme.after < today ? today : programme.after;
      return programme.state === 'paused' ? ok({ ...next, state: 'running', after }) : refuse('programme.state');
    }
    case 'stop':
      return programme.state === 'stopped' ? refuse('programme.state') : ok({ ...next, state: 'stopped' });
    case 'skip':
    case 'restore':
    case 'move': {
      if (programme.state !== 'running') return refuse('programme.state');
      if (!coming.some(({ day }) => day === change.day)) return refuse('programme.day');
      const others = Object.fromEntries(Object.entries(programme.changes).filter(([day]) => day !== change.day));
      if (change.action === 'restore') return ok({ ...next, changes: others });
      if (change.action === 'skip') return ok({ ...next, changes: { ...others, [change.day]: null } });
      if (!fits(change.day, change.to, coming, today)) return refuse('programme.day');
      return ok({ ...next, changes: { ...others, [change.day]: change.to } });
    }
  }
}

/** Whether a wave may move to a day: after today, and between the waves around it. */
function fits(day: Day, to: Day, coming: readonly ComingWave[], today: Day): boolean {
  const before = coming.findLast((wave) => wave.day < day && !wave.skipped);
  const behind = coming.find((wave) => wave.day > day && !wave.skipped);
  return to > today && (!before || to > before.opensOn) && (!behind || to < behind.day);
}

/** How long before its freeze a wave becomes a draft that can be looked at. */
const draftLeadMilliseconds = 86_400_000;

/** The instant from which the next wave is made a draft. */
export function draftAt(opens: Instant, freezeLeadDays: number): Instant {
  return new Date(Date.parse(opens) - freezeLeadDays * 86_400_000 - draftLeadMilliseconds).toISOString();
}

/** The next wave that is not skipped. */
export function nextWave(programme: Programme, surroundings: Surroundings): ComingWave {
  for (const coming of inOrder(programme, surroundings)) if (!coming.skipped) return coming;
  throw new Error('a rule has no end');
}
