import { createHash, webcrypto } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import type { Database } from '#store/database.ts';
import { freshDatabase } from '#store/fixture.ts';
import { putCounted, putPublic } from '#store/public.ts';
import { respondApp } from './app.ts';
import { publishWave, waveId, type MadeUpWave } from './fixture.ts';

let database: Database;
let wave: MadeUpWave;
const page = Buffer.from(`<!doctype html><p>${'Wie gut hilft dir unsere IT? '.repeat(200)}`);
const policy = "default-src 'none'; script-src 'sha256-abc'";
let app: ReturnType<typeof respondApp>;

beforeAll(async () => {
  database = await freshDatabase();
  wave = await publishWave(database);
  await putPublic(database, waveId, 'page#de', { bytes: page, policy });
  await putPublic(database, waveId, 'kiosk#de', { bytes: Buffer.from('<p>Code vom Zettel'), policy });
  await putPublic(database, waveId, 'privacy#de', { bytes: Buffer.from('<p>Was gespeichert ist'), policy });
  app = respondApp({ database, now: () => '2026-03-12T08:00:00.000Z', secure: true });
});

test.each([
  [{}, null, (bytes: Buffer) => bytes],
  [{ 'accept-encoding': 'gzip, deflate' }, 'gzip', gunzipSync],
  [{ 'accept-encoding': 'gzip, deflate, br, zstd' }, 'br', brotliDecompressSync],
])('the page is the stored bytes under its own policy with %j', async (headers, encoding, unpack) => {
  const reply = await app.request(`/p/${waveId}/de`, { headers });
  expect(reply.status).toBe(200);
  expect(reply.headers.get('content-encoding')).toBe(encoding);
  expect(unpack(Buffer.from(await reply.arrayBuffer()))).toEqual(page);
  expect(reply.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(reply.headers.get('content-security-policy')).toBe(policy);
  expect(reply.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(reply.headers.get('set-cookie')).toBeNull();
});

test.each(['de%23ABCDEFGHIJKLMNOPQRST', 'de%2523ABCDEFGHIJKLMNOPQRST'])(
  'a link whose # was rewritten (%s) gets the page, which no cache keeps',
  async (segment) => {
    const reply = await app.request(`/p/${waveId}/${segment}`);
    expect(Buffer.from(await reply.arrayBuffer())).toEqual(page);
    expect(reply.headers.get('cache-control')).toBe('no-store');
  },
);

test('a device that many use has a page of its own', async () => {
  expect(await (await app.request(`/p/${waveId}/de/kiosk`)).text()).toBe('<p>Code vom Zettel');
  expect((await app.request(`/p/${waveId}/en/kiosk`)).status).toBe(404);
});

test('what is stored about you has a page of its own', async () => {
  expect(await (await app.request(`/p/${waveId}/de/privacy`)).text()).toBe('<p>Was gespeichert ist');
});

test.each([`/p/${waveId}/fr`, `/p/${waveId}/en`, '/p/wave_01JD000000000000000000000X/de', '/p/x/de%'])(
  '%s is no page, said in words and kept by no cache',
  async (path) => {
    const reply = await app.request(path);
    expect([reply.status, reply.headers.get('cache-control')]).toEqual([404, 'no-store']);
    expect(await reply.text()).toContain('Dieser Link führt zu keiner Umfrage');
  },
);

test('manifest, instrument and keys are served byte for byte what their digests are over', async () => {
  const get = async (path: string) => Buffer.from(await (await app.request(path)).arrayBuffer());
  expect(await get(`/respond/waves/${waveId}/manifest`)).toEqual(wave.manifestBytes);
  const instrument = await get(`/respond/waves/${waveId}/instrument`);
  expect(createHash('sha256').update(instrument).digest('hex')).toBe(wave.manifest.instrument);
  const spki = await get(`/respond/keys/${wave.score}`);
  expect(createHash('sha256').update(spki).digest('hex')).toBe(wave.score);
  await webcrypto.subtle.importKey('spki', spki, { name: 'RSA-PSS', hash: 'SHA-384' }, true, ['verify']);
});

test.each([
  '/respond/waves/wave_01JD000000000000000000000X/manifest',
  `/respond/keys/${'0'.repeat(64)}`,
  '/respond/keys/nothex',
  `/respond/waves/${waveId}/counted/zz`,
  `/respond/waves/${waveId}/counted/ab`,
])('%s is a 404 problem that no cache keeps', async (path) => {
  const reply = await app.request(path);
  expect([reply.status, reply.headers.get('cache-control')]).toEqual([404, 'no-store']);
  expect(await reply.json()).toMatchObject({ code: 'notFound' });
});

test('counted nullifiers are answered by two digits once the wave is counted', async () => {
  const mine = `ab${'0'.repeat(62)}`;
  await putCounted(database, waveId, [mine, `ac${'1'.repeat(62)}`]);
  const get = async (prefix: string): Promise<unknown> =>
    (await app.request(`/respond/waves/${waveId}/counted/${prefix}`)).json();
  expect([await get('ab'), await get('00')]).toEqual([{ nullifiers: [mine] }, { nullifiers: [] }]);
});
