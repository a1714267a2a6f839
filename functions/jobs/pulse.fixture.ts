import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Person } from '#core/roster/person.ts';
import type { Wave } from '#core/survey/wave.ts';
import type { Instant } from '#core/time.ts';
import type { Database } from '#store/database.ts';
import { freshDatabase } from '#store/fixture.ts';
import { writeAll } from '#store/many.ts';
import { scopeTo, type Scope } from '#store/scope.ts';
import type { TableName } from '#store/tables.ts';
import { rendererOf } from '#web/respond/renderer.ts';
import { close } from './close.ts';
import { contribute } from './contribute.ts';
import { foundWorld, importRoster, people, planWave, tenant, waveId } from './fixture.ts';
import { fold } from './fold.ts';
import { makeFreeze } from './freeze.ts';
import type { JobContext } from './job.ts';
import { open } from './open.ts';
import { participation } from './participation.ts';
import { past } from './past.ts';
import { perform, type Jobs } from './perform.ts';
import { programme } from './programme.ts';
import { publish } from './publish.ts';
import { purge } from './purge.ts';
import { release } from './release.ts';
import { send } from './send.ts';
import { tick } from './tick.ts';

/** The real renderer, with next to nothing for script and styles. */
const renderer = rendererOf({ script: '0;', pageStyle: '', kioskScript: '1;', kioskStyle: '', privacyStyle: '' });
const freeze = makeFreeze(() => Promise.resolve(renderer));
export const jobs: Jobs = {
  programme,
  freeze,
  open,
  send,
  participation,
  close,
  fold,
  publish,
  past,
  contribute,
  release,
  purge,
};
export const work = { tenant, wave: waveId };

/** When a made-up pulse closes, when its grace is over, and some time much later. */
export const closes: Instant = '2026-03-24T18:00:00.000Z';
export const graceOver: Instant = '2026-03-24T18:02:00.000Z';
export const muchLater: Instant = '2027-01-01T00:00:00.000Z';

/** An open wave whose invitations were sent; for tests only. */
export interface Pulse {
  readonly context: JobContext;
  readonly scope: Scope;
  /** The code of everybody's invitation, by person. */
  readonly codes: ReadonlyMap<string, string>;
  setClock(now: Instant): void;
}

/** 36 people in two labels and one comment label. */
export const acme: readonly Person[] = [...people('a', 20, ['Acme', 'Sales']), ...people('b', 16, ['Acme', 'IT'])];

/** 24 people of one label, too few for comments: a wave that is quickly made. */
export const few: readonly Person[] = people('a', 24, ['Acme']);

/** Freezes a wave by the real jobs, opens it and sends its invitations. */
export async function openPulse(
  database: Database,
  given: {
    readonly roster?: readonly Person[];
    readonly wave?: Partial<Wave>;
    readonly outside?: Partial<JobContext>;
  } = {},
): Promise<Pulse> {
  const world = await foundWorld(database);
  await importRoster(world, given.roster ?? acme);
  await planWave(world, given.wave);
  const codes = new Map<string, string>();
  const context: JobContext = {
    ...world.context,
    ...given.outside,
    deliver: async (messages) => {
      for (const { to, text } of messages) codes.set(to.split('@')[0] ?? '', /#([A-Z2-7]{20})/.exec(text)?.[1] ?? '');
      return (given.outside?.deliver ?? world.context.deliver)(messages);
    },
  };
  for (const job of [freeze, open, send]) while ((await job(context, work)) === 'again');
  return pulseOf(context, codes);
}

function pulseOf(context: JobContext, codes: ReadonlyMap<string, string>): Pulse {
  let clock = context.now();
  return {
    context: { ...context, now: () => clock },
    scope: scopeTo(context.database, tenant),
    codes,
    setClock: (now) => (clock = now),
  };
}

/** The same pulse as it stands, in tables of its own. */
export async function copyPulse({ context, codes }: Pulse): Promise<Pulse> {
  const database = await freshDatabase();
  for (const table of ['organisations', 'ballots'] as const)
    await writeAll(
      database,
      table,
      (await scan(context.database, table)).map((put) => ({ put })),
    );
  return pulseOf({ ...context, database }, codes);
}

/** Does whatever is due at the clock's time, one after the other, until nothing is. */
export async function runDue({ context }: Pulse): Promise<void> {
  for (let found = true; found;) {
    found = false;
    let turn = Promise.resolve();
    await tick(context, (due) => {
      found = true;
      turn = turn.then(async () => {
        while (!(await perform(jobs[due.kind], context, due)));
      });
      return turn;
    });
  }
}

/** Every item of a table. */
export async function scan(
  { client, names }: Database,
  table: TableName,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const items: Record<string, unknown>[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const { Items, LastEvaluatedKey } = await client.send(
      new ScanCommand({ TableName: names[table], ConsistentRead: true, ...(from ? { ExclusiveStartKey: from } : {}) }),
    );
    items.push(...(Items ?? []));
    from = LastEvaluatedKey;
  } while (from);
  return items;
}
