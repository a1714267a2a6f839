import { message, verify } from '#blind/verifier.ts';
import { BallotRequest } from '#contract/ballot.ts';
import { accept } from '#core/ballot/accept.ts';
import type { Answers } from '#core/ballot/answers.ts';
import { count, newTally, type Tally } from '#core/report/tally.ts';
import { ok, refuse, type Result } from '#core/result.ts';
import type { Wave } from '#core/survey/wave.ts';
import { ballotsOf, type Ballot } from '#store/ballot.ts';
import type { Scope } from '#store/scope.ts';
import { changeWave } from '#store/wave.ts';
import { writeAudit } from './audit-export.ts';
import { credentialsOf } from './credentials.ts';
import { frozenWave, type BallotKey, type FrozenWave } from './frozen-wave.ts';
import type { JobContext } from './job.ts';

/** A closed wave as its ballots say it. */
export interface Count {
  readonly frozen: FrozenWave;
  readonly tally: Tally;
  /** Comments with text per comment stratum; a stratum without any is absent. */
  readonly comments: Readonly<Record<string, number>>;
}

/**
 * Verifies and counts every ballot of a wave, one page in memory at a time, and writes the audit export on the way.
 * Progress is told in sixteenths, since a count of ballots or credentials would tell more than is ever published of a small wave.
 * @returns refuses `disputed` when something is not what was frozen, a ballot was not authorised or cannot have been taken, or a key has more ballots than credentials
 */
export async function countBallots(
  { database }: JobContext,
  scope: Scope,
  wave: Wave,
): Promise<Result<Count, 'disputed'>> {
  const frozen = await frozenWave(database, scope, wave);
  if (!frozen) return refuse('disputed');
  const { byKey: issued } = await credentialsOf(database, wave.id);
  const audit = await writeAudit(scope, frozen, issued);
  const tally = newTally(frozen.instrument, frozen.manifest.items, frozen.tree);
  const comments: Record<string, number> = {};
  const cast = new Map<string, number>();
  let disputed = false;
  let sixteenths = 0;
  for await (const ballot of ballotsOf(database, wave.id)) {
    await audit.add(ballot);
    const counted = ballot && readBallot(frozen, ballot);
    if (!counted) {
      disputed = true;
      continue;
    }
    const { kind, stratum } = counted.key;
    cast.set(ballot.keyId, (cast.get(ballot.keyId) ?? 0) + 1);
    if (kind === 'score') count(tally, stratum, counted.answers);
    else if (textOf(counted.answers) !== undefined) comments[stratum] = (comments[stratum] ?? 0) + 1;
    const done = Number.parseInt(ballot.nullifier.charAt(0), 16);
    if (done > sixteenths) await changeWave(scope, wave.id, ['closed'], { progress: { job: 'fold', done, total: 16 } });
    sixteenths = done;
  }
  await audit.end();
  if (disputed || [...cast].some(([keyId, ballots]) => ballots > (issued.get(keyId) ?? 0))) return refuse('disputed');
  return ok({ frozen, tally, comments });
}

const StoredAnswers = BallotRequest.shape.answers;

/** A ballot's key and answers; undefined unless its key authorised it and its answers fit what was asked. */
export function readBallot(
  { keys, instrument, manifest }: FrozenWave,
  { keyId, prefix, nullifier, signature, answers }: Ballot,
): { readonly key: BallotKey; readonly answers: Answers } | undefined {
  const key = keys.get(keyId);
  if (!key || !verify(key.key, message(prefix, Buffer.from(nullifier, 'hex')), signature)) return undefined;
  const stored = StoredAnswers.safeParse(parsed(answers));
  const accepted = stored.success ? accept(instrument, manifest.items, key.kind, stored.data) : undefined;
  return accepted?.ok ? { key, answers: accepted.value } : undefined;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** The text of a comment ballot; undefined when it was emptied. */
export function textOf(answers: Answers): string | undefined {
  const [text] = Object.values(answers);
  return typeof text === 'string' ? text : undefined;
}
