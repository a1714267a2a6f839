import type { Context } from 'hono';
import type { Instant } from '#core/time.ts';
import { remember } from '#functions/http/cache.ts';
import { rateLimit, tooMany } from '#functions/http/rate.ts';
import type { Database } from '#store/database.ts';
import { openOptoutKey, optIn, optOut } from '#store/optout.ts';
import { isGenuine, readOptoutToken, type OptoutToken } from '#store/optout-token.ts';
import { scopeTo } from '#store/scope.ts';
import type { Sealing } from '#store/sealing.ts';
import { optoutPage, optoutPolicy, type OptoutView } from './optout-page.ts';

const keyMilliseconds = 600_000;
const perToken = { burst: 20, perSecond: 1 / 60 };
/** Per organisation, for what nobody's key made; genuine ones are never slowed by it. */
const perUnknown = { burst: 100, perSecond: 5 };

/**
 * The end of all mail from an organisation to one address, and the way back. Opening the page changes nothing, since scanners open links; what is posted does,
 * by the button or by a mail program with one click. It tells nobody whether mail was ended before.
 * @source RFC 8058 (one-click unsubscribe)
 */
export function optoutPages(database: Database, sealing: Sealing, now: () => Instant) {
  const keys = remember({ most: 1_000, milliseconds: keyMilliseconds }, (tenant) =>
    openOptoutKey(scopeTo(database, tenant), sealing),
  );
  const tryToken = rateLimit(perToken, 50_000);
  const tryUnknown = rateLimit(perUnknown, 1_000);

  function show(c: Context, view: OptoutView, status: 200 | 404 = 200): Response | Promise<Response> {
    c.header('Content-Security-Policy', optoutPolicy);
    const language = c.req.param('language') === 'de' ? 'de' : 'en';
    return c.html(optoutPage(language, view, c.req.param('token') ?? ''), status);
  }

  /** The token of the address, or the finished refusal. */
  async function enter(c: Context): Promise<OptoutToken | Response> {
    const at = Date.parse(now());
    const given = c.req.param('token') ?? '';
    const token = readOptoutToken(given);
    if (!token) return show(c, 'unknown', 404);
    const key = await keys(token.tenant, at);
    if (key && isGenuine(key, token)) {
      const wait = tryToken(given, at);
      return wait > 0 ? tooMany(c, wait) : token;
    }
    const wait = tryUnknown(token.tenant, at);
    return wait > 0 ? tooMany(c, wait) : show(c, 'unknown', 404);
  }

  return {
    async ask(c: Context): Promise<Response> {
      const token = await enter(c);
      return token instanceof Response ? token : show(c, 'asked');
    },
    async act(c: Context): Promise<Response> {
      const token = await enter(c);
      if (token instanceof Response) return token;
      const scope = scopeTo(database, token.tenant);
      const again = 'again' in (await c.req.parseBody());
      await (again ? optIn(scope, token.mark) : optOut(scope, token.mark));
      return show(c, again ? 'again' : 'ended');
    },
  };
}
