import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { Expected, ExpectedOf, RosterUnits } from '#contract/audience.ts';
import { ok, type Result } from '#core/result.ts';
import type { Person } from '#core/roster/person.ts';
import { byCodePoint } from '#core/strata/order.ts';
import { canBeCut, type PartitionRefusal } from '#core/strata/partition.ts';
import { plainAudience } from '#core/survey/audience.ts';
import { instruments } from '#core/survey/instruments.ts';
import { floor, type Wave } from '#core/survey/wave.ts';
import { askedPeople } from '#store/asked.ts';
import { rosterHead, rosterPeople } from '#store/roster.ts';
import type { Scope } from '#store/scope.ts';
import { listWaves } from '#store/wave.ts';
import { problem } from '../http/problem.ts';
import type { ConsoleDeps } from './deps.ts';
import { expectedAnswers } from './expected-answers.ts';
import { body, json, refusals } from './reply.ts';
import type { Guards } from './session.ts';

/** How many of the roster as it stands a wave would ask; refuses where those whom it chooses cannot be cut into labels. Everybody is never refused: the roster may come later. */
async function peopleAsked(
  scope: Scope,
  { instrument, audience }: Pick<Wave, 'instrument' | 'audience'>,
): Promise<Result<number, PartitionRefusal>> {
  if (!audience) return ok((await rosterHead(scope)).people);
  const people = await askedPeople(scope, { audience });
  const able = canBeCut(people, { ...floor, sides: instruments[instrument].sides });
  return able.ok ? ok(people.length) : able;
}

/** Whom a wave may ask, and what to expect of it. */
export function audienceRoutes(app: OpenAPIHono, _: ConsoleDeps, guard: Guards): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/roster/units',
      middleware: guard.member('waves.change'),
      responses: { 200: json(RosterUnits), ...refusals('signIn.required', 'forbidden') },
    }),
    async (c) => {
      const { people } = await rosterPeople(c.var.scope);
      return c.json({ people: people.length, units: unitsOf(people), roles: rolesOf(people) }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: '/waves/preview',
      middleware: guard.member('waves.change'),
      request: { body: body(ExpectedOf) },
      responses: {
        200: json(Expected),
        ...refusals(
          'request.invalid',
          'signIn.required',
          'forbidden',
          'wave.tooFew',
          'wave.sideTooSmall',
          'wave.sideMissing',
        ),
      },
    }),
    async (c) => {
      const { scope } = c.var;
      const { instrument, audience: given } = c.req.valid('json');
      const audience = plainAudience(given ?? {});
      const asked = { instrument, ...(audience ? { audience } : {}) };
      const [people, waves] = await Promise.all([peopleAsked(scope, asked), listWaves(scope)]);
      if (!people.ok) return problem(c, people.refusal, people.detail);
      const size = { people: people.value, population: people.value };
      return c.json(await expectedAnswers(scope, asked, size, waves), 200);
    },
  );
}

/** Every unit with the people in it and below, parents before their children. */
function unitsOf(people: readonly Person[]): readonly { readonly unit: readonly string[]; readonly people: number }[] {
  const counts = new Map<string, { readonly unit: readonly string[]; people: number }>();
  for (const { unit } of people)
    for (const level of unit.keys()) {
      const path = unit.slice(0, level + 1);
      const counted = counts.get(path.join('\0'));
      if (counted) counted.people += 1;
      else counts.set(path.join('\0'), { unit: path, people: 1 });
    }
  return [...counts].sort(([a], [b]) => byCodePoint(a, b)).map(([, counted]) => counted);
}

function rolesOf(people: readonly Person[]): { readonly lead: number; readonly staff: number } {
  const having = (wanted: Person['role']): number => people.filter(({ role }) => role === wanted).length;
  return { lead: having('lead'), staff: having('staff') };
}
