import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { Home } from '#contract/home.ts';
import type { Organisation } from '#contract/organisation.ts';
import { needsOf } from '#core/survey/needs.ts';
import { nextWave, type Programme } from '#core/survey/programme.ts';
import { reminderTimes } from '#core/survey/reminder-times.ts';
import type { Wave } from '#core/survey/wave.ts';
import { listMissing } from '#store/mail.ts';
import { listChats } from '#store/chat.ts';
import { getOrganisation } from '#store/organisation.ts';
import { listProgrammes } from '#store/programme.ts';
import { listSummaries } from '#store/report.ts';
import { rosterHead } from '#store/roster.ts';
import type { Scope } from '#store/scope.ts';
import { listWaves } from '#store/wave.ts';
import { problem } from '../http/problem.ts';
import type { ConsoleDeps } from './deps.ts';
import { participationOf } from './participation.ts';
import { ranByItself } from './ran.ts';
import { json, refusals } from './reply.ts';
import { unprintedOf } from './slips.ts';
import type { Guards } from './session.ts';
import { around } from './surroundings.ts';

/** The admin's home: what needs somebody, what runs and comes, and what ran by itself since the last time. */
export function homeRoutes(app: OpenAPIHono, { now }: ConsoleDeps, guard: Guards): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/home',
      middleware: guard.member('waves.change'),
      responses: { 200: json(Home), ...refusals('signIn.required', 'forbidden', 'notFound') },
    }),
    async (c) => {
      const { scope, member } = c.var;
      const [organisation, waves, published, programmes, head, missing] = await Promise.all([
        getOrganisation(scope),
        listWaves(scope),
        listSummaries(scope),
        listProgrammes(scope),
        rosterHead(scope),
        listMissing(scope, now()),
      ]);
      if (!organisation) return problem(c, 'notFound');
      const { people, importedAt } = head;
      const { timeZone, industry, workforce } = organisation;
      const roster = { people, missingAddresses: missing.length, importedAt };
      const standing = { waves, programmes, ...roster, industry, workforce, timeZone };
      const [chats, unprinted, running, ahead, ran] = await Promise.all([
        listChats(scope),
        unprintedOf(scope, waves, now()),
        runningOf(scope, waves, timeZone, now()),
        aheadOf(programmes, organisation, waves),
        ranByItself(scope, member.id, waves, now()),
      ]);
      const needs = needsOf({ ...standing, unprinted, chats }, now());
      return c.json({ waves, published, needs, people, ahead, running, ...ran }, 200);
    },
  );
}

async function runningOf(
  scope: Scope,
  waves: readonly Wave[],
  timeZone: string,
  now: string,
): Promise<Home['running']> {
  const open = waves.filter(({ state, closes }) => state === 'open' && closes > now);
  return Promise.all(
    open.map(async (wave) => {
      const next = reminderTimes(wave, timeZone).find((time) => time !== null && time > now) ?? null;
      return { wave: wave.id, ...(await participationOf(scope, wave, waves)), reminder: next };
    }),
  );
}

/** The next wave of each programme that runs, soonest first. */
async function aheadOf(
  programmes: readonly Programme[],
  organisation: Organisation,
  waves: readonly Wave[],
): Promise<Home['ahead']> {
  const running = programmes.filter(({ state }) => state === 'running');
  const next = running.map(async (programme) => {
    const { opens } = nextWave(programme, await around(programme.holidays, organisation, waves));
    return { programme: { id: programme.id, name: programme.name }, opens };
  });
  return (await Promise.all(next)).sort((a, b) => (a.opens < b.opens ? -1 : 1));
}
