import type { Context } from 'hono';
import { ResendRequest } from '#contract/issue.ts';
import type { Instant } from '#core/time.ts';
import { rateLimit } from '#functions/http/rate.ts';
import { readBody } from '#functions/http/validation.ts';
import type { Database } from '#store/database.ts';
import { digest } from '#store/digest.ts';
import { putWish } from '#store/resend.ts';
import type { Door } from './door.ts';

const perAddress = { burst: 3, perSecond: 1 / 300 };
const perWave = { burst: 500, perSecond: 5 };

/** "Send me my link again": always 202, whether the address is known or not, the wave is open or not, or somebody asks too often. */
export function askAgain(database: Database, door: Door, now: () => Instant) {
  const tryAddress = rateLimit(perAddress, 50_000);
  const tryWave = rateLimit(perWave, 1_000);
  return async (c: Context): Promise<Response> => {
    const body = await readBody(c, ResendRequest);
    if (!body.ok) return body.reply;
    const { wave } = body.value;
    const address = body.value.address.trim().toLowerCase();
    const at = Date.parse(now());
    // Nobody is invited by an open link, so nobody has a link of their own.
    const window = tryAddress(digest(`${wave}|${address}`), at) === 0 ? await door.openWindow(wave) : undefined;
    if (window && !window.openLink && tryWave(wave, at) === 0) await putWish(database, { wave, address });
    return c.body(null, 202);
  };
}
