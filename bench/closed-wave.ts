import { constants, createPrivateKey, randomBytes, sign, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { join } from 'node:path';
import { message } from '#blind/verifier.ts';
import { accept } from '#core/ballot/accept.ts';
import type { BallotKind } from '#core/ballot/accept.ts';
import { itPulse } from '#core/survey/it-pulse.ts';
import { floor } from '#core/survey/wave.ts';
import { plus } from '#core/time.ts';
import { close } from '#functions/jobs/close.ts';
import { freeze } from '#functions/jobs/freeze.ts';
import type { Job, JobContext, Work } from '#functions/jobs/job.ts';
import { open } from '#functions/jobs/open.ts';
import { fileSealing } from '#infra/local/sealing.ts';
import { putBallot } from '#store/ballot.ts';
import { openDatabase, type Database } from '#store/database.ts';
import { bindInvitation, invitationsOf, type StoredInvitation } from '#store/invitation.ts';
import { listSigningKeys, openDataKey, openSigningKey } from '#store/key.ts';
import { foundOrganisation } from '#store/organisation.ts';
import { switchRoster } from '#store/roster.ts';
import { scopeTo } from '#store/scope.ts';
import { changeWave, putWave } from '#store/wave.ts';
import { inParallel } from '../commands/replay/calls.ts';
import { progressOn } from '../commands/replay/progress.ts';
import { names } from './database.ts';
import { madeUpComment, madeUpPeople, madeUpScores } from './people.ts';

const work: Work = { tenant: 'org_bench', wave: 'wave_01JD0000000000000000000000' };
const items = itPulse.items.map(({ id }) => id);
const signing = promisify(sign);
const dayMilliseconds = 86_400_000;
const atOnce = 32;

/** The world of a job over a running embedded database, whose messages reach nobody. */
export function jobContext(endpoint: string, directory: string): JobContext {
  return {
    database: openDatabase(names, endpoint),
    sealing: fileSealing(join(directory, 'keys')),
    deliver: (messages) => Promise.resolve(messages.map(() => 'accepted')),
    now: () => new Date().toISOString(),
    random: (bytes) => randomBytes(bytes),
    pulseUrl: 'https://pulse.example.org',
    appUrl: 'https://app.example.org',
    settleMilliseconds: 0,
  };
}

/**
 * Makes a closed wave in which everybody of `people` answered and every tenth wrote a comment, with real keys and signatures: frozen, opened and closed by the
 * real jobs, ballots stored by the product's own write. The private keys sign directly, since a blind signature is an ordinary one once it is finished.
 */
export async function makeClosedWave(context: JobContext, people: number, teams: number): Promise<Work> {
  const { database, now } = context;
  const scope = scopeTo(database, work.tenant);
  await foundOrganisation(
    database,
    {
      ...{ id: work.tenant, name: 'Bench', language: 'en', address: 'du', timeZone: 'Europe/Berlin' },
      ...{ industry: null, region: null, parent: null, workforce: null, hourlyCostMinor: null },
      ...{ workingWeeks: 44, currency: 'EUR', contributes: false, verified: false, freezeLeadDays: 3 },
      ...{ madeUp: true, version: 1 },
    },
    { id: 'member_1', name: 'Bench', email: 'bench@example.invalid', roles: ['owner'] },
  );
  await switchRoster(scope, { from: 0, people: madeUpPeople(people, teams), origin: 'import_1', now: now() });
  const opens = now();
  await putWave(scope, {
    ...{ id: work.wave, name: 'Bench', instrument: 'it-pulse', form: 'long', items, languages: ['de', 'en'] },
    ...{ state: 'draft', freezes: opens, opens, closes: plus(opens, 14 * dayMilliseconds) },
    ...{ thresholds: { ...floor, closeGraceSeconds: 0 }, cuts: [], approval: 'none' },
  });
  await finish(freeze, context);
  await finish(open, context);
  await castAll(context, people);
  await changeWave(scope, work.wave, ['open'], { closes: now() });
  await finish(close, context);
  return work;
}

async function finish(job: Job, context: JobContext): Promise<void> {
  while ((await job(context, work)) === 'again');
}

async function castAll({ database, sealing }: JobContext, people: number): Promise<void> {
  const scope = scopeTo(database, work.tenant);
  const dataKey = await openDataKey(scope, work.wave, 'sign', sealing);
  if (!dataKey) throw new Error('the wave has no keys');
  const keys = new Map<string, KeyObject>();
  for (const { keyId } of await listSigningKeys(scope, work.wave)) {
    const pkcs8 = await openSigningKey(scope, work.wave, dataKey, keyId);
    keys.set(keyId, createPrivateKey({ key: Buffer.from(pkcs8 ?? []), format: 'der', type: 'pkcs8' }));
  }
  const progress = progressOn(process.stderr);
  const invitations: StoredInvitation[] = [];
  for await (const invitation of invitationsOf(database, work.wave)) invitations.push(invitation);
  let done = 0;
  await inParallel(invitations.entries(), atOnce, async ([index, { codeHash, keyId, comment }]) => {
    await bindInvitation(database, work.wave, codeHash, randomBytes(32));
    await cast(database, keyId, keys.get(keyId), 'score');
    if (comment && index % 10 === 0) await cast(database, comment.keyId, keys.get(comment.keyId), 'comment');
    progress.at('Ballots', ++done, people);
  });
}

async function cast(database: Database, keyId: string, key: KeyObject | undefined, kind: BallotKind): Promise<void> {
  const [prefix, nullifier] = [randomBytes(32), randomBytes(32)];
  if (!key) throw new Error('a key is missing');
  const accepted = accept(itPulse, items, kind, kind === 'score' ? madeUpScores(itPulse) : madeUpComment(itPulse));
  if (!accepted.ok) throw new Error('answers do not fit');
  const signature = await signing('sha384', message(prefix, nullifier), {
    key,
    padding: constants.RSA_PKCS1_PSS_PADDING,
    saltLength: 48,
  });
  await putBallot(database, {
    ...{ wave: work.wave, nullifier: nullifier.toString('hex'), keyId, prefix, signature, revision: 1 },
    answers: JSON.stringify(accepted.value),
  });
}
