import type { Manifest } from '#contract/manifest.ts';
import type { Form, InstrumentId } from '#core/survey/instrument.ts';
import { foundAndSignIn } from './admin.ts';
import type { Answering } from './answers.ts';
import { type Call, inParallel } from './calls.ts';
import { answerPulse, invitationIn, knownTo, type Invitation } from './employee.ts';
import { Failed } from './failure.ts';
import { messagesAfter } from './outbox.ts';
import type { Progress } from './progress.ts';
import { resultOf, timingOf, type Result } from './result.ts';
import type { Roster } from './roster.ts';

/** How many employees answer at the same time. */
const atOnce = 16;

/** How long nothing new may come before a wait is given up. */
const stillMilliseconds = 120_000;

/** What a run replays, and how it is told apart. */
export interface Replay {
  readonly call: Call;
  readonly progress: Progress;
  /** Name of the organisation that is founded. */
  readonly organisation: string;
  readonly instrument: InstrumentId;
  readonly form: Form;
  readonly roster: Roster;
  readonly answers: ReadonlyMap<string, Answering>;
}

/** A finished run: the document, and the stratum that each browser learnt from its own credential. */
export interface Replayed {
  readonly result: Result;
  readonly assignments: ReadonlyMap<string, string>;
}

/**
 * Runs one wave from roster to report as an admin's browser and each employee's browser would.
 * @throws Failed with what failed and how far it came
 */
export async function replayWave({
  call,
  progress,
  organisation,
  instrument,
  form,
  roster,
  answers,
}: Replay): Promise<Replayed> {
  const began = performance.now();
  const admin = await foundAndSignIn(call, organisation);
  await admin.importRoster(roster.rows, progress);
  const freezing = performance.now();
  const wave = await admin.openWave(instrument, form, progress);
  const frozen = performance.now();
  const invitations = await awaitInvitations(call, wave.id, roster, progress);

  const known = knownTo(call);
  const assignments = new Map<string, string>();
  const milliseconds: number[] = [];
  let comments = 0;
  const answeringSince = performance.now();
  try {
    await inParallel(answers, atOnce, async ([person, answering]) => {
      const invitation = invitations.get(person);
      if (!invitation) throw new Failed(`no invitation came for a person of the roster`);
      const journey = await answerPulse(call, known, invitation, answering);
      assignments.set(person, journey.stratum);
      milliseconds.push(...journey.ballotMilliseconds);
      comments += journey.commented ? 1 : 0;
      progress.at('Answered', assignments.size, answers.size);
    });
  } catch (fault) {
    if (fault instanceof Failed)
      throw new Failed(`${fault.message}; ${assignments.size} of ${answers.size} had answered`);
    throw fault;
  }
  const answered = performance.now();
  await admin.closeWave(wave.id);
  const closed = performance.now();
  const manifestSha256 = wave.manifestSha256 ?? '';
  const manifest: Manifest = await known.manifest(wave.id, manifestSha256);
  const grace = manifest.thresholds.closeGraceSeconds;
  progress.say(`Closed; counting${grace > 0 ? ` after ${grace} s of grace` : ''}.`);
  const report = await admin.result(wave.id, grace);
  const ballots = assignments.size;
  if (report?.ballots != null && report.ballots !== ballots)
    throw new Failed(`${ballots} ballots were acknowledged, ${report.ballots} were counted`);
  const seconds = (closed - began - (frozen - freezing)) / 1000;
  const timing = timingOf(seconds, (answered - answeringSince) / 1000, ballots, milliseconds);
  return {
    assignments,
    result: resultOf(
      { instrument, form, manifest, manifestSha256, credentials: ballots, ballots, comments, timing },
      report,
    ),
  };
}

/** Every person's invitation, out of the outbox by address. */
async function awaitInvitations(
  call: Call,
  wave: string,
  { people }: Roster,
  progress: Progress,
): Promise<ReadonlyMap<string, Invitation>> {
  const personOf = new Map(people.map(({ person, email }) => [email, person]));
  const found = new Map<string, Invitation>();
  let after = 0;
  let moved = performance.now();
  while (found.size < people.length) {
    for await (const { sequence, to, kind, text } of messagesAfter(call, after, { wave })) {
      after = sequence;
      const person = personOf.get(to.toLowerCase());
      const invitation = kind === 'invitation' ? invitationIn(text) : undefined;
      if (person === undefined || !invitation) continue;
      found.set(person, invitation);
      moved = performance.now();
    }
    progress.at('Invitations', found.size, people.length);
    if (found.size === people.length) break;
    if (performance.now() - moved > stillMilliseconds)
      throw new Failed(`only ${found.size} of ${people.length} invitations came`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return found;
}
