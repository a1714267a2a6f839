import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { ReportReply } from '#contract/report.ts';
import { problem } from '../http/problem.ts';
import type { ConsoleDeps } from './deps.ts';
import { publishedReport } from './published-report.ts';
import { json, refusals } from './reply.ts';
import type { Guards } from './session.ts';
import { waveParams } from './waves.ts';

/** The published result of a wave, the same for every viewer. */
export function reportRoutes(app: OpenAPIHono, _deps: ConsoleDeps, guard: Guards): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/waves/{wave}/report',
      middleware: guard.member('results.read'),
      request: { params: waveParams },
      responses: {
        200: json(ReportReply),
        ...refusals('signIn.required', 'forbidden', 'notFound', 'wave.notPublished'),
      },
    }),
    async (c) => {
      const found = await publishedReport(c.var.scope, c.req.valid('param').wave);
      return found.ok ? c.json(found.value, 200) : problem(c, found.refusal);
    },
  );
}
