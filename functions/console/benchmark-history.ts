import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import { BenchmarkHistory } from '#contract/benchmark.ts';
import { chooseGroup } from '#core/benchmark/choose-group.ts';
import { keptOut, publishedScores } from '#core/benchmark/contribution.ts';
import { chainOf, profileOf } from '#core/benchmark/peer-group.ts';
import { placeAgainst } from '#core/benchmark/position.ts';
import { quarterOf } from '#core/benchmark/quarter.ts';
import { isPartial } from '#core/survey/audience.ts';
import { instruments } from '#core/survey/instruments.ts';
import { getOrganisation } from '#store/organisation.ts';
import { getReleasedGroups, newestReleases } from '#store/release.ts';
import { getReport } from '#store/report.ts';
import { listWaves } from '#store/wave.ts';
import { problem } from '../http/problem.ts';
import type { ConsoleDeps } from './deps.ts';
import { json, refusals } from './reply.ts';
import type { Guards } from './session.ts';

/** Three years of quarters. */
const mostReleases = 12;

/** What one peer group released of a measure from quarter to quarter, and where the own wave of each quarter lay on it. */
export function benchmarkHistoryRoutes(app: OpenAPIHono, { database }: ConsoleDeps, guard: Guards): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/benchmark/history',
      middleware: guard.member('results.read'),
      request: {
        query: z.object({
          measure: z.string().min(1).max(40),
          group: z.coerce.number().int().min(0).max(3).optional(),
        }),
      },
      responses: {
        200: json(BenchmarkHistory),
        ...refusals('request.invalid', 'signIn.required', 'forbidden', 'notFound'),
      },
    }),
    async (c) => {
      const { scope } = c.var;
      const { measure, group: wanted } = c.req.valid('query');
      const [organisation, releases, waves] = await Promise.all([
        getOrganisation(scope),
        newestReleases(database, mostReleases),
        listWaves(scope),
      ]);
      if (!organisation) return problem(c, 'notFound');
      const chain = chainOf(profileOf(organisation));
      const [newest] = releases;
      const now = newest ? await getReleasedGroups(database, newest.quarter, chain) : [];
      const having = now.filter(({ measures }) => measures[measure] !== undefined);
      const group = chooseGroup(having, measure, wanted === undefined ? undefined : chain[wanted])?.group;
      if (!group) return c.json({ points: [] }, 200);

      const asking = waves.filter(
        ({ state, instrument, audience }) => state === 'published' && asks(instrument, measure) && !isPartial(audience),
      );
      const points = await Promise.all(
        releases.toReversed().map(async ({ quarter }) => {
          // The same wave that may have contributed: the quarter's newest.
          const [wave] = asking
            .filter(({ closes }) => quarterOf(closes) === quarter)
            .sort((a, b) => (a.closes < b.closes ? 1 : -1));
          const [[released], report] = await Promise.all([
            getReleasedGroups(database, quarter, [group]),
            wave && getReport(scope, wave.id),
          ]);
          const shown = released?.measures[measure];
          const placed = report && keptOut(report) ? undefined : report;
          const score = placed && publishedScores(placed)[measure];
          const interval = placed?.comparable[measure];
          return {
            quarter,
            group,
            contributors: shown?.contributors ?? null,
            quantiles: shown?.quantiles ?? null,
            madeIn: shown?.quarter ?? null,
            own: score && interval ? { ...score, interval } : null,
            position: shown && score && interval ? placeAgainst(shown.quantiles, interval) : null,
          };
        }),
      );
      return c.json({ points }, 200);
    },
  );
}

/** Whether an instrument asks what a measure is made of. */
function asks(instrument: keyof typeof instruments, measure: string): boolean {
  const { items, dimensions, sides } = instruments[instrument];
  return (sides ? dimensions : items).some(({ id }) => id === measure);
}
