import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { Organisation, OrganisationChange } from '#contract/organisation.ts';
import { changeOrganisation, getOrganisation } from '#store/organisation.ts';
import { problem } from '../http/problem.ts';
import { reconsider } from './contributing.ts';
import type { ConsoleDeps } from './deps.ts';
import { record } from './record.ts';
import { body, json, refusals } from './reply.ts';
import type { Guards } from './session.ts';
import { calendars } from './surroundings.ts';

/** What decides whether and among whom an organisation is compared. */
const compared = new Set(['contributes', 'industry', 'region', 'parent', 'workforce']);

/** The organisation's settings. Every member reads them, the auditor included: they say how long and by which rules. */
export function organisationRoutes(app: OpenAPIHono, deps: ConsoleDeps, guard: Guards): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/organisation',
      middleware: guard.member(),
      responses: { 200: json(Organisation), ...refusals('signIn.required', 'notFound') },
    }),
    async (c) => {
      const organisation = await getOrganisation(c.var.scope);
      return organisation ? c.json(organisation, 200) : problem(c, 'notFound');
    },
  );

  app.openapi(
    createRoute({
      method: 'put',
      path: '/organisation',
      middleware: guard.member('organisation.change'),
      request: { body: body(OrganisationChange) },
      responses: {
        200: json(Organisation),
        ...refusals('request.invalid', 'signIn.required', 'forbidden', 'notFound', 'conflict'),
      },
    }),
    async (c) => {
      const { version, ...settings } = c.req.valid('json');
      const before = await getOrganisation(c.var.scope);
      if (!before) return problem(c, 'notFound');
      if (!isTimeZone(settings.timeZone))
        return problem(c, 'request.invalid', undefined, {
          errors: [{ path: 'timeZone', message: 'is none of the values that are possible' }],
        });
      if (settings.holidays && !(await calendars()).isHolidayPlace(settings.holidays))
        return problem(c, 'request.invalid', undefined, {
          errors: [{ path: 'holidays', message: 'is none of the values that are possible' }],
        });
      if (!(await changeOrganisation(c.var.scope, settings, version))) return problem(c, 'conflict');
      const after = await getOrganisation(c.var.scope);
      if (!after) return problem(c, 'notFound');
      const changed = difference(before, after);
      if (changed.some((name) => compared.has(name))) await reconsider(deps, c.var.scope);
      await record(deps, c.var, 'organisation.changed', {
        detail: { settings: changed.join(' '), version: after.version },
      });
      return c.json(after, 200);
    },
  );
}

/** Names of what differs between two states of an organisation, a setting that came or went included. */
function difference(before: Organisation, after: Organisation): readonly string[] {
  const [old, now] = [before, after].map((one) => new Map<string, unknown>(Object.entries(one)));
  const names = new Set([...Object.keys(after), ...Object.keys(before)]);
  names.delete('version');
  return [...names].filter((name) => JSON.stringify(old?.get(name)) !== JSON.stringify(now?.get(name)));
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
