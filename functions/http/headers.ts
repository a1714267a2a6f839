import type { Env, MiddlewareHandler } from 'hono';

/** What every reply carries unless its handler says otherwise. Set before the handler runs, which is the cheap way in Hono. */
const defaults: readonly (readonly [string, string])[] = [
  ['Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"],
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'DENY'],
  ['Referrer-Policy', 'no-referrer'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=()'],
  ['Cache-Control', 'no-store'],
];

/**
 * Security headers for an API.
 * @param secure whether it is served over https: then browsers are told to stay there
 */
export function securityHeaders<E extends Env>(secure: boolean): MiddlewareHandler<E> {
  return async (c, next) => {
    for (const [name, value] of defaults) c.header(name, value);
    if (secure) c.header('Strict-Transport-Security', 'max-age=63072000; includeSubDomains');
    await next();
  };
}
