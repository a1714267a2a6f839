import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import { EmailChange, RosterHead, RosterPage } from '#contract/roster.ts';
import { ulid } from '#core/id.ts';
import { forgetMissing } from '#store/mail.ts';
import { putWish } from '#store/resend.ts';
import { rosterPart, rosterPeople, switchRoster, type Head } from '#store/roster.ts';
import { listWaves } from '#store/wave.ts';
import { problem } from '../http/problem.ts';
import type { ConsoleDeps } from './deps.ts';
import { record } from './record.ts';
import { body, json, refusals } from './reply.ts';
import type { Guards } from './session.ts';

/** A roster's head as members see it. */
export const shown = ({ version, people, importedAt }: Head): RosterHead => ({ version, people, importedAt });

/** The roster in force, a page at a time, and the correction of one address. */
export function rosterRoutes(app: OpenAPIHono, deps: ConsoleDeps, guard: Guards): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/roster',
      middleware: guard.member('roster.change'),
      request: { query: z.object({ part: z.coerce.number().int().min(0).optional() }) },
      responses: { 200: json(RosterPage), ...refusals('request.invalid', 'signIn.required', 'forbidden', 'notFound') },
    }),
    async (c) => {
      const { part = 0 } = c.req.valid('query');
      const { head, people } = await rosterPart(c.var.scope, part);
      if (!people) return problem(c, 'notFound');
      return c.json({ head: shown(head), people, next: part + 1 < head.parts ? part + 1 : null }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'put',
      path: '/roster/people/{person}/email',
      middleware: guard.member('roster.change'),
      request: { params: z.object({ person: z.string().max(200) }), body: body(EmailChange) },
      responses: {
        200: json(RosterHead),
        ...refusals('request.invalid', 'signIn.required', 'forbidden', 'notFound', 'conflict', 'roster.misfit'),
      },
    }),
    async (c) => {
      const { person } = c.req.valid('param');
      const email = c.req.valid('json').email.toLowerCase();
      const { head, people } = await rosterPeople(c.var.scope);
      const index = people.findIndex((one) => one.person === person);
      const found = people[index];
      if (!found) return problem(c, 'notFound');
      if (found.email === email) return c.json(shown(head), 200);
      if (people.some((one) => one.email === email))
        return problem(c, 'roster.misfit', { column: 'email', reason: 'duplicateEmail' });
      const switched = await switchRoster(c.var.scope, {
        from: head.version,
        people: people.with(index, { ...found, email }),
        origin: ulid('correction', Date.parse(deps.now()), deps.random(16)),
        now: deps.now(),
      });
      if (!switched) return problem(c, 'conflict');
      if (found.email !== undefined) await forgetMissing(c.var.scope, found.email);
      for (const { id, state } of await listWaves(c.var.scope))
        if (state === 'frozen' || state === 'open') await putWish(deps.database, { wave: id, address: email, person });
      await record(deps, c.var, 'roster.addressCorrected', { subject: person, detail: { version: switched.version } });
      return c.json(shown(switched), 200);
    },
  );
}
