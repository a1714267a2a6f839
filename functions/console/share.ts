import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import { MadeShare, NewShare, SharedReply, SharedRequest, SharedWave, ShareList } from '#contract/share.ts';
import { ulid } from '#core/id.ts';
import { instruments } from '#core/survey/instruments.ts';
import { dayMilliseconds, plus } from '#core/time.ts';
import { getOrganisation } from '#store/organisation.ts';
import { getReport, listSummaries } from '#store/report.ts';
import type { Scope } from '#store/scope.ts';
import { shares } from '#store/share.ts';
import { getWave, listWaves } from '#store/wave.ts';
import { problem } from '../http/problem.ts';
import { rateLimit, tooMany } from '../http/rate.ts';
import type { ConsoleDeps } from './deps.ts';
import { publishedReport } from './published-report.ts';
import { record } from './record.ts';
import { body, empty, json, refusals } from './reply.ts';
import type { Guards } from './session.ts';

const params = z.object({ share: z.string().max(40) });

/** Links to one published result, for a council or the whole staff: making, listing and revoking them, and what they open. */
export function shareRoutes(app: OpenAPIHono, deps: ConsoleDeps, guard: Guards): void {
  const { database, now, random, settings } = deps;
  // By link and not by network address: an office shares one.
  const take = rateLimit(settings.sessionRate);

  app.openapi(
    createRoute({
      method: 'get',
      path: '/shares',
      middleware: guard.member('results.share'),
      request: { query: z.object({ wave: z.string().max(40).optional() }) },
      responses: { 200: json(ShareList), ...refusals('request.invalid', 'signIn.required', 'forbidden') },
    }),
    async (c) => {
      const { wave } = c.req.valid('query');
      const open = (await shares.list(c.var.scope)).filter(({ ends }) => ends > now());
      return c.json({ shares: wave === undefined ? open : open.filter((one) => one.wave === wave) }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: '/shares',
      middleware: guard.member('results.share'),
      request: { body: body(NewShare) },
      responses: {
        201: json(MadeShare),
        ...refusals('request.invalid', 'signIn.required', 'forbidden', 'notFound', 'wave.notPublished'),
      },
    }),
    async (c) => {
      const { scope } = c.var;
      const { wave, name, days } = c.req.valid('json');
      const [known, report] = await Promise.all([getWave(scope, wave), getReport(scope, wave)]);
      if (!known) return problem(c, 'notFound');
      if (!report) return problem(c, 'wave.notPublished');
      const created = now();
      const id = ulid('share', Date.parse(created), random(16));
      const share = { id, wave, name, created, ends: plus(created, days * dayMilliseconds) };
      const secret = Buffer.from(random(32)).toString('base64url');
      await shares.give(scope, secret, share);
      await record(deps, c.var, 'share.made', { subject: wave, detail: { name, ends: share.ends } });
      return c.json({ share, link: `${settings.appUrl}/shared#${secret}` }, 201);
    },
  );

  app.openapi(
    createRoute({
      method: 'delete',
      path: '/shares/{share}',
      middleware: guard.member('results.share'),
      request: { params },
      responses: { 204: empty, ...refusals('signIn.required', 'forbidden', 'notFound') },
    }),
    async (c) => {
      const share = await shares.takeBack(c.var.scope, c.req.valid('param').share);
      if (!share) return problem(c, 'notFound');
      await record(deps, c.var, 'share.revoked', { subject: share.wave, detail: { name: share.name } });
      return c.body(null, 204);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: '/shared',
      request: { body: body(SharedRequest) },
      responses: { 200: json(SharedReply), ...refusals('request.invalid', 'share.ended', 'request.tooMany') },
    }),
    async (c) => {
      const opened = await shares.open(database, c.req.valid('json').secret, now());
      if (!opened) return problem(c, 'share.ended');
      const { scope, value: share } = opened;
      const seconds = take(share.id, Date.parse(now()));
      if (seconds > 0) return tooMany(c, seconds);
      const [report, organisation] = await Promise.all([publishedReport(scope, share.wave), getOrganisation(scope)]);
      if (!report.ok || !organisation) return problem(c, 'share.ended');
      const { name, language, madeUp } = organisation;
      return c.json(
        {
          organisation: { name, language, madeUp },
          ends: share.ends,
          report: { ...report.value, cost: null },
          instrument: instruments[report.value.instrument],
          waves: await wavesUpTo(scope, share.wave),
        },
        200,
      );
    },
  );
}

/** The published waves of a wave's instrument that closed no later, with their headline numbers; nothing of how they were carried out. */
async function wavesUpTo(scope: Scope, id: string) {
  const [all, summaries] = await Promise.all([listWaves(scope), listSummaries(scope)]);
  const last = all.find((wave) => wave.id === id);
  const waves = all.filter(
    ({ state, instrument, closes }) =>
      last !== undefined && state === 'published' && instrument === last.instrument && closes <= last.closes,
  );
  return {
    waves: waves.map((wave) => SharedWave.parse(wave)),
    published: summaries.filter(({ wave }) => waves.some((one) => one.id === wave)),
  };
}
