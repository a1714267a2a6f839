import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Organisation } from '#contract/organisation.ts';
import { ReportReply } from '#contract/report.ts';
import { finding } from '#core/report/finding.ts';
import type { Report } from '#core/report/report.ts';
import { lostCostMinor, lostHours } from '#core/score/lost-time.ts';
import { getOrganisation } from '#store/organisation.ts';
import { getReport, listSummaries } from '#store/report.ts';
import { getWave } from '#store/wave.ts';
import { problem } from '../http/problem.ts';
import type { ConsoleDeps } from './deps.ts';
import { json, refusals } from './reply.ts';
import type { Guards } from './session.ts';
import { waveParams } from './waves.ts';

/** Earlier reports that a finding may look back at: a year of monthly waves and the one before. */
const mostEarlier = 14;

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
      const { scope } = c.var;
      const { wave: id } = c.req.valid('param');
      const [wave, report, organisation, summaries] = await Promise.all([
        getWave(scope, id),
        getReport(scope, id),
        getOrganisation(scope),
        listSummaries(scope),
      ]);
      if (!wave || !organisation) return problem(c, 'notFound');
      if (!report) return problem(c, 'wave.notPublished');
      const others = summaries.filter((one) => one.wave !== id).slice(0, mostEarlier);
      const read = await Promise.all(others.map((one) => getReport(scope, one.wave)));
      const earlier = read.flatMap((one) => (one && one.closes < report.closes ? [one] : []));
      const [de, en] = [finding(report, earlier, 'de'), finding(report, earlier, 'en')];
      return c.json({ ...report, finding: { de, en }, cost: costOf(report, organisation) }, 200);
    },
  );
}

/** The yearly cost of lost time as a range; `null` while the organisation has not said what it takes, or lost time is not shown. */
function costOf(report: Report, { workforce, workingWeeks, hourlyCostMinor, currency }: Organisation) {
  const lostTime = report.nodes[0]?.lostTime;
  if (!lostTime || workforce === null || hourlyCostMinor === null) return null;
  const [low, high] = lostTime.interval;
  const hours = lostHours({ low, middle: lostTime.meanMinutes, high }, workforce, workingWeeks);
  const cost = lostCostMinor(hours, hourlyCostMinor);
  return { low: cost.low, value: cost.middle, high: cost.high, currency };
}
