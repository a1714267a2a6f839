import { OpenAPIHono } from '@hono/zod-openapi';
import { refuseCrossSite } from '../http/crosssite.ts';
import { frame } from '../http/frame.ts';
import { problem } from '../http/problem.ts';
import { misfits } from '../http/validation.ts';
import type { ConsoleDeps } from './deps.ts';
import { apiKeyRoutes } from './apikey.ts';
import { audienceRoutes } from './audience.ts';
import { benchmarkRoutes } from './benchmark.ts';
import { benchmarkHistoryRoutes } from './benchmark-history.ts';
import { chatRoutes } from './chat.ts';
import { calendarRoutes } from './calendar.ts';
import { commentRoutes } from './comments.ts';
import { contributionRoutes } from './contributions.ts';
import { courseRoutes } from './course.ts';
import { exportRoutes } from './export.ts';
import { homeRoutes } from './home.ts';
import { importRoutes } from './import.ts';
import { instrumentRoutes } from './instruments.ts';
import { learningRoutes } from './learning.ts';
import { logRoutes } from './log.ts';
import { mailRoutes } from './mail.ts';
import { meRoutes } from './me.ts';
import { memberRoutes } from './members.ts';
import { feedPath, odataFeed } from './odata.ts';
import { documentOf } from './openapi.ts';
import { operatorRoutes } from './operator.ts';
import { organisationRoutes } from './organisation.ts';
import { playbookRoutes } from './playbook.ts';
import { referenceRoutes } from './reference.ts';
import { pastRoutes } from './past.ts';
import { programmeRoutes } from './programmes.ts';
import { programmeSettingsRoutes } from './programme-settings.ts';
import { publicReportRoutes } from './public-report.ts';
import { reportRoutes } from './report.ts';
import { rosterRoutes } from './roster.ts';
import { guards } from './session.ts';
import { shareRoutes } from './share.ts';
import { signInRoutes } from './signin.ts';
import { slipRoutes } from './slips.ts';
import { strataRoutes } from './strata.ts';
import { targetRoutes } from './target.ts';
import { testMailRoutes } from './test-mail.ts';
import { waveRoutes } from './waves.ts';

const nouns = [
  signInRoutes,
  meRoutes,
  organisationRoutes,
  memberRoutes,
  logRoutes,
  operatorRoutes,
  contributionRoutes,
  publicReportRoutes,
  instrumentRoutes,
  playbookRoutes,
  importRoutes,
  rosterRoutes,
  mailRoutes,
  audienceRoutes,
  homeRoutes,
  waveRoutes,
  courseRoutes,
  testMailRoutes,
  slipRoutes,
  programmeRoutes,
  programmeSettingsRoutes,
  calendarRoutes,
  pastRoutes,
  reportRoutes,
  commentRoutes,
  learningRoutes,
  exportRoutes,
  strataRoutes,
  benchmarkRoutes,
  benchmarkHistoryRoutes,
  referenceRoutes,
  targetRoutes,
  apiKeyRoutes,
  shareRoutes,
  chatRoutes,
] as const;

/** Every route of the console, without what surrounds them. */
export function consoleApi(deps: ConsoleDeps): OpenAPIHono {
  const api = new OpenAPIHono({
    defaultHook: (result, c) =>
      result.success ? undefined : problem(c, 'request.invalid', undefined, { errors: misfits(result.error.issues) }),
  });
  const guard = guards(deps);
  for (const routes of nouns) routes(api, deps, guard);
  return api;
}

/** The API for signed-in members, under `/api/v1`. */
export function consoleApp(deps: ConsoleDeps): OpenAPIHono {
  const { appUrl } = deps.settings;
  const app = new OpenAPIHono();
  frame(app, { report: deps.report, secure: appUrl.startsWith('https:') });
  app.use('/api/v1/*', refuseCrossSite([appUrl]));
  const api = consoleApi(deps);
  api.get('/openapi.json', (c) => c.json(documentOf(api, '/api/v1')));
  app.route(feedPath, odataFeed(deps));
  app.route('/api/v1', api);
  return app;
}
