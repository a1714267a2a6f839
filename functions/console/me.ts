import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { ChooseOrganisation, Me } from '#contract/organisation.ts';
import { membershipsOf } from '#store/address.ts';
import { appendLog } from '#store/log.ts';
import { getMember } from '#store/member.ts';
import { getOrganisation } from '#store/organisation.ts';
import { scopeTo } from '#store/scope.ts';
import { switchSession } from '#store/session.ts';
import { problem } from '../http/problem.ts';
import type { ConsoleDeps } from './deps.ts';
import { body, empty, json, refusals } from './reply.ts';
import type { Guards } from './session.ts';

/** Who is signed in, and for which of their organisations. */
export function meRoutes(app: OpenAPIHono, { database, now }: ConsoleDeps, guard: Guards): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/me',
      middleware: guard.signedIn,
      responses: { 200: json(Me), ...refusals('signIn.required') },
    }),
    async (c) => {
      const { email, membership } = c.var.session;
      const scope = membership && scopeTo(database, membership.tenant);
      const [member, memberships] = await Promise.all([
        membership && scope ? getMember(scope, membership.member) : undefined,
        membershipsOf(database, email),
      ]);
      if (membership && !member) return problem(c, 'signIn.required');
      const known = await Promise.all(memberships.map(({ tenant }) => getOrganisation(scopeTo(database, tenant))));
      const organisations = known.flatMap((one) => (one ? [one] : []));
      const own = organisations.find(({ id }) => id === membership?.tenant);
      return c.json(
        {
          member: member?.id ?? null,
          name: member?.name ?? email,
          email,
          roles: member?.roles ?? [],
          operator: c.var.operator,
          organisation: own ? { id: own.id, name: own.name, language: own.language, madeUp: own.madeUp } : null,
          organisations: organisations.map(({ id, name }) => ({ id, name })),
        },
        200,
      );
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: '/me/organisation',
      middleware: guard.signedIn,
      request: { body: body(ChooseOrganisation) },
      responses: { 204: empty, ...refusals('request.invalid', 'signIn.required', 'notFound') },
    }),
    async (c) => {
      const { organisation } = c.req.valid('json');
      const memberships = await membershipsOf(database, c.var.session.email);
      const chosen = memberships.find(({ tenant }) => tenant === organisation);
      if (!chosen) return problem(c, 'notFound');
      if (!(await switchSession(database, c.var.secret, chosen))) return problem(c, 'signIn.required');
      const entered = { at: now(), actor: chosen.member, action: 'member.signedIn' };
      await appendLog(scopeTo(database, chosen.tenant), entered);
      return c.body(null, 204);
    },
  );
}
