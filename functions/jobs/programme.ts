import { holidaysOf } from '#connect/holidays.ts';
import type { Organisation } from '#contract/organisation.ts';
import type { Event } from '#core/audit/chain.ts';
import { ulid } from '#core/id.ts';
import { instruments } from '#core/survey/instruments.ts';
import { offHolidays } from '#core/survey/off-holidays.ts';
import { planWave } from '#core/survey/plan.ts';
import { closingOf, draftAt, nextWave, settle, type ComingWave, type Programme } from '#core/survey/programme.ts';
import { dayAt } from '#core/survey/recurrence.ts';
import { floor, type Wave } from '#core/survey/wave.ts';
import { elapsedMilliseconds, type Instant } from '#core/time.ts';
import { putDue } from '#store/due.ts';
import { getOrganisation } from '#store/organisation.ts';
import { getProgramme, saveProgramme } from '#store/programme.ts';
import { scopeTo } from '#store/scope.ts';
import { listWaves } from '#store/wave.ts';
import type { JobContext, Slice, Work } from './job.ts';

type Context = Pick<JobContext, 'database' | 'now' | 'random'>;

/**
 * Makes the next wave of a programme a draft with its freeze due, once. One whose opening an outage has missed opens at once, and the log says so.
 * @param work `wave` is the programme
 */
export async function programme({ database, now, random }: Context, { tenant, wave: id }: Work): Promise<Slice> {
  const scope = scopeTo(database, tenant);
  const [found, organisation, waves] = await Promise.all([
    getProgramme(scope, id),
    getOrganisation(scope),
    listWaves(scope),
  ]);
  if (found?.state !== 'running' || !organisation) return 'done';
  const { timeZone: zone, freezeLeadDays } = organisation;
  const at = now();
  const surroundings = { zone, holidayOf: holidaysOf(found.holidays), waves };
  const coming = nextWave(found, surroundings);
  const dueAt = draftAt(coming.opens, freezeLeadDays);
  if (dueAt > at) {
    await putDue(database, { kind: 'programme', tenant, wave: id, dueAt });
    return 'done';
  }
  const made = waveOf(found, coming, organisation, { at, waves, id: ulid('wave', Date.parse(at), random(16)) });
  const wave = offHolidays(made, surroundings.holidayOf, zone, at);
  const after = settle(found, coming.day, dayAt(wave.opens, zone));
  const next = nextWave(after, { ...surroundings, waves: [wave, ...waves] });
  await saveProgramme(scope, after, draftAt(next.opens, freezeLeadDays), {
    wave,
    event: eventOf(wave, found.runs === coming.day ? wave.opens : coming.opens, at),
  });
  return 'done';
}

/** The wave as planned; one whose time has passed, or that was told to open at once, begins now and keeps its answering period. */
function waveOf(
  programme: Programme,
  { day, instrument, form, audience, opens, closes, ...coming }: ComingWave,
  { timeZone, freezeLeadDays }: Organisation,
  { at, waves, id }: { readonly at: Instant; readonly waves: readonly Wave[]; readonly id: string },
): Wave {
  const late = opens < at || programme.runs === day;
  const opensOn = late ? dayAt(at, timeZone) : coming.opensOn;
  const plan = {
    name: `${programme.name} ${opensOn}`,
    form,
    opens: late ? 'now' : opens,
    closes: late ? closingOf(programme, opensOn, timeZone, holidaysOf(programme.holidays)) : closes,
    ...(audience ? { audience } : {}),
    cuts: programme.cuts,
    approval: programme.approval,
    programme: { id: programme.id, day },
    ...(programme.reminders ? { reminders: programme.reminders } : {}),
    ...(programme.chats ? { chats: programme.chats } : {}),
  };
  const { closeGraceSeconds } = floor;
  const planned = planWave(instruments[instrument], plan, { id, now: at, waves, freezeLeadDays, closeGraceSeconds });
  if (!planned.ok) throw new Error(`a programme made a plan that is refused: ${planned.refusal}`);
  return planned.value;
}

/** What the log says of a wave a programme made; one that could only open late says by how much. */
function eventOf(wave: Wave, planned: Instant, at: Instant): Event {
  const late = wave.opens > planned;
  const hoursLate = Math.ceil(elapsedMilliseconds(planned, wave.opens) / 3_600_000);
  const detail = { name: wave.name, opens: wave.opens, ...(late ? { hoursLate } : {}) };
  return {
    at,
    actor: 'programme',
    action: late ? 'programme.caughtUp' : 'programme.waveMade',
    subject: wave.id,
    detail,
  };
}
