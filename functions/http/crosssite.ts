import type { Env, MiddlewareHandler } from 'hono';
import { problem } from './problem.ts';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses unsafe requests that another site made a browser send. A request with an Authorization header carries no ambient authority and passes;
 * so does one with neither `sec-fetch-site` nor `origin`, which no browser sends.
 * @param origins the origins this API is reached under beside the request's own host, such as `https://app.example.org`
 */
export function refuseCrossSite<E extends Env>(origins: readonly string[]): MiddlewareHandler<E> {
  return async (c, next) => {
    if (safe.has(c.req.method) || c.req.header('authorization') !== undefined) return next();
    const site = c.req.header('sec-fetch-site');
    if (site !== undefined) {
      if (site === 'same-origin' || site === 'none') return next();
      return problem(c, 'request.crossSite');
    }
    const origin = c.req.header('origin');
    if (origin === undefined || origins.includes(origin) || URL.parse(origin)?.host === c.req.header('host'))
      return next();
    return problem(c, 'request.crossSite');
  };
}
