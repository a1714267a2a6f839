import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, expect, test } from 'vitest';
import { credentialsOf } from '#functions/jobs/credentials.ts';
import type { Database } from '#store/database.ts';
import { freshDatabase } from '#store/fixture.ts';
import { codeHash, getInvitation } from '#store/invitation.ts';
import { madeUpSealing } from '#store/made-up-sealing.ts';
import { listWishes } from '#store/resend.ts';
import { issueApp } from './app.ts';
import { closes, freezeWave, manifestSha256, waveId, type MadeUpWave } from './fixture.ts';

const sealing = madeUpSealing();
let database: Database;
let wave: MadeUpWave;
let clock: string;
let app: ReturnType<typeof issueApp>;

beforeEach(async () => {
  clock = '2026-03-12T08:00:00.000Z';
  database = await freshDatabase();
  wave = await freezeWave(database, sealing, true, true);
  app = issueApp({ database, sealing, now: () => clock, secure: false });
});

const post = async (path: string, body: unknown): Promise<{ readonly status: number; readonly body: unknown }> => {
  const reply = await app.request(path, { method: 'POST', body: JSON.stringify(body) });
  const text = await reply.text();
  return { status: reply.status, body: text === '' ? null : JSON.parse(text) };
};
const codeOf = (index: number): string => {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  return `${letters.charAt(index % 32)}${letters.charAt(Math.floor(index / 32))}`.padEnd(20, 'M');
};
const ask = async (code: string, seed = 1, keys = [wave.score, wave.comment]) => {
  const items = await Promise.all(keys.map(async (keyId) => (await wave.blinded(keyId, code, seed)).item));
  return { wave: waveId, code, items };
};
const rows = async () =>
  (await database.client.send(new ScanCommand({ TableName: database.names.organisations }))).Count;

test('any code stands for the one label of the wave, and asking for it stores nothing', async () => {
  const before = await rows();
  for (const index of [0, 1])
    expect(await post('/issue/invitation', { wave: waveId, code: codeOf(index) })).toEqual({
      status: 200,
      body: { stratum: 'root', commentStratum: 'comment', manifestSha256 },
    });
  expect(await rows()).toBe(before);
});

test('whoever asks gets credentials, each counted once without a person, and again for the same messages alone', async () => {
  const body = await ask(codeOf(0));
  const first = await post('/issue/credentials', body);
  expect(first.status).toBe(200);
  expect(await post('/issue/credentials', body)).toEqual(first);
  expect(await post('/issue/credentials', await ask(codeOf(0), 2))).toMatchObject({
    status: 409,
    body: { code: 'credential.taken' },
  });
  expect((await post('/issue/credentials', await ask(codeOf(1)))).status).toBe(200);
  const counted = await credentialsOf(database, waveId);
  expect([counted.people, counted.byKey.get(wave.score), counted.byKey.get(wave.comment)]).toEqual([2, 2, 2]);
  expect(await getInvitation(database, waveId, codeHash(waveId, codeOf(0)))).toMatchObject({ person: '', taken: true });
});

test('of twenty devices with one code at once one is served', async () => {
  const bodies = await Promise.all(Array.from({ length: 20 }, (_, seed) => ask(codeOf(3), seed)));
  const replies = await Promise.all(bodies.map((body) => post('/issue/credentials', body)));
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
  expect((await credentialsOf(database, waveId)).people).toBe(1);
});

test('other keys are refused and leave no row; after the close nothing is given', async () => {
  const before = await rows();
  expect(await post('/issue/credentials', await ask(codeOf(0), 1, [wave.score]))).toMatchObject({ status: 409 });
  clock = closes;
  expect(await post('/issue/credentials', await ask(codeOf(0)))).toMatchObject({ body: { code: 'wave.closed' } });
  expect(await rows()).toBe(before);
});

test('one wave gives so many credentials at once and then waits, whoever asks', async () => {
  const body = await ask(codeOf(0));
  const replies = [];
  for (let asked = 0; asked < 310; asked++)
    replies.push(await post('/issue/credentials', { ...body, code: codeOf(asked) }));
  expect(replies.filter(({ status }) => status === 429)).toHaveLength(10);
  expect((await credentialsOf(database, waveId)).people).toBe(300);
});

test('nobody has a link of their own, so none is asked for', async () => {
  expect(await post('/issue/resend', { wave: waveId, address: 'ada@acme.example' })).toEqual({
    status: 202,
    body: null,
  });
  expect(await listWishes(database, waveId, 10)).toEqual([]);
});
