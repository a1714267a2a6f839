import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import type { ExportPart } from '#contract/export.ts';
import { getExportPart } from '#store/export.ts';
import { getWave } from '#store/wave.ts';
import { problem } from '../http/problem.ts';
import type { ConsoleDeps } from './deps.ts';
import { record } from './record.ts';
import { json, refusals } from './reply.ts';
import type { Guards } from './session.ts';
import { waveParams } from './waves.ts';

/** One part of the audit export and the number of the next, `null` after the last. */
const Page = z.object({ part: z.custom<ExportPart>(), next: z.int().nullable() });

/** The audit export, part by part since no reply could carry a large one: what it takes to verify every ballot of a closed wave with public keys alone. */
export function exportRoutes(app: OpenAPIHono, deps: ConsoleDeps, guard: Guards): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/waves/{wave}/export/{part}',
      middleware: guard.member('audit.read'),
      request: { params: waveParams.extend({ part: z.coerce.number().int().min(0).max(9999) }) },
      responses: { 200: json(Page), ...refusals('request.invalid', 'signIn.required', 'forbidden', 'notFound') },
    }),
    async (c) => {
      const { scope } = c.var;
      const { wave: id, part } = c.req.valid('param');
      const [wave, here, after] = await Promise.all([
        getWave(scope, id),
        getExportPart(scope, id, part),
        getExportPart(scope, id, part + 1),
      ]);
      if (!wave || !here) return problem(c, 'notFound');
      if (part === 0) await record(deps, c.var, 'export.read', { subject: id });
      return c.json({ part: here, next: after ? part + 1 : null }, 200);
    },
  );
}
