import { randomBytes } from 'node:crypto';
import type { Organisation } from '#contract/organisation.ts';
import type { Person } from '#core/roster/person.ts';
import { itPulse } from '#core/survey/it-pulse.ts';
import { floor, type Wave } from '#core/survey/wave.ts';
import type { Message } from '#message/message.ts';
import type { Database } from '#store/database.ts';
import { madeUpSealing } from '#store/made-up-sealing.ts';
import { foundOrganisation } from '#store/organisation.ts';
import { switchRoster } from '#store/roster.ts';
import { scopeTo, type Scope } from '#store/scope.ts';
import { putWave } from '#store/wave.ts';
import type { makeFreeze } from './freeze.ts';
import type { JobContext } from './job.ts';

export const tenant = 'org_a';
export const waveId = 'wave_01JD0000000000000000000000';

/** A world for jobs whose clock is set by hand and whose messages are kept; for tests only. */
export interface MadeUpWorld {
  readonly context: JobContext;
  readonly scope: Scope;
  readonly sent: Message[];
  setClock(now: string): void;
  /** Addresses the carrier turns away. */
  readonly turnedAway: Set<string>;
  /** Addresses that do not exist. */
  readonly gone: Set<string>;
}

/** A founded organisation with nobody on its roster. */
export async function foundWorld(database: Database): Promise<MadeUpWorld> {
  const organisation: Organisation = {
    id: tenant,
    name: 'Acme',
    language: 'de',
    address: 'du',
    timeZone: 'Europe/Berlin',
    industry: null,
    region: null,
    parent: null,
    workforce: null,
    hourlyCostMinor: null,
    workingWeeks: 44,
    currency: 'EUR',
    contributes: false,
    verified: false,
    freezeLeadDays: 3,
    madeUp: true,
    version: 1,
  };
  await foundOrganisation(database, organisation, {
    id: 'member_1',
    name: 'Ada',
    email: 'ada@acme.example',
    roles: ['owner'],
  });
  let clock = '2026-03-10T08:00:00.000Z';
  const sent: Message[] = [];
  const turnedAway = new Set<string>();
  const gone = new Set<string>();
  const context: JobContext = {
    database,
    sealing: madeUpSealing(),
    deliver: (messages) => {
      const receipts = messages.map(({ to }) =>
        gone.has(to) ? 'noMailbox' : turnedAway.has(to) ? 'refused' : 'accepted',
      );
      sent.push(...messages.filter((_, index) => receipts[index] === 'accepted'));
      return Promise.resolve(receipts);
    },
    converse: () => Promise.resolve('unreachable'),
    now: () => clock,
    random: (bytes) => randomBytes(bytes),
    pulseUrl: 'https://pulse.example.org',
    appUrl: 'https://app.example.org',
    settleMilliseconds: 0,
  };
  return { context, scope: scopeTo(database, tenant), sent, setClock: (now) => (clock = now), turnedAway, gone };
}

/** People of `unit` named `prefix1` to `prefix<count>`, each with a mailbox. */
export function people(prefix: string, count: number, unit: readonly string[]): readonly Person[] {
  return Array.from({ length: count }, (_, index) => ({
    person: `${prefix}${index + 1}`,
    email: `${prefix}${index + 1}@acme.example`,
    unit,
    language: index % 2 === 0 ? 'de' : 'en',
  }));
}

/** Puts a roster in force after `from`, the version before it. */
export async function importRoster({ scope, context }: MadeUpWorld, all: readonly Person[], from = 0): Promise<void> {
  const head = await switchRoster(scope, { from, people: all, origin: `import_${from}`, now: context.now() });
  if (!head) throw new Error('another roster is in force');
}

/** Plans an IT pulse that freezes and opens at the given instant. */
export async function planWave({ scope }: MadeUpWorld, change: Partial<Wave> = {}): Promise<Wave> {
  const wave: Wave = {
    id: waveId,
    name: 'Spring',
    instrument: 'it-pulse',
    form: 'long',
    items: itPulse.items.map(({ id }) => id),
    languages: ['de', 'en'],
    state: 'draft',
    freezes: '2026-03-10T08:00:00.000Z',
    opens: '2026-03-10T08:00:00.000Z',
    closes: '2026-03-24T18:00:00.000Z',
    thresholds: floor,
    cuts: [],
    approval: 'none',
    ...change,
  };
  await putWave(scope, wave);
  return wave;
}

/** A renderer that writes down what it was given. */
export const plainRenderer: Awaited<ReturnType<Parameters<typeof makeFreeze>[0]>> = {
  clientSha256: 'c'.repeat(64),
  kioskSha256: 'd'.repeat(64),
  kiosk: ({ language, items }) => ({ html: JSON.stringify({ kiosk: language, items }), policy: "default-src 'none'" }),
  page: ({ language, items, manifestSha256, comments }) => ({
    html: JSON.stringify({ language, items, manifestSha256, comments }),
    policy: "default-src 'none'",
  }),
  privacy: ({ language, thresholds }) => ({
    html: JSON.stringify({ language, thresholds }),
    policy: "default-src 'none'",
  }),
};
