import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import { OperatorList, Verification } from '#contract/organisation.ts';
import { listDirectory } from '#store/directory.ts';
import { appendLog } from '#store/log.ts';
import { getOrganisation, verifyOrganisation } from '#store/organisation.ts';
import { rosterHead } from '#store/roster.ts';
import { scopeTo } from '#store/scope.ts';
import { listWaves } from '#store/wave.ts';
import { problem } from '../http/problem.ts';
import { reconsider } from './contributing.ts';
import type { ConsoleDeps } from './deps.ts';
import { body, empty, json, refusals } from './reply.ts';
import type { Guards } from './session.ts';

const pageSize = 50;

/** What whoever runs the installation sees of its organisations: names and counts, never a score. The only routes that take an organisation's id. */
export function operatorRoutes(app: OpenAPIHono, { database, now }: ConsoleDeps, guard: Guards): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/operator/organisations',
      middleware: guard.operator,
      request: { query: z.object({ after: z.string().max(40).optional() }) },
      responses: { 200: json(OperatorList), ...refusals('request.invalid', 'signIn.required', 'forbidden') },
    }),
    async (c) => {
      const page = await listDirectory(database, c.req.valid('query').after, pageSize);
      const organisations = await Promise.all(page.map(({ id }) => standing(id)));
      const next = page.length === pageSize ? (page.at(-1)?.id ?? null) : null;
      return c.json({ organisations: organisations.flatMap((one) => one ?? []), next }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'put',
      path: '/operator/organisations/{organisation}/verified',
      middleware: guard.operator,
      request: { params: z.object({ organisation: z.string().max(40) }), body: body(Verification) },
      responses: { 204: empty, ...refusals('request.invalid', 'signIn.required', 'forbidden', 'notFound') },
    }),
    async (c) => {
      const scope = scopeTo(database, c.req.valid('param').organisation);
      const { verified } = c.req.valid('json');
      if (!(await verifyOrganisation(scope, verified))) return problem(c, 'notFound');
      const action = verified ? 'organisation.verified' : 'organisation.unverified';
      await appendLog(scope, { at: now(), actor: 'operator', action });
      await reconsider({ now }, scope);
      return c.body(null, 204);
    },
  );

  async function standing(id: string) {
    const scope = scopeTo(database, id);
    const [organisation, roster, waves] = await Promise.all([
      getOrganisation(scope),
      rosterHead(scope),
      listWaves(scope),
    ]);
    if (!organisation) return undefined;
    const { name, contributes, verified, madeUp } = organisation;
    const published = waves.filter(({ state }) => state === 'published').length;
    return { id, name, people: roster.people, waves: waves.length, published, contributes, verified, madeUp };
  }
}
