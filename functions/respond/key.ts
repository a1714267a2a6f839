import type { Context } from 'hono';
import { problem } from '#functions/http/problem.ts';
import { remember } from '#functions/http/cache.ts';
import type { Database } from '#store/database.ts';
import { getPublicKey } from '#store/public.ts';
import { forGood } from './bytes.ts';

/** Serves a public key as SPKI in DER; its SHA-256 is the id it is asked for by. */
export function publicKeys(database: Database) {
  const read = remember({ most: 5_000 }, async (keyId) => {
    const spki = await getPublicKey(database, keyId);
    return spki && new Uint8Array(spki);
  });
  return async (c: Context, keyId: string): Promise<Response> => {
    const spki = await read(keyId, 0);
    if (!spki) return problem(c, 'notFound');
    return c.body(spki, 200, { 'Content-Type': 'application/octet-stream', 'Cache-Control': forGood });
  };
}
