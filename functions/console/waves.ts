import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import { NewWave, Participation, Wave, WaveList } from '#contract/wave.ts';
import { ulid } from '#core/id.ts';
import { instruments } from '#core/survey/instruments.ts';
import { offHolidays } from '#core/survey/off-holidays.ts';
import { meetsOpenLink } from '#core/survey/near.ts';
import { planWave } from '#core/survey/plan.ts';
import { may } from '#core/tenancy/member.ts';
import { putDue } from '#store/due.ts';
import { getOrganisation } from '#store/organisation.ts';
import { listSummaries } from '#store/report.ts';
import { getWave, listWaves, putWave } from '#store/wave.ts';
import { problem } from '../http/problem.ts';
import type { ConsoleDeps } from './deps.ts';
import { areKnown } from './known-chats.ts';
import { participationOf } from './participation.ts';
import { record } from './record.ts';
import { body, json, refusals } from './reply.ts';
import type { Guards } from './session.ts';
import { around } from './surroundings.ts';
import { cutRoster } from './strata.ts';

/** A wave's id in a path. */
export const waveParams = z.object({ wave: z.string().max(40) });

/** Planning waves and looking at them. */
export function waveRoutes(app: OpenAPIHono, deps: ConsoleDeps, guard: Guards): void {
  const { database, now, random, settings } = deps;

  app.openapi(
    createRoute({
      method: 'get',
      path: '/waves',
      middleware: guard.member(),
      responses: { 200: json(WaveList), ...refusals('signIn.required') },
    }),
    async (c) => {
      const { scope, member } = c.var;
      const [waves, published] = await Promise.all([
        listWaves(scope),
        may(member.roles, 'results.read') ? listSummaries(scope) : [],
      ]);
      return c.json({ waves, published }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: '/waves',
      middleware: guard.member('waves.change'),
      request: { body: body(NewWave) },
      responses: {
        201: json(Wave),
        ...refusals(
          'request.invalid',
          'signIn.required',
          'forbidden',
          'notFound',
          'wave.thresholdTooLow',
          'wave.tooFew',
          'wave.sideTooSmall',
          'wave.sideMissing',
          'wave.nearOpenLink',
        ),
      },
    }),
    async (c) => {
      const { scope } = c.var;
      const { instrument, ...plan } = c.req.valid('json');
      const [organisation, waves, chatsKnown] = await Promise.all([
        getOrganisation(scope),
        listWaves(scope),
        areKnown(scope, plan.chats),
      ]);
      if (!organisation) return problem(c, 'notFound');
      if (!chatsKnown)
        return problem(c, 'request.invalid', undefined, {
          errors: [{ path: 'chats', message: 'is none of the values that are possible' }],
        });
      const planned = planWave(instruments[instrument], plan, {
        id: ulid('wave', Date.parse(now()), random(16)),
        now: now(),
        waves,
        freezeLeadDays: organisation.freezeLeadDays,
        closeGraceSeconds: settings.closeGraceSeconds,
      });
      if (!planned.ok) {
        if (planned.refusal === 'wave.thresholdTooLow') return problem(c, planned.refusal, planned.detail);
        const errors = [
          { path: String(planned.detail?.['field']), message: 'is none of the values that are possible' },
        ];
        return problem(c, 'request.invalid', undefined, { errors });
      }
      const { holidayOf } = await around(organisation.holidays ?? null, organisation, waves);
      const wave = offHolidays(planned.value, holidayOf, organisation.timeZone, now());
      const others = waves.filter(({ state, imported }) => state !== 'discarded' && !imported);
      const met = others.find((other) => meetsOpenLink(wave, other, organisation.timeZone));
      if (met) return problem(c, 'wave.nearOpenLink', { other: met.name });
      // Whom it asks was chosen from the roster that there is; without a choice the roster may come later.
      if (wave.state === 'freezing' || wave.audience) {
        const cut = await cutRoster(scope, wave, organisation);
        if (!cut.ok) return problem(c, cut.refusal, cut.detail);
      }
      await putWave(scope, wave);
      await putDue(database, { kind: 'freeze', tenant: scope.tenant, wave: wave.id, dueAt: wave.freezes });
      await record(deps, c.var, 'wave.planned', { subject: wave.id, detail: { name: wave.name, opens: wave.opens } });
      return c.json(wave, 201);
    },
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: '/waves/{wave}',
      middleware: guard.member(),
      request: { params: waveParams },
      responses: { 200: json(Wave), ...refusals('signIn.required', 'notFound') },
    }),
    async (c) => {
      const wave = await getWave(c.var.scope, c.req.valid('param').wave);
      return wave ? c.json(wave, 200) : problem(c, 'notFound');
    },
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: '/waves/{wave}/participation',
      middleware: guard.member(),
      request: { params: waveParams },
      responses: { 200: json(Participation), ...refusals('signIn.required', 'notFound') },
    }),
    async (c) => {
      const { scope } = c.var;
      const [wave, waves] = await Promise.all([getWave(scope, c.req.valid('param').wave), listWaves(scope)]);
      return wave ? c.json(await participationOf(scope, wave, waves), 200) : problem(c, 'notFound');
    },
  );
}
