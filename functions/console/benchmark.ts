import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import { Benchmark } from '#contract/benchmark.ts';
import { chooseGroup } from '#core/benchmark/choose-group.ts';
import { keptOut, publishedScores } from '#core/benchmark/contribution.ts';
import { favourableShares } from '#core/benchmark/favourable.ts';
import { chainOf, groupKey, profileOf, type PeerGroup, type Profile } from '#core/benchmark/peer-group.ts';
import { placeAgainst } from '#core/benchmark/position.ts';
import type { Quantiles } from '#core/benchmark/quantiles.ts';
import { referencesIn } from '#core/benchmark/references.ts';
import type { ReleasedGroup } from '#core/benchmark/release.ts';
import type { Report } from '#core/report/report.ts';
import { isPartial } from '#core/survey/audience.ts';
import { getOrganisation } from '#store/organisation.ts';
import { getReleasedGroups, newestRelease } from '#store/release.ts';
import { getReport, listSummaries } from '#store/report.ts';
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
      const id =
        query.wave ??
        (await listSummaries(scope)).find(({ imported, audience }) => !imported && !isPartial(audience))?.wave;
      const [release, report, organisation] = await Promise.all([
        newestRelease(database),
        id === undefined ? undefined : getReport(scope, id),
        getOrganisation(scope),
      ]);
      if (!organisation) return problem(c, 'notFound');
      if (id !== undefined && !report) return problem(c, (await getWave(scope, id)) ? 'wave.notPublished' : 'notFound');

      const profile = profileOf(organisation);
      const chain = chainOf(profile);
      const released = release ? await getReleasedGroups(database, release.quarter, chain) : [];
      const byKey = new Map(released.map((one) => [groupKey(one.group), one]));
      const wanted = query.group === undefined ? undefined : chain[query.group];
      const [leading] = report ? Object.keys(publishedScores(report)) : [];
      const group = report && keptOut(report) ? undefined : chooseGroup(released, leading, wanted);
      return c.json(
        {
          quarter: release?.quarter ?? null,
          madeUp: release?.madeUp ?? false,
          associations: release?.associations ?? [],
          group: group ? { ...group.group, contributors: group.contributors, quarter: group.quarter } : null,
          chain: chain.map((one) => linkOf(one, byKey.get(groupKey(one)), leading)),
          unsaid: unsaidIn(profile),
          wave: report ? waveOf(report) : null,
          measures: report ? measuresOf(report, group) : [],
          references: referencesIn(query.language ?? organisation.language),
        },
        200,
      );
    },
  );
}

const waveOf = ({ wave, name, instrument, closes, imported, audience }: Report) => ({
  ...{ id: wave, name, instrument, closes },
  imported: imported !== undefined,
  partial: isPartial(audience),
});

/** A link of the chain, as far as it shows the measure that leads the wave. */
function linkOf(group: PeerGroup, released: ReleasedGroup | undefined, leading: string | undefined) {
  const shown = leading === undefined ? undefined : released?.measures[leading];
  return {
    ...group,
    released: released !== undefined,
    contributors: shown?.contributors ?? null,
    kind: shown ? kindOf(shown.quantiles) : null,
  };
}

function kindOf(quantiles: Quantiles): 'median' | 'quartiles' | 'deciles' {
  if ('median' in quantiles) return 'median';
  return 'quartiles' in quantiles ? 'quartiles' : 'deciles';
}

/** What would put narrower groups into the chain; a region counts only beside a size. */
function unsaidIn({ industry, size, region }: Profile): readonly ('industry' | 'workforce' | 'region')[] {
  const said = { industry, workforce: size, region };
  return (['industry', 'workforce', 'region'] as const).filter((name) => said[name] === null);
}

/** Own scores beside the group's released numbers, measure by measure; what only others measured is left out. */
function measuresOf(report: Report, group: ReleasedGroup | undefined) {
  // What chosen units say stands beside no number from outside, released or not.
  const isWhole = !isPartial(report.audience);
  const favourable = isWhole ? favourableShares(report) : {};
  return Object.entries(publishedScores(report)).map(([id, { score, n }]) => {
    const released = group?.measures[id];
    const interval = isWhole ? report.comparable[id] : undefined;
    return {
      id,
      quarter: released?.quarter ?? null,
      contributors: released?.contributors ?? null,
      quantiles: released?.quantiles ?? null,
      own: interval ? { score, interval, n } : null,
      favourable: favourable[id] ?? null,
      position: released && interval ? placeAgainst(released.quantiles, interval) : null,
    };
  });
}
