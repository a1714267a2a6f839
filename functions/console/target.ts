import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { Targets, TargetsChange } from '#contract/target.ts';
import { instruments } from '#core/survey/instruments.ts';
import { changeTargets, getTargets } from '#store/target.ts';
import { problem } from '../http/problem.ts';
import type { ConsoleDeps } from './deps.ts';
import { record } from './record.ts';
import { body, json, refusals } from './reply.ts';
import type { Guards } from './session.ts';

/** Statements with a score to aim at. */
const aimable = new Set(
  instruments['it-pulse'].items.filter(({ scale }) => scale.kind === 'agreement').map(({ id }) => id),
);

/** The scores an organisation aims at: they order its priority list and change no published number. */
export function targetRoutes(app: OpenAPIHono, deps: ConsoleDeps, guard: Guards): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/targets',
      middleware: guard.member('results.read'),
      responses: { 200: json(Targets), ...refusals('signIn.required', 'forbidden') },
    }),
    async (c) => c.json(await getTargets(c.var.scope), 200),
  );

  app.openapi(
    createRoute({
      method: 'put',
      path: '/targets',
      middleware: guard.member('targets.change'),
      request: { body: body(TargetsChange) },
      responses: {
        200: json(Targets),
        ...refusals('request.invalid', 'signIn.required', 'forbidden', 'conflict'),
      },
    }),
    async (c) => {
      const { targets, version } = c.req.valid('json');
      const unknown = Object.keys(targets).find((item) => !aimable.has(item));
      if (unknown !== undefined)
        return problem(c, 'request.invalid', undefined, {
          errors: [{ path: `targets.${unknown}`, message: 'is none of the values that are possible' }],
        });
      const changed = { targets, version: version + 1 };
      if (!(await changeTargets(c.var.scope, changed))) return problem(c, 'conflict');
      const detail = Object.entries(targets).map(([item, target]) => `${item} ${target}`);
      await record(deps, c.var, 'targets.changed', { detail: { targets: detail.join(', ') } });
      return c.json(changed, 200);
    },
  );
}
