import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import {
  NewReference,
  Reference,
  ReferenceChange,
  ReferenceImport,
  ReferenceImported,
  ReferenceList,
} from '#contract/reference.ts';
import { ulid } from '#core/id.ts';
import { isBeside, mostReferences, referenceKey, type Beside } from '#core/reference/reference.ts';
import { understandReferences } from '#core/reference/understand.ts';
import { addReference, changeReference, listReferences, removeReference } from '#store/reference.ts';
import { problem } from '../http/problem.ts';
import type { ConsoleDeps } from './deps.ts';
import { record } from './record.ts';
import { body, empty, json, refusals } from './reply.ts';
import type { Guards } from './session.ts';

const params = z.object({ reference: z.string().max(40) });
const noSuchNumber = { errors: [{ path: 'beside', message: 'is none of the values that are possible' }] };
const fits = (beside: Beside | null): boolean => beside === null || isBeside(beside);

/** Numbers from outside that the organisation keeps for itself. Nobody else ever sees them, and no release knows them. */
export function referenceRoutes(app: OpenAPIHono, deps: ConsoleDeps, guard: Guards): void {
  const newId = () => ulid('reference', Date.parse(deps.now()), deps.random(16));

  app.openapi(
    createRoute({
      method: 'get',
      path: '/references',
      middleware: guard.member('results.read'),
      responses: { 200: json(ReferenceList), ...refusals('signIn.required', 'forbidden') },
    }),
    async (c) => {
      const kept = await listReferences(c.var.scope);
      return c.json({ references: kept.toSorted((a, b) => (referenceKey(a) < referenceKey(b) ? -1 : 1)) }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: '/references',
      middleware: guard.member('references.change'),
      request: { body: body(NewReference) },
      responses: {
        201: json(Reference),
        ...refusals('request.invalid', 'signIn.required', 'forbidden', 'reference.tooMany', 'conflict'),
      },
    }),
    async (c) => {
      const wanted = c.req.valid('json');
      if (!fits(wanted.beside)) return problem(c, 'request.invalid', undefined, noSuchNumber);
      const kept = await listReferences(c.var.scope);
      if (kept.length >= mostReferences) return problem(c, 'reference.tooMany');
      if (kept.some((one) => referenceKey(one) === referenceKey(wanted))) return problem(c, 'conflict');
      const reference = { id: newId(), ...wanted, version: 1 };
      await addReference(c.var.scope, reference);
      await record(deps, c.var, 'reference.added', { subject: reference.id, detail: { source: reference.source } });
      return c.json(reference, 201);
    },
  );

  app.openapi(
    createRoute({
      method: 'put',
      path: '/references/{reference}',
      middleware: guard.member('references.change'),
      request: { params, body: body(ReferenceChange) },
      responses: {
        200: json(Reference),
        ...refusals('request.invalid', 'signIn.required', 'forbidden', 'notFound', 'conflict'),
      },
    }),
    async (c) => {
      const { reference: id } = c.req.valid('param');
      const { version, ...wanted } = c.req.valid('json');
      if (!fits(wanted.beside)) return problem(c, 'request.invalid', undefined, noSuchNumber);
      const kept = await listReferences(c.var.scope);
      if (!kept.some((one) => one.id === id)) return problem(c, 'notFound');
      if (kept.some((one) => one.id !== id && referenceKey(one) === referenceKey(wanted)))
        return problem(c, 'conflict');
      const reference = { id, ...wanted, version: version + 1 };
      if (!(await changeReference(c.var.scope, reference))) return problem(c, 'conflict');
      await record(deps, c.var, 'reference.changed', { subject: id, detail: { source: reference.source } });
      return c.json(reference, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'delete',
      path: '/references/{reference}',
      middleware: guard.member('references.change'),
      request: { params },
      responses: { 204: empty, ...refusals('signIn.required', 'forbidden', 'notFound') },
    }),
    async (c) => {
      const { reference: id } = c.req.valid('param');
      if (!(await removeReference(c.var.scope, id))) return problem(c, 'notFound');
      await record(deps, c.var, 'reference.removed', { subject: id });
      return c.body(null, 204);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: '/references/import',
      middleware: guard.member('references.change'),
      request: { body: body(ReferenceImport) },
      responses: {
        200: json(ReferenceImported),
        ...refusals('request.invalid', 'signIn.required', 'forbidden', 'reference.tooMany', 'conflict'),
      },
    }),
    async (c) => {
      const { references, errors } = understandReferences(c.req.valid('json').rows);
      if (errors.length > 0) return c.json({ added: 0, replaced: 0, errors }, 200);
      const kept = new Map((await listReferences(c.var.scope)).map((one) => [referenceKey(one), one]));
      const fresh = references.filter((one) => !kept.has(referenceKey(one)));
      if (kept.size + fresh.length > mostReferences) return problem(c, 'reference.tooMany');
      for (const wanted of references) {
        const before = kept.get(referenceKey(wanted));
        const done = before
          ? await changeReference(c.var.scope, { ...wanted, id: before.id, version: before.version + 1 })
          : await addReference(c.var.scope, { ...wanted, id: newId(), version: 1 });
        if (!done) return problem(c, 'conflict');
      }
      const counts = { added: fresh.length, replaced: references.length - fresh.length };
      await record(deps, c.var, 'reference.imported', { detail: counts });
      return c.json({ ...counts, errors: [] }, 200);
    },
  );
}
