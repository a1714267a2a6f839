import { gunzipSync } from 'node:zlib';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { finalize, fromBase64url, importPublicKey } from '#blind/client.ts';
import { verify } from '#blind/verifier.ts';
import { plus } from '#core/time.ts';
import type { Database } from '#store/database.ts';
import { freshDatabase } from '#store/fixture.ts';
import { madeUpSealing } from '#store/made-up-sealing.ts';
import { listWishes } from '#store/resend.ts';
import { closeWindow, openWindow } from '#store/window.ts';
import { issueApp } from './app.ts';
import { closes, freezeWave, manifestSha256, waveId, type MadeUpWave } from './fixture.ts';

let database: Database;
let wave: MadeUpWave;
let clock: string;
let app: ReturnType<typeof issueApp>;
const sealing = madeUpSealing();
const written: unknown[] = [];
const Signed = z.object({ items: z.array(z.object({ keyId: z.string(), signature: z.string() })) });

beforeAll(async () => {
  database = await freshDatabase();
  wave = await freezeWave(database, sealing, true);
});
beforeEach(() => {
  clock = '2026-03-12T08:00:00.000Z';
  app = issueApp({ database, sealing, now: () => clock, secure: false });
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((chunk) => written.push(chunk) > 0);
  for (const method of ['log', 'info', 'warn', 'error'] as const)
    vi.spyOn(console, method).mockImplementation((...all) => void written.push(...all));
});
afterEach(() => {
  vi.restoreAllMocks();
});

const post = async (path: string, body: unknown): Promise<{ readonly status: number; readonly body: unknown }> => {
  const reply = await app.request(path, { method: 'POST', body: JSON.stringify(body) });
  const text = await reply.text();
  return { status: reply.status, body: text === '' ? null : JSON.parse(text) };
};
const refusal = (status: number, code: string): { readonly status: number; readonly body: unknown } => {
  const body: unknown = expect.objectContaining({ code });
  return { status, body };
};
const unknownCode = 'A'.repeat(20);
const ask = async (code: string, seed = 1, keys = [wave.score, wave.comment]) => {
  const blinded = await Promise.all(keys.map((keyId) => wave.blinded(keyId, code, seed)));
  return { blinded, body: { wave: waveId, code, items: blinded.map(({ item }) => item) } };
};

test('a code tells its labels and the manifest, and spends nothing', async () => {
  const [code, quiet] = [await wave.invite('ada'), await wave.invite('bea', false)];
  const before = await database.client.send(new ScanCommand({ TableName: database.names.organisations }));
  const shown = await post('/issue/invitation', { wave: waveId, code });
  expect(shown).toEqual({ status: 200, body: { stratum: 'root', commentStratum: 'comment', manifestSha256 } });
  expect(await post('/issue/invitation', { wave: waveId, code: quiet })).toMatchObject({
    body: { commentStratum: null },
  });
  const after = await database.client.send(new ScanCommand({ TableName: database.names.organisations }));
  expect(after.Items).toEqual(before.Items);
});

test('a credential is the same compressed, and a quarter shorter', async () => {
  const body = JSON.stringify((await ask(await wave.invite('zoe'))).body);
  const get = async (headers: Readonly<Record<string, string>>) =>
    app.request('/issue/credentials', { method: 'POST', body, headers });
  const [plain, packed] = [await get({}), await get({ 'accept-encoding': 'gzip, br' })];
  const [whole, short] = [Buffer.from(await plain.arrayBuffer()), Buffer.from(await packed.arrayBuffer())];
  expect(packed.headers.get('content-encoding')).toBe('gzip');
  expect(gunzipSync(short)).toEqual(whole);
  expect(short.length).toBeLessThan(0.85 * whole.length);
});

test('no endpoint tells whether an invitation was used', async () => {
  const code = await wave.invite('cleo');
  const unused = await app.request('/issue/invitation', {
    method: 'POST',
    body: JSON.stringify({ wave: waveId, code }),
  });
  expect((await post('/issue/credentials', (await ask(code)).body)).status).toBe(200);
  const used = await app.request('/issue/invitation', { method: 'POST', body: JSON.stringify({ wave: waveId, code }) });
  expect([used.status, [...used.headers], await used.text()]).toEqual([
    unused.status,
    [...unused.headers],
    await unused.text(),
  ]);
});

test('the signatures, unblinded, authorise the messages under the own keys', async () => {
  const code = await wave.invite('dora');
  const { blinded, body } = await ask(code);
  const reply = await post('/issue/credentials', body);
  expect(reply.status).toBe(200);
  const { items } = Signed.parse(reply.body);
  expect(items.map(({ keyId }) => keyId)).toEqual([wave.score, wave.comment]);
  for (const [index, { message, inverse, spki }] of blinded.entries()) {
    const signature = fromBase64url(items[index]?.signature ?? '');
    const finished = await finalize(await importPublicKey(spki), message, signature, inverse);
    expect(verify(spki, message, finished)).toBe(true);
  }
});

test('the same messages again give the same signatures, in any order and at once', async () => {
  const code = await wave.invite('ella');
  const { body } = await ask(code);
  const first = await post('/issue/credentials', body);
  const again = await Promise.all(Array.from({ length: 20 }, () => post('/issue/credentials', body)));
  for (const one of again) expect(one).toEqual(first);
  const turned = Signed.parse((await post('/issue/credentials', { ...body, items: [...body.items].reverse() })).body);
  expect(turned.items.reverse()).toEqual(Signed.parse(first.body).items);
});

test('one person, one credential: of twenty devices with one code at once one is served', async () => {
  const code = await wave.invite('fay');
  const bodies = await Promise.all(Array.from({ length: 20 }, async (_, seed) => (await ask(code, seed)).body));
  const replies = await Promise.all(bodies.map((body) => post('/issue/credentials', body)));
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
  for (const reply of replies.filter(({ status }) => status !== 200))
    expect(reply).toEqual(refusal(409, 'credential.taken'));
});

test('only the own keys are signed for, all of them together, and a refusal uses nothing up', async () => {
  const [code, quiet] = [await wave.invite('gerda'), await wave.invite('hedi', false)];
  const other = refusal(409, 'credential.otherKeys');
  expect(await post('/issue/credentials', (await ask(code, 1, [wave.score])).body)).toEqual(other);
  expect(await post('/issue/credentials', (await ask(code, 1, [wave.score, wave.score])).body)).toEqual(other);
  expect(await post('/issue/credentials', (await ask(quiet)).body)).toEqual(other);
  const { body } = await ask(code);
  const [first, second] = body.items;
  expect(await post('/issue/credentials', { ...body, items: [{ ...first, keyId: 'f'.repeat(64) }, second] })).toEqual(
    other,
  );
  const tooLarge = { ...first, blinded: '_'.repeat(512) };
  expect(await post('/issue/credentials', { ...body, items: [tooLarge, second] })).toEqual(
    refusal(400, 'request.invalid'),
  );
  expect((await post('/issue/credentials', (await ask(code, 2)).body)).status).toBe(200);
  expect((await post('/issue/credentials', (await ask(quiet, 2, [wave.score])).body)).status).toBe(200);
});

test('a misfit names paths, never the code', async () => {
  const reply = await post('/issue/credentials', { wave: waveId, code: 'SECRET', items: [], extra: 1 });
  expect(reply).toMatchObject({ status: 400, body: { errors: [{ path: 'code' }, { path: 'items' }, { path: '' }] } });
  expect(JSON.stringify(reply)).not.toContain('SECRET');
  expect((await post('/issue/invitation', { wave: 'x', code: unknownCode })).status).toBe(400);
  expect((await post('/issue/resend', { wave: waveId })).status).toBe(400);
});

test('an unknown code and an unknown wave are refused alike, and slowed by the wave alone', async () => {
  const unknown = refusal(404, 'invitation.unknown');
  expect(await post('/issue/invitation', { wave: waveId, code: unknownCode })).toEqual(unknown);
  expect(await post('/issue/invitation', { wave: 'wave_01JD000000000000000000000X', code: unknownCode })).toEqual(
    unknown,
  );
  const code = await wave.invite('ida');
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const statuses = await Promise.all(
    Array.from({ length: 120 }, async (_, index) => {
      const tried = `${letters.charAt(index % 26)}${letters.charAt(Math.floor(index / 26))}`.padEnd(20, 'B');
      return (await post('/issue/invitation', { wave: waveId, code: tried })).status;
    }),
  );
  expect(new Set(statuses)).toEqual(new Set([404, 429]));
  expect((await post('/issue/invitation', { wave: waveId, code })).status).toBe(200);
});

test('a code that is tried too often waits, and nothing of it is stored', async () => {
  const code = await wave.invite('jane');
  const before = await database.client.send(new ScanCommand({ TableName: database.names.organisations }));
  const tries = Array.from({ length: 40 }, async () =>
    app.request('/issue/invitation', { method: 'POST', body: JSON.stringify({ wave: waveId, code }) }),
  );
  const replies = await Promise.all(tries);
  const slowed = replies.filter(({ status }) => status === 429);
  expect(slowed).toHaveLength(10);
  expect(slowed[0]?.headers.get('retry-after')).toBe('2');
  clock = plus(clock, 2_000);
  expect((await post('/issue/invitation', { wave: waveId, code })).status).toBe(200);
  const after = await database.client.send(new ScanCommand({ TableName: database.names.organisations }));
  expect(after.Count).toBe(before.Count);
});

test('"send me my link again" answers alike whether known or not, and leaves a task without a date', async () => {
  const known = await post('/issue/resend', { wave: waveId, address: ' Ada@Example.org ' });
  expect(known).toEqual({ status: 202, body: null });
  expect(await post('/issue/resend', { wave: waveId, address: 'nobody' })).toEqual(known);
  expect(await post('/issue/resend', { wave: 'wave_01JD000000000000000000000X', address: 'ada@x.org' })).toEqual(known);
  for (let time = 0; time < 5; time++)
    expect(await post('/issue/resend', { wave: waveId, address: 'ada@example.org' })).toEqual(known);
  const wishes = await listWishes(database, waveId, 100);
  expect(wishes.map(({ address }) => address).sort()).toEqual([
    'ada@example.org',
    'ada@example.org',
    'ada@example.org',
    'nobody',
  ]);
});

test('nothing is given before the wave opens, nor after it closes, early or not', async () => {
  const fresh = await freshDatabase();
  const other = await freezeWave(fresh, sealing, false);
  const code = await other.invite('kim');
  app = issueApp({ database: fresh, sealing, now: () => clock, secure: false });
  const blinded = await Promise.all([other.score, other.comment].map((keyId) => other.blinded(keyId, code, 1)));
  const body = { wave: waveId, code, items: blinded.map(({ item }) => item) };
  expect(await post('/issue/credentials', body)).toEqual(refusal(409, 'wave.notOpen'));
  await openWindow(fresh, waveId);
  clock = plus(clock, 5_000);
  expect((await post('/issue/credentials', body)).status).toBe(200);
  clock = closes;
  expect(await post('/issue/credentials', body)).toEqual(refusal(409, 'wave.closed'));
  clock = '2026-03-13T08:00:00.000Z';
  app = issueApp({ database: fresh, sealing, now: () => clock, secure: false });
  expect((await post('/issue/invitation', { wave: waveId, code })).status).toBe(200);
  await closeWindow(fresh, waveId, clock);
  clock = plus(clock, 5_000);
  expect(await post('/issue/invitation', { wave: waveId, code })).toEqual(refusal(409, 'wave.closed'));
  expect(await post('/issue/resend', { wave: waveId, address: 'kim@example.org' })).toMatchObject({ status: 202 });
  expect(await listWishes(fresh, waveId, 10)).toEqual([]);
});

test('an issuance has no time, and logs stay silent', async () => {
  const { Items } = await database.client.send(new ScanCommand({ TableName: database.names.organisations }));
  const rows = (Items ?? []).filter(({ pk }) => String(pk).startsWith('invitation#'));
  expect(rows.some(({ b }) => b !== undefined)).toBe(true);
  const allowed = new Set(['b', 'comment', 'keyId', 'person', 'pk', 'sk', 'stratum', 'tenant']);
  for (const row of rows) expect(Object.keys(row).filter((name) => !allowed.has(name))).toEqual([]);
  const names = { ...database.names, organisations: 'missing' };
  const broken = issueApp({ database: { ...database, names }, sealing, now: () => clock, secure: false });
  const body = JSON.stringify({ wave: waveId, code: unknownCode });
  expect((await broken.request('/issue/invitation', { method: 'POST', body })).status).toBe(500);
  expect(written).toEqual([]);
});
