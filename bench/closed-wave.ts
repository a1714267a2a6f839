import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { itPulse } from '#core/survey/it-pulse.ts';
import { floor } from '#core/survey/wave.ts';
import { plus } from '#core/time.ts';
import { close } from '#functions/jobs/close.ts';
import { freeze } from '#functions/jobs/freeze.ts';
import type { Job, JobContext, Work } from '#functions/jobs/job.ts';
import { open } from '#functions/jobs/open.ts';
import { fileSealing } from '#infra/local/sealing.ts';
import { openDatabase } from '#store/database.ts';
import { foundOrganisation } from '#store/organisation.ts';
import { switchRoster } from '#store/roster.ts';
import { scopeTo } from '#store/scope.ts';
import { changeWave, putWave } from '#store/wave.ts';
import { progressOn } from '../commands/replay/progress.ts';
import { castAll } from './cast.ts';
import { names } from './database.ts';
import { madeUpPeople } from './people.ts';

const work: Work = { tenant: 'org_bench', wave: 'wave_01JD0000000000000000000000' };
const items = itPulse.items.map(({ id }) => id);
const dayMilliseconds = 86_400_000;

/** The world of a job over a running embedded database, whose messages reach nobody. */
export function jobContext(endpoint: string, directory: string): JobContext {
  return {
    database: openDatabase(names, endpoint),
    sealing: fileSealing(join(directory, 'keys')),
    deliver: (messages) => Promise.resolve(messages.map(() => 'accepted')),
    converse: () => Promise.resolve('accepted'),
    now: () => new Date().toISOString(),
    random: (bytes) => randomBytes(bytes),
    pulseUrl: 'https://pulse.example.org',
    appUrl: 'https://app.example.org',
    settleMilliseconds: 0,
  };
}

/** Makes an open wave with real keys and an invitation for everybody of `people`, frozen and opened by the real jobs; nobody was written to yet. */
export async function makeOpenWave(context: JobContext, people: number, teams: number): Promise<Work> {
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
  return work;
}

/**
 * Makes a closed wave in which everybody of `people` answered and every tenth wrote a comment, with real keys and signatures: frozen, opened and closed by the
 * real jobs.
 */
export async function makeClosedWave(context: JobContext, people: number, teams: number): Promise<Work> {
  const { database, now } = context;
  await makeOpenWave(context, people, teams);
  const scope = scopeTo(database, work.tenant);
  const progress = progressOn(process.stderr);
  await castAll(context, work, {
    ...{ answering: people, commentEvery: 10 },
    cast: (done) => progress.at('Ballots', done, people),
  });
  await changeWave(scope, work.wave, ['open'], { closes: now() });
  await finish(close, context);
  return work;
}

async function finish(job: Job, context: JobContext): Promise<void> {
  while ((await job(context, work)) === 'again');
}
