import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import * as z from 'zod';
import { Installation, NewOrganisation, Redeem, SignIn } from '#contract/organisation.ts';
import { plus } from '#core/time.ts';
import { membershipsOf, type Membership } from '#store/address.ts';
import { appendLog } from '#store/log.ts';
import { getOrganisation } from '#store/organisation.ts';
import { scopeTo } from '#store/scope.ts';
import { endSession, getSession, openSession } from '#store/session.ts';
import { redeemCode, redeemSecret, type SignIn as Redeemed } from '#store/signin.ts';
import { problem } from '../http/problem.ts';
import { rateLimit, tooMany } from '../http/rate.ts';
import type { ConsoleDeps } from './deps.ts';
import { found } from './founding.ts';
import { sendLink, unseen } from './link.ts';
import { body, empty, json, refusals } from './reply.ts';
import { clearSession, sessionSecret, setSession, type Guards } from './session.ts';

/** Founding, signing in and out: the routes that need no session. All are limited by network address, and links also by mailbox. */
export function signInRoutes(app: OpenAPIHono, deps: ConsoleDeps, guard: Guards): void {
  const { database, now, random, settings } = deps;
  const take = rateLimit(settings.signInRate);
  const wait = (c: Context): number => take(deps.addressOf(c), Date.parse(now()));
  const isOperator = (email: string): boolean => settings.operators.includes(email.toLowerCase());

  app.openapi(createRoute({ method: 'get', path: '/installation', responses: { 200: json(Installation) } }), (c) =>
    c.json(
      {
        signUp: settings.signUp,
        signInMinutes: Math.floor(settings.signInSeconds / 60),
        pulseUrl: settings.pulseUrl,
      },
      200,
    ),
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: '/organisations',
      request: { body: body(NewOrganisation) },
      responses: { 202: json(z.object({})), ...refusals('request.invalid', 'signUp.closed', 'request.tooMany') },
    }),
    async (c) => {
      const seconds = wait(c);
      if (seconds > 0) return tooMany(c, seconds);
      const secret = sessionSecret(c, settings);
      const session = secret === undefined ? undefined : await getSession(database, secret, now());
      const allowed =
        settings.signUp === 'open' || (settings.signUp === 'invite' && session && isOperator(session.email));
      if (!allowed) return problem(c, 'signUp.closed');
      const { email, ...founding } = c.req.valid('json');
      await unseen(deps, () => sendLink(deps, { email, founding }, founding.language));
      return c.json({}, 202);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: '/sign-in',
      request: { body: body(SignIn) },
      responses: { 202: json(z.object({})), ...refusals('request.invalid', 'request.tooMany') },
    }),
    async (c) => {
      const seconds = wait(c);
      if (seconds > 0) return tooMany(c, seconds);
      const { email } = c.req.valid('json');
      await unseen(deps, async () => {
        const [first] = await membershipsOf(database, email);
        if (!first && !isOperator(email)) return;
        const organisation = first && (await getOrganisation(scopeTo(database, first.tenant)));
        await sendLink(deps, { email }, organisation?.language ?? 'en');
      });
      return c.json({}, 202);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: '/sign-in/redeem',
      request: { body: body(Redeem) },
      responses: { 204: empty, ...refusals('request.invalid', 'signIn.expired', 'request.tooMany') },
    }),
    async (c) => {
      const seconds = wait(c);
      if (seconds > 0) return tooMany(c, seconds);
      const given = c.req.valid('json');
      const signIn =
        'secret' in given
          ? await redeemSecret(database, given.secret, now())
          : await redeemCode(database, given.email, given.code, now());
      if (!signIn) return problem(c, 'signIn.expired');
      const membership = await membershipOf(signIn);
      if (!membership && !isOperator(signIn.email)) return problem(c, 'signIn.expired');
      const secret = Buffer.from(random(32)).toString('base64url');
      const ends = plus(now(), settings.sessionSeconds * 1000);
      await openSession(database, secret, { email: signIn.email, membership: membership ?? null, ends });
      if (membership)
        await appendLog(scopeTo(database, membership.tenant), {
          at: now(),
          actor: membership.member,
          action: 'member.signedIn',
        });
      setSession(c, settings, secret);
      return c.body(null, 204);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: '/sign-out',
      middleware: guard.signedIn,
      responses: { 204: empty, ...refusals('signIn.required') },
    }),
    async (c) => {
      await endSession(database, c.var.secret);
      clearSession(c, settings);
      return c.body(null, 204);
    },
  );

  async function membershipOf({ email, tenant, founding }: Redeemed): Promise<Membership | undefined> {
    if (founding) return found(deps, { ...founding, email });
    const memberships = await membershipsOf(database, email);
    return memberships.find((one) => one.tenant === tenant) ?? memberships[0];
  }
}
