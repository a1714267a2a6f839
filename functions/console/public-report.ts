import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { PublicReport } from '#contract/public-report.ts';
import { instruments } from '#core/survey/instruments.ts';
import { getPublicReport } from '#store/public-report.ts';
import { newestRelease } from '#store/release.ts';
import { rateLimit, tooMany } from '../http/rate.ts';
import type { ConsoleDeps } from './deps.ts';
import { json, refusals } from './reply.ts';

/** The report on all industries, for anybody: what was drawn once with the newest release. */
export function publicReportRoutes(app: OpenAPIHono, deps: ConsoleDeps): void {
  const { database, now, settings } = deps;
  const take = rateLimit(settings.sessionRate);

  app.openapi(
    createRoute({
      method: 'get',
      path: '/public-report',
      responses: { 200: json(PublicReport), ...refusals('request.tooMany') },
    }),
    async (c) => {
      const wait = take(deps.addressOf(c), Date.parse(now()));
      if (wait > 0) return tooMany(c, wait);
      const release = await newestRelease(database);
      const report = release && (await getPublicReport(database, release.quarter));
      const measures = report?.measures ?? [];
      return c.json(
        {
          quarter: release?.quarter ?? null,
          madeUp: report?.madeUp ?? false,
          associations: release?.associations ?? [],
          epsilon: measures.reduce(
            (sum, { epsilon, quarter }) => (quarter === release?.quarter ? sum + epsilon : sum),
            0,
          ),
          measures: measures.map((measure) => ({ ...measure, ...named(measure.id) })),
        },
        200,
      );
    },
  );
}

const items = Object.values(instruments).flatMap((instrument) => instrument.items);
const dimensions = Object.values(instruments).flatMap((instrument) => instrument.dimensions);

/** What a measure is called and in what its median is told. */
function named(id: string) {
  const item = items.find((one) => one.id === id);
  const name = item?.name ?? dimensions.find((one) => one.id === id)?.name ?? null;
  const kind = item?.scale.kind === 'recommend' ? 'enps' : item?.scale.kind === 'minutes' ? 'minutes' : 'score';
  return { name, kind } as const;
}
