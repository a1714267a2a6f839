import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import { CalendarState, MadeCalendar } from '#contract/calendar.ts';
import { ulid } from '#core/id.ts';
import { calendarOf } from '#core/survey/calendar.ts';
import { comingWaves } from '#core/survey/programme.ts';
import { calendars } from '#store/calendar.ts';
import { getOrganisation } from '#store/organisation.ts';
import { listProgrammes } from '#store/programme.ts';
import type { Scope } from '#store/scope.ts';
import { listWaves } from '#store/wave.ts';
import { problem } from '../http/problem.ts';
import { rateLimit, tooMany } from '../http/rate.ts';
import type { ConsoleDeps } from './deps.ts';
import { record } from './record.ts';
import { empty, json, refusals } from './reply.ts';
import type { Guards } from './session.ts';
import { around } from './surroundings.ts';

/** Waves ahead of each programme: a year of one that asks every four weeks. */
const ahead = 13;

/** The address under which calendar programs read the coming waves: making, ending, and what it opens. */
export function calendarRoutes(app: OpenAPIHono, deps: ConsoleDeps, guard: Guards): void {
  const { database, now, random, settings, addressOf } = deps;
  // By address of the calendar and not of the network, which many share; only those that open nothing go by the network's.
  const take = rateLimit(settings.sessionRate);
  const takeUnknown = rateLimit(settings.signInRate);

  app.openapi(
    createRoute({
      method: 'get',
      path: '/calendar',
      middleware: guard.member('waves.change'),
      responses: { 200: json(CalendarState), ...refusals('signIn.required', 'forbidden') },
    }),
    async (c) => {
      const [newest] = await calendars.list(c.var.scope);
      return c.json({ created: newest?.created ?? null }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: '/calendar',
      middleware: guard.member('waves.change'),
      responses: { 201: json(MadeCalendar), ...refusals('signIn.required', 'forbidden') },
    }),
    async (c) => {
      const { scope } = c.var;
      const created = now();
      const id = ulid('calendar', Date.parse(created), random(16));
      const secret = Buffer.from(random(32)).toString('base64url');
      const before = await calendars.list(scope);
      await calendars.give(scope, secret, { id, created, ends: null });
      for (const one of before) await calendars.takeBack(scope, one.id);
      await record(deps, c.var, 'calendar.made', { subject: id });
      return c.json({ created, address: `${settings.appUrl}/api/v1/calendar/${secret}.ics` }, 201);
    },
  );

  app.openapi(
    createRoute({
      method: 'delete',
      path: '/calendar',
      middleware: guard.member('waves.change'),
      responses: { 204: empty, ...refusals('signIn.required', 'forbidden', 'notFound') },
    }),
    async (c) => {
      const { scope } = c.var;
      const [newest, ...older] = await calendars.list(scope);
      if (!newest) return problem(c, 'notFound');
      for (const one of [newest, ...older]) await calendars.takeBack(scope, one.id);
      await record(deps, c.var, 'calendar.revoked', { subject: newest.id });
      return c.body(null, 204);
    },
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: '/calendar/{file}',
      request: { params: z.object({ file: z.string().max(60) }) },
      responses: {
        200: { description: 'Done', content: { 'text/calendar': { schema: z.string() } } },
        ...refusals('notFound', 'request.tooMany'),
      },
    }),
    async (c) => {
      const at = now();
      const opened = await calendars.open(database, c.req.valid('param').file.replace(/\.ics$/, ''), at);
      const seconds = opened ? take(opened.value.id, Date.parse(at)) : takeUnknown(addressOf(c), Date.parse(at));
      if (seconds > 0) return tooMany(c, seconds);
      const text = opened && (await fileOf(opened.scope, deps));
      if (text === undefined) return problem(c, 'notFound');
      c.header('Content-Type', 'text/calendar; charset=utf-8');
      c.header('Content-Disposition', 'inline; filename="einklang.ics"');
      return c.body(text, 200);
    },
  );
}

/** The organisation's calendar as a file; undefined where there is no organisation any more. */
async function fileOf(scope: Scope, { now, settings: { appUrl } }: ConsoleDeps): Promise<string | undefined> {
  const [organisation, waves, programmes] = await Promise.all([
    getOrganisation(scope),
    listWaves(scope),
    listProgrammes(scope),
  ]);
  if (!organisation) return undefined;
  const running = programmes
    .filter(({ state }) => state === 'running')
    .map(async (programme) => {
      const surroundings = await around(programme.holidays, organisation, waves);
      return { programme, coming: comingWaves(programme, surroundings, ahead) };
    });
  const entries = calendarOf(waves, await Promise.all(running), now());
  const { calendarFile } = await import('#connect/calendar.ts');
  return calendarFile(entries, { organisation: organisation.name, language: organisation.language, appUrl }, now());
}
