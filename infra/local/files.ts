import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

/** The console may load what this origin serves and nothing else; no inline script or style. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webmanifest': 'application/manifest+json',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.woff2': 'font/woff2',
};
const compressible = /^(text|application|image\/svg)/;

interface Kept {
  readonly headers: Readonly<Record<string, string>>;
  readonly etag: string;
  readonly bodies: Readonly<Record<'identity' | 'gzip' | 'br', Uint8Array<ArrayBuffer>>>;
}

/** Answers a GET or HEAD for a static file, or with the app's page where the path is one of its own; undefined where neither fits. */
export type Files = (request: Request, path: string) => Response | undefined;

/**
 * Reads a built single-page app into memory, with its compressed forms.
 * @param secure whether it is served over https
 * @returns undefined when nothing was built there
 */
export async function builtFiles(directory: string, secure: boolean): Promise<Files | undefined> {
  const names = await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = new Map<string, Kept>();
  await Promise.all(
    names
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const path = join(entry.parentPath, entry.name);
        files.set(path.slice(directory.length).replaceAll(sep, '/'), await keep(path, secure));
      }),
  );
  const page = files.get('/index.html');
  if (!page) return undefined;
  return (request, path) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return undefined;
    const found = files.get(path) ?? (/\.[a-z0-9]+$/i.test(path) || path.startsWith('/api/') ? undefined : page);
    return found && reply(request, found);
  };
}

async function keep(path: string, secure: boolean): Promise<Kept> {
  const bytes = new Uint8Array(await readFile(path));
  const type = types[extname(path)] ?? 'application/octet-stream';
  const small = compressible.test(type);
  // Vite writes the digest of the content into these names.
  const hashed = path.includes(`${sep}assets${sep}`);
  return {
    etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    bodies: {
      identity: bytes,
      gzip: small ? new Uint8Array(await promisify(gzip)(bytes)) : bytes,
      br: small ? new Uint8Array(await promisify(brotliCompress)(bytes)) : bytes,
    },
    headers: {
      'content-type': type,
      'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': 'camera=(), geolocation=(), microphone=()',
      vary: 'accept-encoding',
      ...(secure ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } : {}),
    },
  };
}

function reply(request: Request, { headers, etag, bodies }: Kept): Response {
  if (request.headers.get('if-none-match') === etag)
    return new Response(null, { status: 304, headers: { ...headers, etag } });
  const accepted = request.headers.get('accept-encoding') ?? '';
  const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : 'identity';
  const body = bodies[encoding];
  const encoded = body === bodies.identity ? {} : { 'content-encoding': encoding };
  return new Response(request.method === 'HEAD' ? null : body, {
    headers: { ...headers, ...encoded, etag, 'content-length': String(body.byteLength) },
  });
}
