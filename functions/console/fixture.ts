import { randomBytes } from 'node:crypto';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { LogPage } from '#contract/organisation.ts';
import type { Role } from '#core/tenancy/member.ts';
import { plus, type Instant } from '#core/time.ts';
import type { Message } from '#message/message.ts';
import { membershipsOf } from '#store/address.ts';
import type { Database } from '#store/database.ts';
import { freshDatabase } from '#store/fixture.ts';
import { madeUpSealing } from '#store/made-up-sealing.ts';
import { addMember } from '#store/member.ts';
import { scopeTo, type Scope } from '#store/scope.ts';
import type { Fault } from '../http/frame.ts';
import { consoleApp } from './app.ts';
import { defaultSettings, type ConsoleDeps, type ConsoleSettings } from './deps.ts';
import { found } from './founding.ts';
import { makeLink } from './link.ts';

/** A console on the real embedded database, with a clock to turn and an outbox to look into; for tests only. */
export interface Installation {
  readonly app: OpenAPIHono;
  readonly database: Database;
  readonly deps: ConsoleDeps;
  readonly outbox: Message[];
  readonly faults: Fault[];
  /** Makes every mail fail from now on. */
  readonly breakMail: () => void;
  /** Moves the clock. */
  readonly pass: (seconds: number) => void;
  /** Founds an organisation; its owner's browser, signed in. */
  readonly organisation: (name: string) => Promise<Tenant>;
}

/** One organisation with browsers of its members. */
export interface Tenant {
  readonly scope: Scope;
  readonly owner: Browser;
  /** A new member with exactly these roles, signed in. */
  readonly member: (...roles: readonly Role[]) => Promise<Browser>;
}

/** What a browser does: keeps its cookie and speaks JSON. */
export interface Browser {
  readonly get: (path: string) => Promise<Reply>;
  readonly post: (path: string, body?: unknown) => Promise<Reply>;
  readonly put: (path: string, body?: unknown) => Promise<Reply>;
  readonly delete: (path: string) => Promise<Reply>;
}

/** A reply, read. */
interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly cookie: string | null;
}

/** A browser with the session `cookie`, or without one. */
export function browser(app: OpenAPIHono, cookie?: string): Browser {
  const send = (method: string) => async (path: string, body?: unknown) => {
    const reply = await app.request(`/api/v1${path}`, {
      method,
      headers: {
        ...(cookie === undefined ? {} : { cookie }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await reply.text();
    const read: unknown = text === '' ? undefined : JSON.parse(text);
    return { status: reply.status, body: read, cookie: reply.headers.get('set-cookie')?.split(';')[0] ?? null };
  };
  return { get: send('GET'), post: send('POST'), put: send('PUT'), delete: send('DELETE') };
}

/** What the member's organisation wrote last into its log. */
export async function newestEntry(member: Browser): Promise<LogPage['entries'][number] | undefined> {
  return LogPage.parse((await member.get('/log')).body).entries[0];
}

/** Starts a console of its own. */
export async function install(
  settings: Partial<ConsoleSettings> = {},
  world: Pick<Partial<ConsoleDeps>, 'converse'> = {},
): Promise<Installation> {
  const database = await freshDatabase();
  const outbox: Message[] = [];
  const faults: Fault[] = [];
  let mailIsDown = false;
  let at: Instant = '2026-05-04T09:00:00.000Z';
  const deps: ConsoleDeps = {
    database,
    deliver: (messages) => {
      if (mailIsDown) return Promise.reject(new Error(`no mail server for ${messages[0]?.to ?? 'nobody'}`));
      outbox.push(...messages);
      return Promise.resolve(messages.map(() => 'accepted'));
    },
    converse: () => Promise.resolve('unreachable'),
    sealing: madeUpSealing(),
    ...world,
    now: () => at,
    random: (bytes) => randomBytes(bytes),
    report: (fault) => faults.push(fault),
    addressOf: (c) => c.req.header('x-address') ?? 'here',
    settings: {
      ...defaultSettings,
      appUrl: 'http://localhost:4400',
      pulseUrl: 'http://localhost:4401',
      signInMilliseconds: 0,
      ...settings,
    },
  };
  const app = consoleApp(deps);

  const signIn = async (email: string): Promise<Browser> => {
    const made = await makeLink(deps, { email });
    const secret = made?.link.split('#')[1];
    const { cookie } = await browser(app).post('/sign-in/redeem', { secret });
    return browser(app, cookie ?? undefined);
  };

  const organisation = async (name: string): Promise<Tenant> => {
    const email = `owner-${randomBytes(4).toString('hex')}@example.org`;
    const { tenant } = await found(deps, { name, founder: 'Olga Owner', email, language: 'en' });
    const scope = scopeTo(database, tenant);
    const member = async (...roles: readonly Role[]): Promise<Browser> => {
      const id = `member_${randomBytes(8).toString('hex')}`;
      const address = `${id}@example.org`;
      await addMember(scope, { id, name: roles.join(' '), email: address, roles: [...roles] });
      if ((await membershipsOf(database, address)).length !== 1) throw new Error('not a member');
      return signIn(address);
    };
    return { scope, owner: await signIn(email), member };
  };
  return {
    ...{ app, database, deps, outbox, faults, organisation },
    breakMail: () => (mailIsDown = true),
    pass: (seconds) => (at = plus(at, seconds * 1000)),
  };
}
