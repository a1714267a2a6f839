import { OpenAPIHono } from '@hono/zod-openapi';
import { refuseCrossSite } from '../http/crosssite.ts';
import { frame } from '../http/frame.ts';
import { problem } from '../http/problem.ts';
import { misfits } from '../http/validation.ts';
import type { ConsoleDeps } from './deps.ts';
import { meRoutes } from './me.ts';
import { guards } from './session.ts';
import { signInRoutes } from './signin.ts';

/** The API for signed-in members, under `/api/v1`. */
export function consoleApp(deps: ConsoleDeps): OpenAPIHono {
  const { appUrl } = deps.settings;
  const app = new OpenAPIHono();
  frame(app, { report: deps.report, secure: appUrl.startsWith('https:') });
  app.use('/api/v1/*', refuseCrossSite([appUrl]));
  const api = new OpenAPIHono({
    defaultHook: (result, c) =>
      result.success ? undefined : problem(c, 'request.invalid', undefined, { errors: misfits(result.error.issues) }),
  });
  const guard = guards(deps);
  for (const routes of [signInRoutes, meRoutes]) routes(api, deps, guard);
  app.route('/api/v1', api);
  return app;
}
