import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import { LogPage } from '#contract/organisation.ts';
import { isIntact } from '#core/audit/chain.ts';
import { digest } from '#store/digest.ts';
import { readLog } from '#store/log.ts';
import { listMembers } from '#store/member.ts';
import { isJob } from './ran.ts';
import { json, refusals } from './reply.ts';
import type { ConsoleDeps } from './deps.ts';
import type { Guards } from './session.ts';

const pageSize = 100;

/** The audit log, for owners and auditors. */
export function logRoutes(app: OpenAPIHono, _deps: ConsoleDeps, guard: Guards): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/log',
      middleware: guard.member('audit.read'),
      request: { query: z.object({ before: z.coerce.number().int().positive().optional() }) },
      responses: { 200: json(LogPage), ...refusals('request.invalid', 'signIn.required', 'forbidden') },
    }),
    async (c) => {
      const { before } = c.req.valid('query');
      // One more than the page shows, so that the page's oldest entry is held against the one before it.
      const [read, members] = await Promise.all([readLog(c.var.scope, before, pageSize + 1), listMembers(c.var.scope)]);
      const page = read.slice(0, pageSize);
      const names = new Map(members.map(({ id, name }) => [id, name]));
      return c.json(
        {
          entries: page.map(({ sequence, at, actor, action, subject, detail, hash }) => ({
            sequence,
            at,
            actor: names.get(actor) ?? actor,
            ...(isJob(actor) ? { byItself: true as const } : {}),
            action,
            ...(subject === undefined ? {} : { subject }),
            ...(detail === undefined ? {} : { detail }),
            hash,
          })),
          next: read.length > pageSize ? (page.at(-1)?.sequence ?? null) : null,
          intact: isIntact(read.toReversed(), digest),
        },
        200,
      );
    },
  );
}
