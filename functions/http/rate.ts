import type { Context, Env } from 'hono';
import { problem } from './problem.ts';

/** How often something may happen: `burst` at once, then `perSecond` on average. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** Takes one from the key's bucket at `now` (milliseconds); 0 when there was one, else the whole seconds until there is. */
export type Take = (key: string, now: number) => number;

/**
 * A token bucket per key, in this process's memory alone: nothing is stored. At most `most` keys are kept; the one unused longest goes first,
 * which only ever forgives.
 */
export function rateLimit({ burst, perSecond }: Rate, most = 10_000): Take {
  const buckets = new Map<string, { readonly left: number; readonly at: number }>();
  return (key, now) => {
    const bucket = buckets.get(key) ?? { left: burst, at: now };
    const left = Math.min(burst, bucket.left + (Math.max(0, now - bucket.at) / 1000) * perSecond);
    buckets.delete(key);
    const taken = left >= 1;
    buckets.set(key, { left: taken ? left - 1 : left, at: now });
    if (buckets.size > most)
      for (const oldest of buckets.keys()) {
        buckets.delete(oldest);
        break;
      }
    return taken ? 0 : Math.max(1, Math.ceil((1 - left) / perSecond));
  };
}

/** The 429 reply, with the seconds to wait as `Retry-After`. */
export function tooMany<E extends Env>(c: Context<E>, seconds: number) {
  c.header('Retry-After', String(seconds));
  return problem(c, 'request.tooMany');
}
