import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { builtFiles } from './files.ts';

const root = await mkdtemp(join(tmpdir(), 'einklang-files-'));
afterAll(() => rm(root, { recursive: true }));
await mkdir(join(root, 'assets'));
await writeFile(join(root, 'index.html'), '<!doctype html><title>Einklang</title>');
await writeFile(join(root, 'assets', 'main-abc123.js'), 'export const a = 1;'.repeat(100));
const files = await builtFiles(root, false);

function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Response | undefined {
  return files?.(new Request(`http://127.0.0.1${path}`, { headers, method }), path);
}

test('a page of the app is the app, whatever its path; a missing file and an unknown API path are neither', async () => {
  expect(await get('/')?.text()).toContain('Einklang');
  expect(await get('/waves/wave_1/result')?.text()).toContain('Einklang');
  for (const path of ['/assets/gone-1.js', '/robots.txt', '/api/v1/nothing', '/../package.json'])
    expect(get(path)).toBeUndefined();
  expect(get('/', {}, 'POST')).toBeUndefined();
});

test('hashed files are kept for good, the page is asked for again each time and costs nothing when unchanged', () => {
  expect(get('/assets/main-abc123.js')?.headers.get('cache-control')).toContain('immutable');
  const page = get('/');
  expect(page?.headers.get('cache-control')).toBe('no-cache');
  expect(get('/', { 'if-none-match': page?.headers.get('etag') ?? '' })?.status).toBe(304);
});

test('the policy allows this origin alone, and nothing unsafe', () => {
  const policy = get('/')?.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
});

test('compressed forms hold the same bytes', async () => {
  const path = '/assets/main-abc123.js';
  const plain = await get(path)?.text();
  const bytes = async (encoding: string) => {
    const reply = get(path, { 'accept-encoding': encoding });
    return new Uint8Array((await reply?.arrayBuffer()) ?? new ArrayBuffer());
  };
  expect(gunzipSync(await bytes('gzip')).toString()).toBe(plain);
  expect(brotliDecompressSync(await bytes('gzip, br')).toString()).toBe(plain);
});

test('where nothing was built there are no files', async () => {
  expect(await builtFiles(join(root, 'nothing'), false)).toBeUndefined();
});
