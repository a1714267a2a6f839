import type { Context } from 'hono';
import { problem } from '#functions/http/problem.ts';
import { remember } from '#functions/http/cache.ts';
import type { Database } from '#store/database.ts';
import { getPublic } from '#store/public.ts';
import { encode, serve } from './bytes.ts';

/** Serves a wave's manifest or instrument, byte for byte what their digests are over. */
export function documents(database: Database) {
  const read = (name: 'manifest' | 'instrument') =>
    remember({ most: 200 }, async (wave) => {
      const stored = await getPublic(database, wave, name);
      return stored && encode(stored);
    });
  const kept = { manifest: read('manifest'), instrument: read('instrument') };
  return async (c: Context, wave: string, name: 'manifest' | 'instrument'): Promise<Response> => {
    const found = await kept[name](wave, 0);
    return found ? serve(c, found, 'application/json') : problem(c, 'notFound');
  };
}
