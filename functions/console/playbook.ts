import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { Playbook } from '#contract/playbook.ts';
import { measures, strategies } from '#core/survey/playbook.ts';
import type { ConsoleDeps } from './deps.ts';
import { json, refusals } from './reply.ts';
import type { Guards } from './session.ts';

/** Measures against the causes of misalignment as data, so that the console shows them without knowing any. */
export function playbookRoutes(app: OpenAPIHono, _deps: ConsoleDeps, guard: Guards): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/playbook',
      middleware: guard.signedIn,
      responses: { 200: json(Playbook), ...refusals('signIn.required') },
    }),
    (c) => c.json({ strategies, measures }, 200),
  );
}
