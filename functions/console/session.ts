import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import type { Member } from '#contract/organisation.ts';
import { may, type Permission } from '#core/tenancy/member.ts';
import { getMember } from '#store/member.ts';
import { scopeTo, type Scope } from '#store/scope.ts';
import { getSession, type Session } from '#store/session.ts';
import { problem } from '../http/problem.ts';
import { rateLimit, tooMany } from '../http/rate.ts';
import type { ConsoleDeps } from './deps.ts';

/** What a handler behind `signedIn` or `operator` has. */
export interface SignedIn {
  readonly session: Session;
  readonly secret: string;
  readonly operator: boolean;
}

/** What a handler behind `member` has: its organisation's store and who asks. There is no other way to either. */
export interface ByMember extends SignedIn {
  readonly scope: Scope;
  readonly member: Member;
}

/** The three doors; a route without one sees no session, and its handler has no scope to compile with. */
export type Guards = ReturnType<typeof guards>;

/** Makes the doors of one app. They share one rate limit by session. */
export function guards(deps: ConsoleDeps) {
  const { database, now, settings } = deps;
  const take = rateLimit(settings.sessionRate);

  async function load(c: Context) {
    const secret = sessionSecret(c, settings);
    const session = secret === undefined ? undefined : await getSession(database, secret, now());
    if (secret === undefined || !session) return { ok: false, reply: problem(c, 'signIn.required') } as const;
    const wait = take(secret, Date.parse(now()));
    if (wait > 0) return { ok: false, reply: tooMany(c, wait) } as const;
    return { ok: true, secret, session, operator: settings.operators.includes(session.email.toLowerCase()) } as const;
  }

  const signedIn = createMiddleware<{ Variables: SignedIn }>(async (c, next) => {
    const loaded = await load(c);
    if (!loaded.ok) return loaded.reply;
    c.set('session', loaded.session);
    c.set('secret', loaded.secret);
    c.set('operator', loaded.operator);
    return next();
  });

  const operator = createMiddleware<{ Variables: SignedIn }>(async (c, next) => {
    const loaded = await load(c);
    if (!loaded.ok) return loaded.reply;
    if (!loaded.operator) return problem(c, 'forbidden');
    c.set('session', loaded.session);
    c.set('secret', loaded.secret);
    c.set('operator', true);
    return next();
  });

  /** Lets members in who have one of the permissions; without any, every member. */
  const member = (...permissions: readonly Permission[]) =>
    createMiddleware<{ Variables: ByMember }>(async (c, next) => {
      const loaded = await load(c);
      if (!loaded.ok) return loaded.reply;
      const { membership } = loaded.session;
      if (!membership) return problem(c, 'forbidden');
      const scope = scopeTo(database, membership.tenant);
      const found = await getMember(scope, membership.member);
      if (!found) return problem(c, 'signIn.required');
      if (permissions.length > 0 && !permissions.some((permission) => may(found.roles, permission)))
        return problem(c, 'forbidden');
      c.set('session', loaded.session);
      c.set('secret', loaded.secret);
      c.set('operator', loaded.operator);
      c.set('scope', scope);
      c.set('member', found);
      return next();
    });

  return { signedIn, operator, member };
}

/** Browsers refuse the `__Host-` prefix over plain http, which is only for one's own machine. */
function cookieName(appUrl: string): string {
  return appUrl.startsWith('https:') ? '__Host-session' : 'session';
}

const cookie = (appUrl: string) =>
  ({ path: '/', httpOnly: true, sameSite: 'Lax', secure: appUrl.startsWith('https:') }) as const;

/** The secret a browser sent; undefined without the cookie. It stands for nothing until `getSession` knows it. */
export function sessionSecret(c: Context, { appUrl }: ConsoleDeps['settings']): string | undefined {
  return getCookie(c, cookieName(appUrl));
}

/** Gives the browser its session's secret. */
export function setSession(c: Context, { appUrl, sessionSeconds }: ConsoleDeps['settings'], secret: string): void {
  setCookie(c, cookieName(appUrl), secret, { ...cookie(appUrl), maxAge: sessionSeconds });
}

/** Takes the secret away from the browser. */
export function clearSession(c: Context, { appUrl }: ConsoleDeps['settings']): void {
  deleteCookie(c, cookieName(appUrl), cookie(appUrl));
}
