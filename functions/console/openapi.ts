import type { OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';

type Definition = OpenAPIHono['openAPIRegistry']['definitions'][number];
type Route = Extract<Definition, { type: 'route' }>['route'];

/** A schema as JSON schema, by zod's own writer: the OpenAPI library does not know `exactOptional`. */
function schemaOf(schema: unknown, io: 'input' | 'output'): unknown {
  if (!(schema instanceof z.ZodType)) return schema;
  const written = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return Object.fromEntries(Object.entries(written).filter(([name]) => name !== '$schema' && name !== '~standard'));
}

/** The part of a request or reply that the document writes down; `schema` is one of zod's. */
const Part = z.object({
  description: z.string().optional(),
  content: z.record(z.string(), z.object({ schema: z.unknown() })).optional(),
});

function partOf(part: unknown, io: 'input' | 'output') {
  const { description, content } = Part.parse(part);
  const media = Object.entries(content ?? {}).map(([type, { schema }]) => {
    return [type, { schema: schemaOf(schema, io) }] as const;
  });
  return { description: description ?? 'The body', ...(content ? { content: Object.fromEntries(media) } : {}) };
}

function parametersOf(schema: unknown, place: 'path' | 'query') {
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape).map(([name, one]: [string, unknown]) => ({
    name,
    in: place,
    required: place === 'path',
    schema: schemaOf(one, 'input'),
  }));
}

function operationOf({ request, responses }: Route) {
  return {
    parameters: [...parametersOf(request?.params, 'path'), ...parametersOf(request?.query, 'query')],
    ...(request?.body ? { requestBody: { required: true, ...partOf(request.body, 'input') } } : {}),
    responses: Object.fromEntries(
      Object.entries(responses).map(([status, reply]) => [status, partOf(reply, 'output')]),
    ),
  };
}

/** The OpenAPI 3.1 document of every route that was registered. */
export function documentOf(app: OpenAPIHono, base: string): Readonly<Record<string, unknown>> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const definition of app.openAPIRegistry.definitions)
    if (definition.type === 'route') {
      const { path, method } = definition.route;
      paths[base + path] = { ...paths[base + path], [method]: operationOf(definition.route) };
    }
  return { openapi: '3.1.0', info: { title: 'Einklang', version: '1' }, paths };
}
