import { Hono, type Context } from 'hono';
import { auth } from 'hono/utils/basic-auth';
import { csdlOf } from '#connect/odata/csdl.ts';
import { hasKey, resourceOf, type Resource } from '#connect/odata/path.ts';
import { pageOf, queryOf } from '#connect/odata/query.ts';
import { collection, entity, failure, jsonType, serviceDocument } from '#connect/odata/reply.ts';
import { sets } from '#connect/odata/sets.ts';
import { apiKeys, noteUse } from '#store/apikey.ts';
import type { Scope } from '#store/scope.ts';
import { rateLimit } from '../http/rate.ts';
import type { ConsoleDeps } from './deps.ts';
import { feedRows, type FeedRows } from './feed-rows.ts';

/** Where the feed lives below the origin. */
export const feedPath = '/api/v1/odata';

/** Most rows of a page: about two megabytes. */
const pageRows = 5000;

/** Every refusal of the feed; in English, as programs' logs are. */
const refusals = {
  'key.required': [
    401,
    'Send an API key: as the password of basic authentication with any user name, or as a bearer token.',
  ],
  'request.tooMany': [429, 'Too many requests. Try again later.'],
  'method.unsupported': [405, 'This feed can only be read.'],
  notFound: [404, 'There is no such thing here. The service document and $metadata name what there is.'],
  'query.invalid': [400, 'This is against the grammar of OData or names something that $metadata does not know.'],
  'query.unsupported': [501, 'This part of OData is not supported here.'],
  fault: [500, 'Something failed on our side.'],
} as const;

function refused(c: Context, code: keyof typeof refusals, where?: string | number): Response {
  const [status, message] = refusals[code];
  return c.json(failure(code, message, where), status, { 'Content-Type': jsonType });
}

/**
 * The read-only OData 4.0 feed of what is published, for Excel, Power BI and Tableau, under `feedPath`. Its door is an API key, never a session.
 * @source https://docs.oasis-open.org/odata/odata/v4.01/odata-v4.01-part1-protocol.html
 */
export function odataFeed(deps: ConsoleDeps): Hono {
  const root = `${deps.settings.appUrl}${feedPath}/`;
  const rowsOf = feedRows(deps);
  const door = doorOf(deps);
  const feed = new Hono();
  feed.use(async (c, next) => {
    c.header('OData-Version', '4.0');
    await next();
  });
  feed.onError((thrown, c) => {
    const requestId = crypto.randomUUID();
    const stack = (thrown.stack ?? '').split('\n').map((line) => line.trim());
    deps.report({ requestId, name: thrown.name, stack: stack.filter((line) => line.startsWith('at ')) });
    return refused(c, 'fault', requestId);
  });
  feed.get('*', async (c) => {
    const opened = await door(c);
    if (opened instanceof Response) return opened;
    const path = pathOf(c);
    const resource = path === undefined ? undefined : resourceOf(path, sets);
    if (resource && !resource.ok) return refused(c, resource.refusal, resource.detail?.['where']);
    return resource?.value ? answer(c, opened, resource.value, root, rowsOf) : refused(c, 'notFound');
  });
  feed.all('*', (c) => {
    c.header('Allow', 'GET, HEAD');
    return refused(c, 'method.unsupported');
  });
  return feed;
}

async function answer(
  c: Context,
  scope: Scope,
  resource: Resource<(typeof sets)[number]>,
  root: string,
  rowsOf: FeedRows,
): Promise<Response> {
  const reply = (value: unknown) => c.body(JSON.stringify(value), 200, { 'Content-Type': jsonType });
  switch (resource.kind) {
    case 'service':
      return reply(serviceDocument(root, sets));
    case 'metadata':
      return c.body(csdlOf(sets), 200, { 'Content-Type': 'application/xml;charset=utf-8' });
    case 'set':
    case 'count':
    case 'entity': {
      const { set } = resource;
      const asked = new URL(c.req.url).searchParams;
      const query = queryOf(asked, set);
      if (!query.ok) return refused(c, query.refusal, query.detail?.['where']);
      const rows = await rowsOf(scope, set.name);
      if (resource.kind === 'entity') {
        const { rows: found } = pageOf(
          rows.filter((row) => hasKey(row, resource.key)),
          query.value,
          1,
        );
        return found[0] ? reply(entity(root, set, query.value.select, found[0])) : refused(c, 'notFound');
      }
      if (resource.kind === 'count') return c.text(String(rows.filter(query.value.filter).length));
      return reply(collection(root, set, query.value.select, pageOf(rows, query.value, pageSize(c)), asked));
    }
  }
}

/** The page a client prefers, up to ours. */
function pageSize(c: Context): number {
  const preferred = Number(/\bmaxpagesize=(\d{1,6})\b/.exec(c.req.header('prefer') ?? '')?.[1] ?? pageRows);
  return Math.max(1, Math.min(pageRows, preferred));
}

/** The path below the root, decoded; undefined where it cannot be. */
function pathOf(c: Context): string | undefined {
  try {
    return decodeURIComponent(new URL(c.req.url).pathname.slice(feedPath.length).replace(/^\//, ''));
  } catch {
    return undefined;
  }
}

/** The store of the key's organisation, or the finished refusal. Keys that open nothing are limited by network address, the others each by itself. */
function doorOf({ database, now, settings, addressOf }: ConsoleDeps): (c: Context) => Promise<Scope | Response> {
  const take = rateLimit(settings.sessionRate);
  const takeUnknown = rateLimit(settings.signInRate);
  return async (c) => {
    const secret = secretOf(c);
    const at = now();
    const opened = secret === undefined ? undefined : await apiKeys.open(database, secret, at);
    // Without any key a program asks how to sign in; only wrong keys are attempts.
    const wait = opened
      ? take(opened.value.id, Date.parse(at))
      : secret === undefined
        ? 0
        : takeUnknown(addressOf(c), Date.parse(at));
    if (wait > 0) {
      c.header('Retry-After', String(wait));
      return refused(c, 'request.tooMany');
    }
    if (!opened) {
      c.header('WWW-Authenticate', 'Basic realm="Einklang", charset="UTF-8"');
      return refused(c, 'key.required');
    }
    const day = at.slice(0, 10);
    if (opened.value.lastUsed !== day) await noteUse(opened.scope, opened.value.id, day);
    return opened.scope;
  };
}

/** The key a program sent; undefined without one. */
function secretOf(c: Context): string | undefined {
  const [, bearer] = /^Bearer\s+(\S+)$/i.exec(c.req.header('authorization') ?? '') ?? [];
  return bearer ?? auth(c.req.raw)?.password;
}
