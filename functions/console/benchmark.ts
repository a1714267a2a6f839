import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import { Benchmark } from '#contract/benchmark.ts';
import { chooseGroup } from '#core/benchmark/choose-group.ts';
import { publishedScores } from '#core/benchmark/contribution.ts';
import { chainOf, groupKey, profileOf } from '#core/benchmark/peer-group.ts';
import { placeAgainst } from '#core/benchmark/position.ts';
import { referencesIn } from '#core/benchmark/references.ts';
import type { ReleasedGroup } from '#core/benchmark/release.ts';
import type { Report } from '#core/report/report.ts';
import { getOrganisation } from '#store/organisation.ts';
import { getReleasedGroups, newestRelease } from '#store/release.ts';
import { getReport, listSummaries } from '#store/report.ts';
import type { Scope } from '#store/scope.ts';
import { getWave } from '#store/wave.ts';
import { problem } from '../http/problem.ts';
import type { ConsoleDeps } from './deps.ts';
import { json, refusals } from './reply.ts';
import type { Guards } from './session.ts';

/** Where a published wave stands among others, from released numbers alone: this function cannot read what anybody contributed. */
export function benchmarkRoutes(app: OpenAPIHono, { database }: ConsoleDeps, guard: Guards): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/benchmark',
      middleware: guard.member('results.read'),
      request: {
        query: z.object({
          wave: z.string().max(40).optional(),
          group: z.coerce.number().int().min(0).max(3).optional(),
          language: z.enum(['de', 'en']).optional(),
        }),
      },
      responses: {
        200: json(Benchmark),
        ...refusals('request.invalid', 'signIn.required', 'forbidden', 'notFound', 'wave.notPublished'),
      },
    }),
    async (c) => {
      const { scope } = c.var;
      const query = c.req.valid('query');
      const id = query.wave ?? (await listSummaries(scope))[0]?.wave;
      if (id === undefined) return problem(c, 'wave.notPublished');
      const [release, report, organisation] = await Promise.all([
        newestRelease(database),
        getReport(scope, id),
        getOrganisation(scope),
      ]);
      if (!organisation) return problem(c, 'notFound');
      if (!report) return problem(c, (await isKnown(scope, id)) ? 'wave.notPublished' : 'notFound');

      const chain = chainOf(profileOf(organisation));
      const released = release ? await getReleasedGroups(database, release.quarter, chain) : [];
      const byKey = new Map(released.map((one) => [groupKey(one.group), one]));
      const wanted = query.group === undefined ? undefined : chain[query.group];
      const group = chooseGroup(released, Object.keys(publishedScores(report))[0], wanted);
      return c.json(
        {
          quarter: release?.quarter ?? null,
          madeUp: release?.madeUp ?? false,
          group: group ? { ...group.group, contributors: group.contributors, quarter: group.quarter } : null,
          chain: chain.map((one) => ({ ...one, released: byKey.has(groupKey(one)) })),
          measures: measuresOf(report, group),
          references: referencesIn(query.language ?? organisation.language),
        },
        200,
      );
    },
  );
}

const isKnown = async (scope: Scope, wave: string): Promise<boolean> => (await getWave(scope, wave)) !== undefined;

/** Own scores beside the group's released numbers, measure by measure; what only others measured is left out. */
function measuresOf(report: Report, group: ReleasedGroup | undefined) {
  return Object.entries(publishedScores(report)).map(([id, { score, n }]) => {
    const released = group?.measures[id];
    const interval = report.comparable[id];
    return {
      id,
      quarter: released?.quarter ?? null,
      contributors: released?.contributors ?? null,
      quantiles: released?.quantiles ?? null,
      own: interval ? { score, interval, n } : null,
      position: released && interval ? placeAgainst(released.quantiles, interval) : null,
    };
  });
}
