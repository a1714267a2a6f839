import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import { ApiKeyList, MadeApiKey, NewApiKey } from '#contract/apikey.ts';
import { ulid } from '#core/id.ts';
import { dayMilliseconds, plus } from '#core/time.ts';
import { apiKeys } from '#store/apikey.ts';
import { problem } from '../http/problem.ts';
import type { ConsoleDeps } from './deps.ts';
import { record } from './record.ts';
import { body, empty, json, refusals } from './reply.ts';
import type { Guards } from './session.ts';

const params = z.object({ key: z.string().max(40) });

/** Keys with which programs read what members may read. They belong to the organisation, not to who made them. */
export function apiKeyRoutes(app: OpenAPIHono, deps: ConsoleDeps, guard: Guards): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/apikeys',
      middleware: guard.member('organisation.change'),
      responses: { 200: json(ApiKeyList), ...refusals('signIn.required', 'forbidden') },
    }),
    async (c) => c.json({ keys: await apiKeys.list(c.var.scope) }, 200),
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: '/apikeys',
      middleware: guard.member('organisation.change'),
      request: { body: body(NewApiKey) },
      responses: { 201: json(MadeApiKey), ...refusals('request.invalid', 'signIn.required', 'forbidden') },
    }),
    async (c) => {
      const { name, scope, days } = c.req.valid('json');
      const created = deps.now();
      const id = ulid('key', Date.parse(created), deps.random(16));
      const key = { id, name, scope, created, ends: plus(created, days * dayMilliseconds), lastUsed: null };
      // The word in front lets scanners of code and chats find a key that went astray.
      const secret = `einklang_${Buffer.from(deps.random(32)).toString('base64url')}`;
      await apiKeys.give(c.var.scope, secret, key);
      await record(deps, c.var, 'apikey.made', { subject: id, detail: { name, scope, ends: key.ends } });
      return c.json({ key, secret }, 201);
    },
  );

  app.openapi(
    createRoute({
      method: 'delete',
      path: '/apikeys/{key}',
      middleware: guard.member('organisation.change'),
      request: { params },
      responses: { 204: empty, ...refusals('signIn.required', 'forbidden', 'notFound') },
    }),
    async (c) => {
      const key = await apiKeys.takeBack(c.var.scope, c.req.valid('param').key);
      if (!key) return problem(c, 'notFound');
      await record(deps, c.var, 'apikey.revoked', { subject: key.id, detail: { name: key.name } });
      return c.body(null, 204);
    },
  );
}
