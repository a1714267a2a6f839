import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { Playbook } from '#contract/playbook.ts';
import { measures, strategies } from '#core/survey/playbook.ts';
import { json } from './reply.ts';

/** Measures against the causes of misalignment as data, so that the console shows them without knowing any; the same for everybody, also behind a shared link. */
export function playbookRoutes(app: OpenAPIHono): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/playbook',
      responses: { 200: json(Playbook) },
    }),
    (c) => c.json({ strategies, measures }, 200),
  );
}
