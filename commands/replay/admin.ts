import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { Installation } from '#contract/organisation.ts';
import { Report } from '#contract/report.ts';
import { RosterDifference, RosterHead, RosterImport, RosterPartReply } from '#contract/roster.ts';
import { Wave, WaveList } from '#contract/wave.ts';
import { type RosterRow } from '#core/roster/row.ts';
import type { Form, InstrumentId } from '#core/survey/instrument.ts';
import { type Call, inParallel, read, refusalOf, type Reply, type Request } from './calls.ts';
import { Failed, Misfit } from './failure.ts';
import { messagesAfter } from './outbox.ts';
import type { Progress } from './progress.ts';

const dayMilliseconds = 86_400_000;
const partRows = 1000;
/** How long a wave may stand still while it is waited for; grace periods come on top. */
const stillMilliseconds = 120_000;
const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
const anything = z.unknown();

/** The admin's browser: signed in, with one organisation of its own. */
export interface Admin {
  /** Puts a roster in force. */
  importRoster(rows: readonly RosterRow[], progress: Progress): Promise<void>;
  /** Makes a wave that is frozen and opened at once, and waits until it is open. */
  openWave(instrument: InstrumentId, form: Form, progress: Progress): Promise<Wave>;
  /** Closes the wave; no credentials from now on. */
  closeWave(wave: string): Promise<void>;
  /** Waits until the closed wave is counted; the report, or undefined where nothing may be shown. */
  result(wave: string, graceSeconds: number): Promise<Report | undefined>;
}

/**
 * Founds an organisation and signs in with the link from the outbox.
 * @throws Misfit when the server takes no new organisations or shows no outbox
 */
export async function foundAndSignIn(call: Call, name: string): Promise<Admin> {
  const { signUp } = read(
    await call({ method: 'GET', path: '/api/v1/installation' }),
    Installation,
    'asking for the installation',
  );
  if (signUp !== 'open')
    throw new Misfit('--url: this server takes no new organisations; it needs SIGN_UP=open and an outbox');
  const email = `replay-${randomBytes(8).toString('hex')}@example.invalid`;
  const founding = { name, email, founder: 'Replay', language: 'en' };
  await confirmOutbox(call, email);
  read(
    await call({ method: 'POST', path: '/api/v1/organisations', body: founding }),
    anything,
    'founding an organisation',
  );
  const cookie = await signedIn(call, email);
  const ask = (request: Omit<Request, 'cookie'>): Promise<Reply> => call({ ...request, cookie });
  return {
    importRoster: (rows, progress) => importRoster(ask, rows, progress),
    openWave: (instrument, form, progress) => openWave(ask, instrument, form, progress),
    closeWave: (wave) => closeWave(ask, wave),
    result: (wave, graceSeconds) => result(ask, wave, graceSeconds),
  };
}

async function confirmOutbox(call: Call, to: string): Promise<void> {
  for await (const message of messagesAfter(call, 0, { to }))
    throw new Failed(`a message to ${message.to} was there before`);
}

/** Redeems the newest sign-in link until one works: a reply that was lost has used its link up. */
async function signedIn(call: Call, email: string): Promise<string> {
  let after = 0;
  for (const attempt of [1, 2, 3]) {
    if (attempt > 1)
      read(await call({ method: 'POST', path: '/api/v1/sign-in', body: { email } }), anything, 'asking for a link');
    const { secret, sequence } = await awaitLink(call, email, after);
    after = sequence;
    const reply = await call({ method: 'POST', path: '/api/v1/sign-in/redeem', body: { secret } });
    const cookie = reply.headers.getSetCookie().find((line) => /^(__Host-)?session=./.test(line));
    if (reply.status === 204 && cookie !== undefined) return cookie.split(';', 1)[0] ?? '';
    if (reply.status !== 410) read(reply, anything, 'signing in');
  }
  throw new Failed('signing in: no link could be redeemed');
}

async function awaitLink(
  call: Call,
  to: string,
  after: number,
): Promise<{ readonly secret: string; readonly sequence: number }> {
  for (let waited = 0; waited < 100; waited++) {
    for await (const { text, kind, sequence } of messagesAfter(call, after, { to })) {
      const secret = /\/sign-in#([A-Za-z0-9_-]{20,64})/.exec(text)?.[1];
      if (kind === 'signIn' && secret !== undefined) return { secret, sequence };
    }
    await pause(100);
  }
  throw new Failed('signing in: no link came within ten seconds');
}

async function importRoster(ask: Call, rows: readonly RosterRow[], progress: Progress): Promise<void> {
  const doing = 'importing the roster';
  const { id } = read(await ask({ method: 'POST', path: '/api/v1/roster/imports' }), RosterImport, doing);
  const path = `/api/v1/roster/imports/${id}`;
  const parts = Array.from({ length: Math.ceil(rows.length / partRows) }, (_, part) => part);
  let done = 0;
  await inParallel(parts, 2, async (part) => {
    const body = { rows: rows.slice(part * partRows, (part + 1) * partRows) };
    const { errors } = read(await ask({ method: 'PUT', path: `${path}/parts/${part}`, body }), RosterPartReply, doing);
    const [error] = errors;
    if (error) throw new Failed(`${doing}: line ${error.line}, column ${error.column}: ${error.reason}`);
    done += body.rows.length;
    progress.at('Roster imported', done, rows.length);
  });
  const { version, rows: staged } = read(await ask({ method: 'GET', path }), RosterDifference, doing);
  const body = { version, rows: staged };
  const { people } = read(await ask({ method: 'POST', path: `${path}/commit`, body }), RosterHead, doing);
  if (people !== rows.length) throw new Failed(`${doing}: ${people} of ${rows.length} people are in force`);
}

async function openWave(ask: Call, instrument: InstrumentId, form: Form, progress: Progress): Promise<Wave> {
  const doing = 'freezing the wave';
  const closes = new Date(Date.now() + 14 * dayMilliseconds).toISOString();
  const body = { name: 'Replay', instrument, form, opens: 'now', closes };
  read(await ask({ method: 'POST', path: '/api/v1/waves', body }), anything, doing);
  // Where the reply was lost and the request repeated, the first one is ours.
  const { waves } = read(await ask({ method: 'GET', path: '/api/v1/waves' }), WaveList, doing);
  const id = waves.at(-1)?.id ?? '';
  return watched(ask, id, doing, 0, (wave) => {
    if (wave.refusal) throw new Failed(`${doing}: ${wave.refusal.code} ${JSON.stringify(wave.refusal.detail ?? {})}`);
    if (wave.progress) progress.at('Wave frozen', wave.progress.done, wave.progress.total);
    if (wave.state === 'open') return true;
    if (['draft', 'freezing', 'frozen'].includes(wave.state)) return false;
    throw new Failed(`${doing}: the wave is ${wave.state}`);
  });
}

/** Looks at a wave again and again until `isDone`. @throws Failed when it stands still for longer than it may */
async function watched(
  ask: Call,
  id: string,
  doing: string,
  graceSeconds: number,
  isDone: (wave: Wave) => boolean,
): Promise<Wave> {
  let seen = '';
  for (let since = performance.now(); ; await pause(200)) {
    const wave = read(await ask({ method: 'GET', path: `/api/v1/waves/${id}` }), Wave, doing);
    if (isDone(wave)) return wave;
    const now = JSON.stringify([wave.state, wave.progress]);
    if (now !== seen) since = performance.now();
    seen = now;
    if (performance.now() - since > stillMilliseconds + graceSeconds * 1000)
      throw new Failed(`${doing}: the wave stands still (${wave.state})`);
  }
}

async function closeWave(ask: Call, wave: string): Promise<void> {
  const reply = await ask({ method: 'POST', path: `/api/v1/waves/${wave}/close` });
  // A repeat of a close whose reply was lost.
  if (refusalOf(reply).code !== 'wave.state') read(reply, anything, 'closing the wave');
}

async function result(ask: Call, id: string, graceSeconds: number): Promise<Report | undefined> {
  const doing = 'waiting for the result';
  const wave = await watched(ask, id, doing, graceSeconds, ({ state }) => {
    if (state === 'published' || state === 'unpublishable') return true;
    if (state === 'open' || state === 'closed') return false;
    throw new Failed(`${doing}: the wave is ${state}`);
  });
  if (wave.state === 'unpublishable') return undefined;
  return read(await ask({ method: 'GET', path: `/api/v1/waves/${id}/report` }), Report, doing);
}
