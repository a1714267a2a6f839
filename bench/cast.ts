import { constants, createPrivateKey, randomBytes, sign, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { message } from '#blind/verifier.ts';
import { accept, type BallotKind } from '#core/ballot/accept.ts';
import type { Answers } from '#core/ballot/answers.ts';
import { itPulse } from '#core/survey/it-pulse.ts';
import type { JobContext, Work } from '#functions/jobs/job.ts';
import { putBallot } from '#store/ballot.ts';
import type { Database } from '#store/database.ts';
import { bindInvitation, invitationsOf, type StoredInvitation } from '#store/invitation.ts';
import { listSigningKeys, openDataKey, openSigningKey } from '#store/key.ts';
import { scopeTo } from '#store/scope.ts';
import { getWave } from '#store/wave.ts';
import { inParallel } from '../commands/replay/calls.ts';
import { madeUpComment, madeUpScores } from './people.ts';

/** Who answers what in an open IT pulse. */
export interface Casting {
  /** How many of the invited answer. */
  readonly answering: number;
  /** Answers of the so-manieth, to any of the questions; absent: drawn at random. */
  readonly scoresAt?: (index: number) => Answers;
  /** Every so-manieth also writes a comment; 0: nobody. */
  readonly commentEvery: number;
  /** Is told after every ballot how many there are. */
  readonly cast?: (done: number) => void;
}

const atOnce = 32;
const signing = promisify(sign);

/** Takes credentials and casts ballots by the product's own writes. The private keys sign directly, since a blind signature is an ordinary one once it is finished. */
export async function castAll({ database, sealing }: JobContext, work: Work, casting: Casting): Promise<void> {
  const scope = scopeTo(database, work.tenant);
  const [wave, dataKey] = await Promise.all([
    getWave(scope, work.wave),
    openDataKey(scope, work.wave, 'sign', sealing),
  ]);
  if (!wave || !dataKey) throw new Error('the wave has no keys');
  const keys = new Map<string, KeyObject>();
  for (const { keyId } of await listSigningKeys(scope, work.wave)) {
    const pkcs8 = await openSigningKey(scope, work.wave, dataKey, keyId);
    keys.set(keyId, createPrivateKey({ key: Buffer.from(pkcs8 ?? []), format: 'der', type: 'pkcs8' }));
  }
  const invitations: StoredInvitation[] = [];
  for await (const invitation of invitationsOf(database, work.wave)) invitations.push(invitation);
  const { answering, scoresAt = () => madeUpScores(itPulse), commentEvery, cast: told } = casting;
  const ballotOf = (kind: BallotKind, given: Answers): string => {
    const asked = Object.entries(given).filter(([id]) => kind === 'comment' || wave.items.includes(id));
    const accepted = accept(itPulse, wave.items, kind, Object.fromEntries(asked));
    if (!accepted.ok) throw new Error('answers do not fit');
    return JSON.stringify(accepted.value);
  };
  let done = 0;
  await inParallel(invitations.slice(0, answering).entries(), atOnce, async ([index, invitation]) => {
    const { codeHash, keyId, comment } = invitation;
    await bindInvitation(database, work.wave, codeHash, randomBytes(32));
    await cast(database, work.wave, { keyId, key: keys.get(keyId), answers: ballotOf('score', scoresAt(index)) });
    if (comment && commentEvery > 0 && index % commentEvery === 0) {
      const answers = ballotOf('comment', madeUpComment(itPulse));
      await cast(database, work.wave, { keyId: comment.keyId, key: keys.get(comment.keyId), answers });
    }
    told?.(++done);
  });
}

async function cast(
  database: Database,
  wave: string,
  { keyId, key, answers }: { readonly keyId: string; readonly key: KeyObject | undefined; readonly answers: string },
): Promise<void> {
  const [prefix, nullifier] = [randomBytes(32), randomBytes(32)];
  if (!key) throw new Error('a key is missing');
  const signature = await signing('sha384', message(prefix, nullifier), {
    key,
    padding: constants.RSA_PKCS1_PSS_PADDING,
    saltLength: 48,
  });
  await putBallot(database, {
    ...{ wave, nullifier: nullifier.toString('hex'), keyId, prefix, signature, revision: 1 },
    answers,
  });
}
