import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { InstrumentList } from '#contract/instrument.ts';
import { instruments } from '#core/survey/instruments.ts';
import type { ConsoleDeps } from './deps.ts';
import { json, refusals } from './reply.ts';
import type { Guards } from './session.ts';

/** The questionnaires as data, so that the console shows wording without knowing any. */
export function instrumentRoutes(app: OpenAPIHono, _deps: ConsoleDeps, guard: Guards): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/instruments',
      middleware: guard.signedIn,
      responses: { 200: json(InstrumentList), ...refusals('signIn.required') },
    }),
    (c) => c.json({ instruments: Object.values(instruments) }, 200),
  );
}
