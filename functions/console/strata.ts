import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import type { Organisation } from '#contract/organisation.ts';
import { FrozenPeople, StrataPreview } from '#contract/wave.ts';
import { ok, refuse, type Result } from '#core/result.ts';
import type { Person } from '#core/roster/person.ts';
import { audienceName } from '#core/strata/label.ts';
import { onlyStratum } from '#core/strata/open-link.ts';
import { commentPartition, partition, type Partition, type PartitionRefusal } from '#core/strata/partition.ts';
import { strataOf, type Tree } from '#core/strata/tree.ts';
import { instruments } from '#core/survey/instruments.ts';
import { areClose, meetsOpenLink } from '#core/survey/near.ts';
import type { Wave } from '#core/survey/wave.ts';
import { askedPeople } from '#store/asked.ts';
import { frozenPeople, getFrozen } from '#store/frozen.ts';
import { getOrganisation } from '#store/organisation.ts';
import type { Scope } from '#store/scope.ts';
import { getWave, listWaves } from '#store/wave.ts';
import { problem } from '../http/problem.ts';
import type { ConsoleDeps } from './deps.ts';
import { record } from './record.ts';
import { json, refusals } from './reply.ts';
import type { Guards } from './session.ts';

/** The roster as it stands, cut for a wave that is not frozen yet. */
export interface Cut extends Partition {
  readonly people: readonly Person[];
  readonly comments: Partition | null;
  /** Those of the audience who were invited to this instrument too short a time ago. */
  readonly leftOut: number;
}

/** Cuts the roster as the freeze would cut it at this moment. */
export async function cutRoster(
  scope: Scope,
  wave: Pick<Wave, 'id' | 'instrument' | 'opens' | 'thresholds' | 'cuts' | 'audience' | 'programme'>,
  organisation: Pick<Organisation, 'name' | 'language' | 'timeZone'>,
): Promise<Result<Cut, PartitionRefusal | 'wave.nearOpenLink'>> {
  const { language, timeZone } = organisation;
  const [asked, waves] = await Promise.all([askedPeople(scope, wave), listWaves(scope)]);
  const met = waves.find((other) => other.manifestSha256 !== undefined && meetsOpenLink(wave, other, timeZone));
  if (met) return refuse('wave.nearOpenLink', { other: met.name });
  const resting = new Set<string>();
  for (const earlier of waves)
    if (earlier.manifestSha256 !== undefined && areClose(wave, earlier, timeZone))
      for await (const { person } of frozenPeople(scope, earlier.id)) resting.add(person);
  const people = asked.filter(({ person }) => !resting.has(person));
  const leftOut = asked.length - people.length;
  const name = audienceName(organisation.name, wave.audience, language);
  if (wave.audience?.openLink)
    return ok({ ...onlyStratum(name, 'root'), people, comments: onlyStratum(name, 'comment'), leftOut });
  const cut = partition(people, {
    organisation: name,
    language,
    minStratum: wave.thresholds.minStratum,
    sides: instruments[wave.instrument].sides,
    cuts: wave.cuts,
  });
  if (!cut.ok) return refuse(cut.refusal, { ...cut.detail, leftOut });
  const comments = commentPartition(people, { organisation: name, language });
  return ok({ ...cut.value, people, comments, leftOut });
}

const params = z.object({ wave: z.string().max(40) });

/** The labels that ballots can carry, and who is behind them. */
export function strataRoutes(app: OpenAPIHono, deps: ConsoleDeps, guard: Guards): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/waves/{wave}/strata',
      middleware: guard.member(),
      request: { params },
      responses: {
        200: json(StrataPreview),
        ...refusals(
          'signIn.required',
          'notFound',
          'wave.tooFew',
          'wave.sideTooSmall',
          'wave.sideMissing',
          'wave.nearOpenLink',
        ),
      },
    }),
    async (c) => {
      const { scope } = c.var;
      const { wave: id } = c.req.valid('param');
      const [wave, frozen, organisation] = await Promise.all([
        getWave(scope, id),
        getFrozen(scope, id),
        getOrganisation(scope),
      ]);
      // A wave taken over was never cut from our roster.
      if (!wave || !organisation || wave.imported) return problem(c, 'notFound');
      if (frozen) {
        const { tree, commentTree, merged } = frozen;
        return c.json({ final: true, ...labels(tree, commentTree, frozen.new, new Map(Object.entries(merged))) }, 200);
      }
      const cut = await cutRoster(scope, wave, organisation);
      if (!cut.ok) return problem(c, cut.refusal, cut.detail);
      const { tree, comments, merged, stratumOf, people, leftOut } = cut.value;
      const known = new Set<string>();
      if (wave.previous !== undefined)
        for await (const { person } of frozenPeople(scope, wave.previous)) known.add(person);
      const added: Record<string, number> = {};
      for (const { person } of people) {
        const stratum = stratumOf.get(person);
        if (stratum !== undefined && !known.has(person)) added[stratum] = (added[stratum] ?? 0) + 1;
      }
      return c.json({ final: false, leftOut, ...labels(tree, comments?.tree ?? null, added, merged) }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: '/waves/{wave}/people',
      middleware: guard.member('audit.read'),
      request: { params, query: z.object({ stratum: z.string().max(60).optional() }) },
      responses: {
        200: json(FrozenPeople),
        ...refusals('request.invalid', 'signIn.required', 'forbidden', 'notFound'),
      },
    }),
    async (c) => {
      const { scope } = c.var;
      const { wave } = c.req.valid('param');
      const frozen = await getFrozen(scope, wave);
      const strata = frozen ? strataOf(frozen.tree).map(({ id }) => id) : [];
      const { stratum = strata[0] } = c.req.valid('query');
      if (!frozen || stratum === undefined || !strata.includes(stratum)) return problem(c, 'notFound');
      const people = [];
      for await (const one of frozenPeople(scope, wave))
        if (one.stratum === stratum) people.push({ person: one.person, address: one.email ?? null, stratum });
      if (stratum === strata[0]) await record(deps, c.var, 'people.read', { subject: wave });
      return c.json({ salt: frozen.salt, people, next: strata[strata.indexOf(stratum) + 1] ?? null }, 200);
    },
  );
}

function labels(
  tree: Tree,
  commentTree: Tree | null,
  added: Readonly<Record<string, number>>,
  merged: ReadonlyMap<string, readonly string[]>,
) {
  return {
    strata: strataOf(tree).map(({ id, label, side, invited }) => ({
      id,
      label,
      ...(side === undefined ? {} : { side }),
      invited,
      new: added[id] ?? 0,
      merged: merged.get(id) ?? [],
    })),
    commentStrata: strataOf(commentTree ?? []).map(({ id, label, invited }) => ({ id, label, invited })),
  };
}
