import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import {
  RosterCommit,
  RosterDifference,
  RosterHead,
  RosterImport,
  RosterPart,
  RosterPartReply,
} from '#contract/roster.ts';
import { ulid } from '#core/id.ts';
import { difference } from '#core/roster/difference.ts';
import { duplicates } from '#core/roster/duplicates.ts';
import { unitSeparator, type Person } from '#core/roster/person.ts';
import { understand } from '#core/roster/understand.ts';
import { rosterImports } from '#store/import.ts';
import { forgetAllBut } from '#store/mail.ts';
import { getOrganisation } from '#store/organisation.ts';
import { rosterHead, rosterPeople, switchRoster } from '#store/roster.ts';
import type { Scope } from '#store/scope.ts';
import { problem } from '../http/problem.ts';
import type { ConsoleDeps } from './deps.ts';
import { record } from './record.ts';
import { body, json, refusals } from './reply.ts';
import { shown } from './roster.ts';
import type { Guards } from './session.ts';

/** Entries of a list that the difference shows; its counts are whole. */
const mostShown = 200;
const params = z.object({ import: z.string().max(40) });

/** Importing a roster: staged in parts, understood as a whole or not at all, in force by one switch. */
export function importRoutes(app: OpenAPIHono, deps: ConsoleDeps, guard: Guards): void {
  const { now, random } = deps;
  const middleware = guard.member('roster.change');

  app.openapi(
    createRoute({
      method: 'post',
      path: '/roster/imports',
      middleware,
      responses: { 201: json(RosterImport), ...refusals('signIn.required', 'forbidden') },
    }),
    async (c) => {
      const id = ulid('import', Date.parse(now()), random(16));
      await rosterImports.begin(c.var.scope, id, now());
      return c.json({ id }, 201);
    },
  );

  app.openapi(
    createRoute({
      method: 'put',
      path: '/roster/imports/{import}/parts/{part}',
      middleware,
      request: {
        params: params.extend({ part: z.coerce.number().int().min(0).max(9999) }),
        body: body(RosterPart),
      },
      responses: {
        200: json(RosterPartReply),
        ...refusals('request.invalid', 'signIn.required', 'forbidden', 'notFound'),
      },
    }),
    async (c) => {
      const { import: id, part } = c.req.valid('param');
      const { rows } = c.req.valid('json');
      if (!(await rosterImports.exists(c.var.scope, id, now()))) return problem(c, 'notFound');
      const organisation = await getOrganisation(c.var.scope);
      const { people, errors } = understand(rows, organisation?.language);
      const staged = { rows: rows.length, people: people.map(plain), errors: [...errors] };
      await rosterImports.put(c.var.scope, id, part, staged, now());
      return c.json({ errors }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: '/roster/imports/{import}',
      middleware,
      request: { params },
      responses: { 200: json(RosterDifference), ...refusals('signIn.required', 'forbidden', 'notFound') },
    }),
    async (c) => {
      const { import: id } = c.req.valid('param');
      if (!(await rosterImports.exists(c.var.scope, id, now()))) return problem(c, 'notFound');
      const [whole, roster] = await Promise.all([understood(c.var.scope, id), rosterPeople(c.var.scope)]);
      const change = difference(roster.people, whole.people);
      return c.json(
        {
          version: roster.head.version,
          rows: whole.rows,
          errors: whole.errors.slice(0, mostShown),
          errorCount: whole.errors.length,
          newCount: change.new.length,
          changedCount: change.changed.length,
          leftCount: change.left.length,
          sameCount: change.same,
          new: change.new.slice(0, mostShown).map(named),
          changed: change.changed
            .slice(0, mostShown)
            .map(({ person, columns }) => ({ person: person.person, columns: [...columns] })),
          left: change.left.slice(0, mostShown).map(named),
        },
        200,
      );
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: '/roster/imports/{import}/commit',
      middleware,
      request: { params, body: body(RosterCommit) },
      responses: {
        200: json(RosterHead),
        ...refusals(
          'request.invalid',
          'signIn.required',
          'forbidden',
          'notFound',
          'conflict',
          'roster.misfit',
          'roster.empty',
        ),
      },
    }),
    async (c) => {
      const { import: id } = c.req.valid('param');
      const { version, rows } = c.req.valid('json');
      const head = await rosterHead(c.var.scope);
      if (head.origin === id) return c.json(shown(head), 200);
      if (!(await rosterImports.exists(c.var.scope, id, now()))) return problem(c, 'notFound');
      const [whole, roster] = await Promise.all([understood(c.var.scope, id), rosterPeople(c.var.scope)]);
      if (whole.errors.length > 0) return problem(c, 'roster.misfit', { errors: whole.errors.length });
      if (whole.rows === 0) return problem(c, 'roster.empty');
      if (whole.rows !== rows || roster.head.version !== version) return problem(c, 'conflict', { rows: whole.rows });
      const change = difference(roster.people, whole.people);
      const switched = await switchRoster(c.var.scope, { from: version, people: whole.people, origin: id, now: now() });
      if (!switched) return problem(c, 'conflict');
      await rosterImports.end(c.var.scope, id);
      await forgetAllBut(c.var.scope, whole.people, now());
      await record(deps, c.var, 'roster.imported', {
        detail: {
          version: switched.version,
          people: switched.people,
          new: change.new.length,
          changed: change.changed.length,
          left: change.left.length,
        },
      });
      return c.json(shown(switched), 200);
    },
  );
}

/** The whole import: everybody understood, in the order of the file, and everything that was not. */
async function understood(scope: Scope, id: string) {
  const parts = await rosterImports.parts(scope, id);
  const lines = parts.flatMap(({ people }) => people).sort((a, b) => a.line - b.line);
  const keys = lines.map(({ line, person: { person, email } }) => ({
    line,
    person,
    ...(email === undefined ? {} : { email }),
  }));
  const errors = [...parts.flatMap((part) => part.errors), ...duplicates(keys)].sort((a, b) => a.line - b.line);
  const rows = parts.reduce((sum, part) => sum + part.rows, 0);
  return { rows, errors, people: lines.map(({ person }) => person) };
}

const named = ({ person, unit }: Person) => ({ person, unit: unit.join(unitSeparator) });

const plain = ({ line, person }: { readonly line: number; readonly person: Person }) => ({
  line,
  person: { ...person, unit: [...person.unit] },
});
