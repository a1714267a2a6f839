import { gzipSync } from 'node:zlib';
import type { Context } from 'hono';
import type { StoredPublicBytes } from '#store/public.ts';

/** Public bytes in the three encodings browsers ask for; made once, when they are read into memory. */
export interface Encoded {
  readonly identity: Uint8Array<ArrayBuffer>;
  readonly br: Uint8Array<ArrayBuffer>;
  readonly gzip: Uint8Array<ArrayBuffer>;
  readonly policy?: string;
}

/** Prepares stored bytes for being served many times. */
export function encode({ bytes, brotli, policy }: StoredPublicBytes): Encoded {
  const gzip = new Uint8Array(gzipSync(bytes, { level: 9 }));
  const plain = { identity: new Uint8Array(bytes), br: new Uint8Array(brotli), gzip };
  return policy === undefined ? plain : { ...plain, policy };
}

/** May be kept by browser and edge for good: the bytes of a wave never change. */
export const forGood = 'public, max-age=31536000, immutable';

/** Serves the bytes in the best encoding the client takes: brotli, gzip, or plain. */
export function serve(c: Context, encoded: Encoded, type: string, caching = forGood): Response {
  const accepted = c.req.header('accept-encoding') ?? '';
  const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : 'identity';
  c.header('Content-Type', type);
  c.header('Cache-Control', caching);
  c.header('Vary', 'Accept-Encoding');
  if (encoding !== 'identity') c.header('Content-Encoding', encoding);
  if (encoded.policy !== undefined) c.header('Content-Security-Policy', encoded.policy);
  return c.body(encoded[encoding]);
}
