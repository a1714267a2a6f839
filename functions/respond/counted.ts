import type { Context } from 'hono';
import type { CountedReply } from '#contract/ballot.ts';
import { problem } from '#functions/http/problem.ts';
import { remember } from '#functions/http/cache.ts';
import type { Database } from '#store/database.ts';
import { getCounted } from '#store/public.ts';

/** Answers "was mine counted?" without learning whose: all counted nullifiers with these two first digits, 404 before the fold and after 30 days. */
export function countedNullifiers(database: Database) {
  const read = remember({ most: 2_000, milliseconds: 60_000 }, (key) => {
    const [wave = '', prefix = ''] = key.split('#');
    return getCounted(database, wave, prefix);
  });
  return async (c: Context, wave: string, prefix: string, now: number): Promise<Response> => {
    const nullifiers = await read(`${wave}#${prefix}`, now);
    if (!nullifiers) return problem(c, 'notFound');
    const reply: CountedReply = { nullifiers };
    return c.json(reply);
  };
}
