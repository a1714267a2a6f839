import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import { Member, MemberChange, MemberList, NewMember } from '#contract/organisation.ts';
import { ulid } from '#core/id.ts';
import { mayGrant } from '#core/tenancy/grant.ts';
import type { Role } from '#core/tenancy/member.ts';
import { addMember, changeRoles, getMember, listMembers, removeMember } from '#store/member.ts';
import { getOrganisation } from '#store/organisation.ts';
import type { Scope } from '#store/scope.ts';
import { problem } from '../http/problem.ts';
import type { ConsoleDeps } from './deps.ts';
import { sendLink, unseen } from './link.ts';
import { record } from './record.ts';
import { body, empty, json, refusals } from './reply.ts';
import type { Guards } from './session.ts';

const params = z.object({ member: z.string().max(40) });

/** Who works with the organisation's results, and as what. The log names members by id, so that it outlives their names. */
export function memberRoutes(app: OpenAPIHono, deps: ConsoleDeps, guard: Guards): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/members',
      middleware: guard.member('members.change', 'audit.read'),
      responses: { 200: json(MemberList), ...refusals('signIn.required', 'forbidden') },
    }),
    async (c) => c.json({ members: await listMembers(c.var.scope) }, 200),
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: '/members',
      middleware: guard.member('members.change'),
      request: { body: body(NewMember) },
      responses: { 201: json(Member), ...refusals('request.invalid', 'signIn.required', 'forbidden', 'conflict') },
    }),
    async (c) => {
      const { name, email, roles } = c.req.valid('json');
      if (!mayGrant(c.var.member.roles, [], roles)) return problem(c, 'forbidden');
      const id = ulid('member', Date.parse(deps.now()), deps.random(16));
      const invited = { id, name, email, roles: [...new Set(roles)] };
      if (!(await addMember(c.var.scope, invited))) return problem(c, 'conflict');
      await record(deps, c.var, 'member.invited', { subject: id, detail: { roles: invited.roles.join(' ') } });
      const organisation = await getOrganisation(c.var.scope);
      // A mail that does not go out undoes nothing: the member asks for a link on the sign-in page.
      await unseen(deps, () => sendLink(deps, { email, tenant: c.var.scope.tenant }, organisation?.language ?? 'en'));
      return c.json(invited, 201);
    },
  );

  app.openapi(
    createRoute({
      method: 'put',
      path: '/members/{member}',
      middleware: guard.member('members.change'),
      request: { params, body: body(MemberChange) },
      responses: {
        204: empty,
        ...refusals('request.invalid', 'signIn.required', 'forbidden', 'notFound', 'conflict', 'member.lastOwner'),
      },
    }),
    async (c) => {
      const before = await getMember(c.var.scope, c.req.valid('param').member);
      if (!before) return problem(c, 'notFound');
      const roles = [...new Set(c.req.valid('json').roles)];
      if (!mayGrant(c.var.member.roles, before.roles, roles)) return problem(c, 'forbidden');
      if (await isLastOwner(c.var.scope, before.id, roles)) return problem(c, 'member.lastOwner');
      if (!(await changeRoles(c.var.scope, before, roles))) return problem(c, 'conflict');
      await record(deps, c.var, 'member.changed', { subject: before.id, detail: { roles: roles.join(' ') } });
      return c.body(null, 204);
    },
  );

  app.openapi(
    createRoute({
      method: 'delete',
      path: '/members/{member}',
      middleware: guard.member('members.change'),
      request: { params },
      responses: {
        204: empty,
        ...refusals('signIn.required', 'forbidden', 'notFound', 'conflict', 'member.lastOwner'),
      },
    }),
    async (c) => {
      const member = await getMember(c.var.scope, c.req.valid('param').member);
      if (!member) return problem(c, 'notFound');
      if (!mayGrant(c.var.member.roles, member.roles, [])) return problem(c, 'forbidden');
      if (await isLastOwner(c.var.scope, member.id, [])) return problem(c, 'member.lastOwner');
      if (!(await removeMember(c.var.scope, member))) return problem(c, 'conflict');
      await record(deps, c.var, 'member.removed', { subject: member.id });
      return c.body(null, 204);
    },
  );
}

/** Whether nobody would own the organisation if the member had `roles`. The store refuses it too, for two who do it at once. */
async function isLastOwner(scope: Scope, member: string, roles: readonly Role[]): Promise<boolean> {
  if (roles.includes('owner')) return false;
  const owners = (await listMembers(scope)).filter((one) => one.roles.includes('owner'));
  return owners.length === 1 && owners[0]?.id === member;
}
