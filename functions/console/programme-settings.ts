import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import { Programme, ProgrammePreview, ProgrammeReset } from '#contract/programme.ts';
import {
  comingWaves,
  draftAt,
  nextWave,
  type Programme as Stored,
  type ProgrammeSettings,
  type Surroundings,
} from '#core/survey/programme.ts';
import { dayAt } from '#core/survey/recurrence.ts';
import { resettle } from '#core/survey/resettle.ts';
import { audienceAt } from '#core/survey/shares.ts';
import type { Wave } from '#core/survey/wave.ts';
import { getOrganisation } from '#store/organisation.ts';
import { getProgramme, saveProgramme } from '#store/programme.ts';
import type { Scope } from '#store/scope.ts';
import { listWaves } from '#store/wave.ts';
import { problem } from '../http/problem.ts';
import type { ConsoleDeps } from './deps.ts';
import { expectedAnswers } from './expected-answers.ts';
import { areKnown } from './known-chats.ts';
import { askedBy } from './programme-people.ts';
import { record } from './record.ts';
import { body, json, refusals } from './reply.ts';
import type { Guards } from './session.ts';
import { around, calendars } from './surroundings.ts';

/** How many waves are shown ahead. */
export const ahead = 8;

/** Why a programme cannot ask whom it wants to. */
export const audienceRefusals = [
  'programme.tooOften',
  'programme.shareTooSmall',
  'wave.tooFew',
  'wave.sideTooSmall',
  'wave.sideMissing',
] as const;

/**
 * The field of settings that does not fit, as a problem names it; undefined where all do.
 * @param after the programme must begin after this day
 */
export async function misfit(
  scope: Scope,
  settings: Pick<ProgrammeSettings, 'starts' | 'holidays' | 'chats'>,
  after: string,
): Promise<{ readonly path: string; readonly message: string } | undefined> {
  if (settings.starts <= after) return { path: 'starts', message: 'is not after today' };
  const { isHolidayPlace } = await calendars();
  if (settings.holidays !== null && !isHolidayPlace(settings.holidays))
    return { path: 'holidays', message: 'is none of the values that are possible' };
  if (!(await areKnown(scope, settings.chats)))
    return { path: 'chats', message: 'is none of the values that are possible' };
  return undefined;
}

/** The next waves of a programme and what to expect of the first of them, or why it cannot ask whom it wants to. */
export async function previewOf(scope: Scope, programme: Stored, { surroundings, waves, random }: Circumstances) {
  const asked = await askedBy(scope, programme, random);
  if (!asked.ok) return asked;
  const instrument = programme.turns.some((turn) => turn.instrument === 'it-pulse') ? 'it-pulse' : 'alignment-pulse';
  const audience = audienceAt(programme, programme.made);
  const plan = { instrument, ...(audience ? { audience } : {}) } as const;
  const expected = await expectedAnswers(scope, plan, asked.value, waves);
  return { ok: true, value: { waves: comingWaves(programme, surroundings, ahead), ...expected } } as const;
}

interface Circumstances {
  readonly surroundings: Surroundings;
  readonly waves: readonly Wave[];
  readonly random: (bytes: number) => Uint8Array;
}

const params = z.object({ programme: z.string().max(40) });

/** Other settings for a programme that is there: what they would change, and the change. */
export function programmeSettingsRoutes(app: OpenAPIHono, deps: ConsoleDeps, guard: Guards): void {
  const { now, random } = deps;

  /** The programme with the settings asked for, and what surrounds it. */
  async function wantedOf(scope: Scope, id: string, { version, ...settings }: ProgrammeReset) {
    const [organisation, waves, programme] = await Promise.all([
      getOrganisation(scope),
      listWaves(scope),
      getProgramme(scope, id),
    ]);
    if (!organisation || !programme) return { refusal: 'notFound' } as const;
    if (programme.version !== version) return { refusal: 'conflict' } as const;
    const today = dayAt(now(), organisation.timeZone);
    // One that has begun keeps the day it began on.
    const wrong = await misfit(scope, settings, settings.starts === programme.starts ? '' : today);
    if (wrong) return { refusal: 'request.invalid', errors: [wrong] } as const;
    const changed = resettle(programme, settings, today);
    if (!changed.ok) return { refusal: changed.refusal } as const;
    const surroundings = await around(settings.holidays, organisation, waves);
    return { organisation, waves, surroundings, programme: changed.value };
  }

  app.openapi(
    createRoute({
      method: 'post',
      path: '/programmes/{programme}/preview',
      middleware: guard.member('waves.change'),
      request: { params, body: body(ProgrammeReset) },
      responses: {
        200: json(ProgrammePreview),
        ...refusals(
          'request.invalid',
          'signIn.required',
          'forbidden',
          'notFound',
          'conflict',
          'programme.state',
          ...audienceRefusals,
        ),
      },
    }),
    async (c) => {
      const { scope } = c.var;
      const wanted = await wantedOf(scope, c.req.valid('param').programme, c.req.valid('json'));
      if ('refusal' in wanted) return problem(c, wanted.refusal, undefined, { errors: wanted.errors ?? [] });
      const preview = await previewOf(scope, wanted.programme, { ...wanted, random });
      return preview.ok ? c.json(preview.value, 200) : problem(c, preview.refusal, preview.detail);
    },
  );

  app.openapi(
    createRoute({
      method: 'put',
      path: '/programmes/{programme}',
      middleware: guard.member('waves.change'),
      request: { params, body: body(ProgrammeReset) },
      responses: {
        200: json(Programme),
        ...refusals(
          'request.invalid',
          'signIn.required',
          'forbidden',
          'notFound',
          'conflict',
          'programme.state',
          ...audienceRefusals,
        ),
      },
    }),
    async (c) => {
      const { scope } = c.var;
      const wanted = await wantedOf(scope, c.req.valid('param').programme, c.req.valid('json'));
      if ('refusal' in wanted) return problem(c, wanted.refusal, undefined, { errors: wanted.errors ?? [] });
      const { programme, organisation, surroundings } = wanted;
      const asked = await askedBy(scope, programme, random);
      if (!asked.ok) return problem(c, asked.refusal, asked.detail);
      const { opens } = nextWave(programme, surroundings);
      const dueAt = programme.state === 'running' ? draftAt(opens, organisation.freezeLeadDays) : null;
      if (!(await saveProgramme(scope, programme, dueAt))) return problem(c, 'conflict');
      const detail = { name: programme.name, opens };
      await record(deps, c.var, 'programme.changed', { subject: programme.id, detail });
      return c.json(programme, 200);
    },
  );
}
