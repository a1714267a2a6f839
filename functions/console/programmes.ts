import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import {
  HolidayPlaces,
  Programme,
  ProgrammeChange,
  ProgrammeList,
  ProgrammePreview,
  ProgrammeRun,
  ProgrammeSettings,
} from '#contract/programme.ts';
import { ulid } from '#core/id.ts';
import { beginProgramme, changeProgramme, comingWaves, draftAt, nextWave } from '#core/survey/programme.ts';
import { dayAt } from '#core/survey/recurrence.ts';
import { runNow } from '#core/survey/run-now.ts';
import { putDraw } from '#store/draw.ts';
import { getOrganisation } from '#store/organisation.ts';
import { getProgramme, listProgrammes, saveProgramme } from '#store/programme.ts';
import { listWaves } from '#store/wave.ts';
import { problem } from '../http/problem.ts';
import type { ConsoleDeps } from './deps.ts';
import { askedBy } from './programme-people.ts';
import { ahead, audienceRefusals, misfit, previewOf } from './programme-settings.ts';
import { record } from './record.ts';
import { body, json, refusals } from './reply.ts';
import type { Guards } from './session.ts';
import { around, calendars } from './surroundings.ts';

/** How the log calls a change that was made. */
const done = {
  pause: 'paused',
  resume: 'resumed',
  stop: 'stopped',
  skip: 'waveSkipped',
  restore: 'waveRestored',
  move: 'waveMoved',
} as const;

/** Programmes: pulses that plan themselves. */
export function programmeRoutes(app: OpenAPIHono, deps: ConsoleDeps, guard: Guards): void {
  const { now, random } = deps;

  app.openapi(
    createRoute({
      method: 'get',
      path: '/holidays',
      middleware: guard.member(),
      responses: { 200: json(HolidayPlaces), ...refusals('signIn.required') },
    }),
    async (c) => {
      const { holidayPlaces } = await calendars();
      return c.json({ countries: holidayPlaces() }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: '/programmes',
      middleware: guard.member(),
      responses: { 200: json(ProgrammeList), ...refusals('signIn.required', 'notFound') },
    }),
    async (c) => {
      const { scope } = c.var;
      const [organisation, waves, programmes] = await Promise.all([
        getOrganisation(scope),
        listWaves(scope),
        listProgrammes(scope),
      ]);
      if (!organisation) return problem(c, 'notFound');
      const listed = programmes.map(async (programme) => ({
        programme,
        waves:
          programme.state === 'running'
            ? comingWaves(programme, await around(programme.holidays, organisation, waves), ahead)
            : [],
      }));
      return c.json({ programmes: await Promise.all(listed) }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: '/programmes/preview',
      middleware: guard.member('waves.change'),
      request: { body: body(ProgrammeSettings) },
      responses: {
        200: json(ProgrammePreview),
        ...refusals('request.invalid', 'signIn.required', 'forbidden', 'notFound', ...audienceRefusals),
      },
    }),
    async (c) => {
      const { scope } = c.var;
      const settings = c.req.valid('json');
      const [organisation, waves] = await Promise.all([getOrganisation(scope), listWaves(scope)]);
      if (!organisation) return problem(c, 'notFound');
      const wrong = await misfit(scope, settings, dayAt(now(), organisation.timeZone));
      if (wrong) return problem(c, 'request.invalid', undefined, { errors: [wrong] });
      const surroundings = await around(settings.holidays, organisation, waves);
      const preview = await previewOf(scope, beginProgramme('', settings), { surroundings, waves, random });
      return preview.ok ? c.json(preview.value, 200) : problem(c, preview.refusal, preview.detail);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: '/programmes',
      middleware: guard.member('waves.change'),
      request: { body: body(ProgrammeSettings) },
      responses: {
        201: json(Programme),
        ...refusals('request.invalid', 'signIn.required', 'forbidden', 'notFound', ...audienceRefusals),
      },
    }),
    async (c) => {
      const { scope } = c.var;
      const settings = c.req.valid('json');
      const [organisation, waves] = await Promise.all([getOrganisation(scope), listWaves(scope)]);
      if (!organisation) return problem(c, 'notFound');
      const wrong = await misfit(scope, settings, dayAt(now(), organisation.timeZone));
      if (wrong) return problem(c, 'request.invalid', undefined, { errors: [wrong] });
      const asked = await askedBy(scope, settings, random);
      if (!asked.ok) return problem(c, asked.refusal, asked.detail);
      const programme = beginProgramme(ulid('programme', Date.parse(now()), random(16)), settings);
      const next = nextWave(programme, await around(settings.holidays, organisation, waves));
      if (asked.value.draw) await putDraw(scope, programme.id, asked.value.draw);
      await saveProgramme(scope, programme, draftAt(next.opens, organisation.freezeLeadDays));
      const detail = { name: programme.name, opens: next.opens };
      await record(deps, c.var, 'programme.begun', { subject: programme.id, detail });
      return c.json(programme, 201);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: '/programmes/{programme}/changes',
      middleware: guard.member('waves.change'),
      request: { params: z.object({ programme: z.string().max(40) }), body: body(ProgrammeChange) },
      responses: {
        200: json(Programme),
        ...refusals(
          'request.invalid',
          'signIn.required',
          'forbidden',
          'notFound',
          'conflict',
          'programme.state',
          'programme.day',
        ),
      },
    }),
    async (c) => {
      const { scope } = c.var;
      const { version, ...change } = c.req.valid('json');
      const [organisation, waves, programme] = await Promise.all([
        getOrganisation(scope),
        listWaves(scope),
        getProgramme(scope, c.req.valid('param').programme),
      ]);
      if (!organisation || !programme) return problem(c, 'notFound');
      if (programme.version !== version) return problem(c, 'conflict');
      const surroundings = await around(programme.holidays, organisation, waves);
      const coming = comingWaves(programme, surroundings, ahead + 1);
      const changed = changeProgramme(programme, change, coming, dayAt(now(), organisation.timeZone));
      if (!changed.ok) return problem(c, changed.refusal);
      const { state, name, id } = changed.value;
      const dueAt =
        state === 'running' ? draftAt(nextWave(changed.value, surroundings).opens, organisation.freezeLeadDays) : null;
      if (!(await saveProgramme(scope, changed.value, dueAt))) return problem(c, 'conflict');
      const { action, ...days } = change;
      await record(deps, c.var, `programme.${done[action]}`, { subject: id, detail: { name, ...days } });
      return c.json(changed.value, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: '/programmes/{programme}/run',
      middleware: guard.member('waves.change'),
      request: { params: z.object({ programme: z.string().max(40) }), body: body(ProgrammeRun) },
      responses: {
        200: json(Programme),
        ...refusals(
          'request.invalid',
          'signIn.required',
          'forbidden',
          'notFound',
          'conflict',
          'programme.state',
          'programme.notToday',
        ),
      },
    }),
    async (c) => {
      const { scope } = c.var;
      const [organisation, waves, programme] = await Promise.all([
        getOrganisation(scope),
        listWaves(scope),
        getProgramme(scope, c.req.valid('param').programme),
      ]);
      if (!organisation || !programme) return problem(c, 'notFound');
      if (programme.version !== c.req.valid('json').version) return problem(c, 'conflict');
      const surroundings = await around(programme.holidays, organisation, waves);
      const run = runNow(programme, surroundings, dayAt(now(), organisation.timeZone));
      if (!run.ok) return problem(c, run.refusal);
      if (!(await saveProgramme(scope, run.value, now()))) return problem(c, 'conflict');
      const detail = { name: programme.name, ...(run.value.runs === undefined ? {} : { day: run.value.runs }) };
      await record(deps, c.var, 'programme.run', { subject: programme.id, detail });
      return c.json(run.value, 200);
    },
  );
}
