import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { MailRetry, RosterMail, WaveMail } from '#contract/mail.ts';
import { countComplaints, forgetMissing, getSent, listMissing } from '#store/mail.ts';
import { optedOut } from '#store/optout.ts';
import { rosterPeople } from '#store/roster.ts';
import { getWave } from '#store/wave.ts';
import { problem } from '../http/problem.ts';
import type { ConsoleDeps } from './deps.ts';
import { record } from './record.ts';
import { body, json, refusals } from './reply.ts';
import type { Guards } from './session.ts';
import { waveParams } from './waves.ts';

/** What became of mail: counts per wave, and which addresses of the roster do not exist. Never who was reminded, and never who ended mail. */
export function mailRoutes(app: OpenAPIHono, deps: ConsoleDeps, guard: Guards): void {
  const { now } = deps;

  app.openapi(
    createRoute({
      method: 'get',
      path: '/waves/{wave}/mail',
      middleware: guard.member('waves.change'),
      request: { params: waveParams },
      responses: { 200: json(WaveMail), ...refusals('signIn.required', 'forbidden', 'notFound') },
    }),
    async (c) => {
      const { scope } = c.var;
      const { wave: id } = c.req.valid('param');
      const [wave, sent, missing, complaints] = await Promise.all([
        getWave(scope, id),
        getSent(scope, id),
        listMissing(scope, now()),
        countComplaints(scope, id, now()),
      ]);
      if (!wave) return problem(c, 'notFound');
      const found = missing.filter((one) => one.wave === id).length;
      return c.json({ sent: sent ?? null, missing: found, complaints }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: '/roster/mail',
      middleware: guard.member('roster.change'),
      responses: { 200: json(RosterMail), ...refusals('signIn.required', 'forbidden') },
    }),
    async (c) => {
      const { scope } = c.var;
      const [marks, missing] = await Promise.all([optedOut(scope), listMissing(scope, now())]);
      const { people } = missing.length > 0 ? await rosterPeople(scope) : { people: [] };
      const addresses = new Set(missing.map(({ address }) => address));
      const found = people.flatMap(({ person, email }) =>
        email !== undefined && addresses.has(email.toLowerCase()) ? [{ person, email }] : [],
      );
      return c.json({ optedOut: marks.size, missing: found }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: '/roster/mail/retry',
      middleware: guard.member('roster.change'),
      request: { body: body(MailRetry) },
      responses: {
        204: { description: 'The address is tried again' },
        ...refusals('request.invalid', 'signIn.required', 'forbidden'),
      },
    }),
    async (c) => {
      await forgetMissing(c.var.scope, c.req.valid('json').email);
      await record(deps, c.var, 'roster.addressTriedAgain');
      return c.body(null, 204);
    },
  );
}
