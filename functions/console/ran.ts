import type { Home } from '#contract/home.ts';
import type { LogEntry } from '#core/audit/chain.ts';
import type { Wave } from '#core/survey/wave.ts';
import { dayMilliseconds, plus, type Instant } from '#core/time.ts';
import { dueKinds } from '#store/due.ts';
import { readLog } from '#store/log.ts';
import type { Scope } from '#store/scope.ts';

/** Entries looked at; what lies further back is in the log. */
const lookedAt = 300;

/** Entries told. */
const most = 20;

/** Told to whoever signed in for the first time. */
const firstDays = 30;

/** What the jobs did to waves since the member's sign-in before this one, newest first. */
export async function ranByItself(
  scope: Scope,
  member: string,
  waves: readonly Wave[],
  now: Instant,
): Promise<Pick<Home, 'since' | 'ran'>> {
  const entries = await readLog(scope, undefined, lookedAt);
  const signIns = entries.filter(({ actor, action }) => actor === member && action === 'member.signedIn');
  const since = signIns[1]?.at ?? null;
  const from = since ?? plus(now, -firstDays * dayMilliseconds);
  const names = new Map(waves.map(({ id, name }) => [id, name]));
  const told = entries
    .filter((entry) => entry.at > from && isJob(entry.actor))
    .flatMap((entry) => toldOf(entry, names));
  return { since, ran: told.slice(0, most) };
}

/** Whether whoever acted is a job: it signs with the name of the work it does. */
export function isJob(actor: string): boolean {
  return dueKinds.some((kind) => kind === actor);
}

function toldOf({ at, action, subject, detail }: LogEntry, names: ReadonlyMap<string, string>): Home['ran'] {
  const name = names.get(subject ?? '');
  if (subject === undefined || name === undefined) return [];
  const minutesLate = detail?.['minutesLate'];
  return [{ at, action, wave: { id: subject, name }, ...(typeof minutesLate === 'number' ? { minutesLate } : {}) }];
}
