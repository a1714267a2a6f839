import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { Approval, Discard, FreezeRequest, Wave } from '#contract/wave.ts';
import { may } from '#core/tenancy/member.ts';
import { getOrganisation } from '#store/organisation.ts';
import { getWave, moveWave } from '#store/wave.ts';
import { closeWindow } from '#store/window.ts';
import { problem } from '../http/problem.ts';
import type { ConsoleDeps } from './deps.ts';
import { record } from './record.ts';
import { body, json, refusals } from './reply.ts';
import type { Guards } from './session.ts';
import { cutRoster } from './strata.ts';
import { waveParams } from './waves.ts';

/** What people decide in the course of a wave; everything else happens by the clock. Each step is possible from certain states alone. */
export function courseRoutes(app: OpenAPIHono, deps: ConsoleDeps, guard: Guards): void {
  const { database, now } = deps;

  app.openapi(
    createRoute({
      method: 'post',
      path: '/waves/{wave}/freeze',
      middleware: guard.member('waves.change'),
      request: { params: waveParams, body: body(FreezeRequest) },
      responses: {
        200: json(Wave),
        ...refusals(
          'request.invalid',
          'signIn.required',
          'forbidden',
          'notFound',
          'wave.state',
          'wave.closed',
          'wave.tooFew',
          'wave.sideTooSmall',
          'wave.sideMissing',
          'wave.nearOpenLink',
        ),
      },
    }),
    async (c) => {
      const { scope } = c.var;
      const [wave, organisation] = await Promise.all([
        getWave(scope, c.req.valid('param').wave),
        getOrganisation(scope),
      ]);
      if (!wave || !organisation) return problem(c, 'notFound');
      const at = now();
      if (wave.state !== 'draft') return problem(c, 'wave.state');
      if (wave.closes <= at) return problem(c, 'wave.closed');
      const opens = c.req.valid('json').opens === 'now' || wave.opens < at ? at : wave.opens;
      const cut = await cutRoster(scope, { ...wave, opens }, organisation);
      if (!cut.ok) return problem(c, cut.refusal, cut.detail);
      const change = { state: 'freezing', freezes: at, opens, refusal: undefined } as const;
      const moved = await moveWave(scope, wave.id, ['draft'], change, [{ kind: 'freeze', dueAt: at }]);
      if (!moved) return problem(c, 'wave.state');
      await record(deps, c.var, 'wave.freezeStarted', { subject: wave.id, detail: { opens } });
      const changed = await getWave(scope, wave.id);
      return changed ? c.json(changed, 200) : problem(c, 'notFound');
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: '/waves/{wave}/close',
      middleware: guard.member('waves.change'),
      request: { params: waveParams },
      responses: { 200: json(Wave), ...refusals('signIn.required', 'forbidden', 'notFound', 'wave.state') },
    }),
    async (c) => {
      const { scope } = c.var;
      const wave = await getWave(scope, c.req.valid('param').wave);
      if (!wave) return problem(c, 'notFound');
      const at = now();
      if (wave.state !== 'open' || wave.closes <= at) return problem(c, 'wave.state');
      // The window first: once the wave says closed, no credential is given any more.
      await closeWindow(database, wave.id, at);
      const moved = await moveWave(scope, wave.id, ['open'], { closes: at }, [{ kind: 'close', dueAt: at }]);
      if (!moved) return problem(c, 'wave.state');
      await record(deps, c.var, 'wave.closedEarly', { subject: wave.id, detail: { planned: wave.closes } });
      const changed = await getWave(scope, wave.id);
      return changed ? c.json(changed, 200) : problem(c, 'notFound');
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: '/waves/{wave}/approve',
      middleware: guard.member('waves.approve'),
      request: { params: waveParams, body: body(Approval) },
      responses: {
        200: json(Wave),
        ...refusals('request.invalid', 'signIn.required', 'forbidden', 'notFound', 'conflict', 'wave.state'),
      },
    }),
    async (c) => {
      const { scope } = c.var;
      const wave = await getWave(scope, c.req.valid('param').wave);
      if (!wave) return problem(c, 'notFound');
      if (wave.state !== 'frozen' || wave.approval !== 'wanted') return problem(c, 'wave.state');
      const { manifestSha256 } = c.req.valid('json');
      if (wave.manifestSha256 !== manifestSha256) return problem(c, 'conflict');
      const dueAt = wave.opens > now() ? wave.opens : now();
      const moved = await moveWave(scope, wave.id, ['frozen'], { approval: 'given' }, [{ kind: 'open', dueAt }]);
      if (!moved) return problem(c, 'wave.state');
      await record(deps, c.var, 'wave.approved', { subject: wave.id, detail: { manifestSha256 } });
      const changed = await getWave(scope, wave.id);
      return changed ? c.json(changed, 200) : problem(c, 'notFound');
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: '/waves/{wave}/discard',
      middleware: guard.member('waves.change'),
      request: { params: waveParams, body: body(Discard) },
      responses: {
        200: json(Wave),
        ...refusals('request.invalid', 'signIn.required', 'forbidden', 'notFound', 'wave.state'),
      },
    }),
    async (c) => {
      const { scope, member } = c.var;
      const wave = await getWave(scope, c.req.valid('param').wave);
      if (!wave) return problem(c, 'notFound');
      if (wave.state !== 'draft' && wave.state !== 'disputed') return problem(c, 'wave.state');
      if (wave.state === 'disputed' && !may(member.roles, 'organisation.delete')) return problem(c, 'forbidden');
      if (c.req.valid('json').name.trim() !== wave.name) {
        const errors = [{ path: 'name', message: 'is none of the values that are possible' }];
        return problem(c, 'request.invalid', undefined, { errors });
      }
      const settledAt = now();
      const change = { state: 'discarded', settledAt, progress: undefined } as const;
      const moved = await moveWave(scope, wave.id, [wave.state], change, [{ kind: 'purge', dueAt: settledAt }]);
      if (!moved) return problem(c, 'wave.state');
      await record(deps, c.var, 'wave.discarded', { subject: wave.id, detail: { name: wave.name, from: wave.state } });
      const changed = await getWave(scope, wave.id);
      return changed ? c.json(changed, 200) : problem(c, 'notFound');
    },
  );
}
