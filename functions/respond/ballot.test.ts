import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { plus } from '#core/time.ts';
import type { Database } from '#store/database.ts';
import { freshDatabase } from '#store/fixture.ts';
import { putClosed } from '#store/public.ts';
import { respondApp } from './app.ts';
import { closes, publishWave, waveId, type MadeUpWave } from './fixture.ts';

let database: Database;
let wave: MadeUpWave;
let clock: string;
let app: ReturnType<typeof respondApp>;
const written: unknown[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  wave = await publishWave(database);
});
beforeEach(() => {
  clock = '2026-03-12T08:00:00.000Z';
  app = respondApp({ database, now: () => clock, secure: false });
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((chunk) => written.push(chunk) > 0);
  for (const method of ['log', 'info', 'warn', 'error'] as const)
    vi.spyOn(console, method).mockImplementation((...all) => void written.push(...all));
});
afterEach(() => {
  vi.restoreAllMocks();
});

let nextSeed = 1;
const send = async (body: unknown, id = waveId) => {
  const path = `/respond/waves/${id}/ballots`;
  const reply = await app.request(path, { method: 'POST', body: JSON.stringify(body) });
  const answer: unknown = await reply.json();
  return { status: reply.status, body: answer };
};
const refusal = (status: number, code: string): { readonly status: number; readonly body: unknown } => {
  const body: unknown = expect.objectContaining({ code });
  return { status, body };
};
const stored = async (): Promise<number> => {
  const { Count } = await database.client.send(new ScanCommand({ TableName: database.names.ballots }));
  return Count ?? 0;
};

test('a signed ballot that fits is stored', async () => {
  const before = await stored();
  const ballot = await wave.ballot(wave.score, { E0: 9, P1: 'na', R: [] }, { seed: nextSeed++ });
  expect(await send(ballot)).toEqual({ status: 201, body: { revision: 1 } });
  expect(await stored()).toBe(before + 1);
});

test('an equal revision is acknowledged again', async () => {
  const ballot = await wave.ballot(wave.score, { E0: 9, P1: 4 }, { seed: nextSeed++ });
  expect((await send(ballot)).status).toBe(201);
  const before = await stored();
  for (let time = 0; time < 3; time++) expect(await send(ballot)).toEqual({ status: 200, body: { revision: 1 } });
  const reordered = { ...ballot, answers: { P1: 4, E0: 9 } };
  expect(await send(reordered)).toEqual({ status: 200, body: { revision: 1 } });
  expect(await stored()).toBe(before);
});

test('answers are changed by a later revision alone, and the refusal names the stored one', async () => {
  const seed = nextSeed++;
  const first = await wave.ballot(wave.score, { E0: 9 }, { seed });
  expect((await send(first)).status).toBe(201);
  expect(await send({ ...first, answers: { E0: 1 } })).toMatchObject({
    status: 409,
    body: { code: 'ballot.revision', detail: { revision: 1 } },
  });
  expect(await send({ ...first, answers: { E0: 1 }, revision: 2 })).toEqual({ status: 201, body: { revision: 2 } });
  expect(await send(first)).toMatchObject({ status: 409, body: { detail: { revision: 2 } } });
});

test('of fifty equal ballots at once one is stored and all are acknowledged', async () => {
  const before = await stored();
  const ballot = await wave.ballot(wave.score, { E0: 5 }, { seed: nextSeed++ });
  const replies = await Promise.all(Array.from({ length: 50 }, () => send(ballot)));
  expect(replies.filter(({ status }) => status === 201)).toHaveLength(1);
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(49);
  expect(await stored()).toBe(before + 1);
});

test('a comment is a ballot of its own under its own key, and an empty one deletes the text', async () => {
  const seed = nextSeed++;
  const comment = await wave.ballot(wave.comment, { O1: 'Printers!' }, { seed });
  expect((await send(comment)).status).toBe(201);
  expect((await send({ ...comment, answers: { O1: '' }, revision: 2 })).status).toBe(201);
  const items = await database.client.send(new ScanCommand({ TableName: database.names.ballots }));
  expect(JSON.stringify(items.Items)).not.toContain('Printers');
  expect(await send({ ...comment, answers: { E0: 4 }, revision: 3 })).toEqual(refusal(422, 'ballot.misfit'));
  const score = await wave.ballot(wave.score, { O1: 'Printers!' }, { seed });
  expect(await send(score)).toEqual(refusal(422, 'ballot.misfit'));
});

test('nothing is stored of a ballot that misfits', async () => {
  const ballot = await wave.ballot(wave.score, { E0: 9 }, { seed: nextSeed++ });
  const before = await stored();
  const flipped = `${ballot.signature.startsWith('A') ? 'B' : 'A'}${ballot.signature.slice(1)}`;
  for (const [body, expected] of [
    [{ ...ballot, answers: { E0: 11 } }, refusal(422, 'ballot.misfit')],
    [{ ...ballot, answers: { X9: 1 } }, refusal(422, 'ballot.misfit')],
    [{ ...ballot, signature: flipped }, refusal(422, 'ballot.notAuthorised')],
    [{ ...ballot, prefix: ballot.secret }, refusal(422, 'ballot.notAuthorised')],
    [{ ...ballot, secret: ballot.prefix }, refusal(422, 'ballot.notAuthorised')],
    [{ ...ballot, keyId: wave.comment }, refusal(422, 'ballot.notAuthorised')],
    [{ ...ballot, keyId: 'f'.repeat(64) }, refusal(422, 'ballot.unknownKey')],
    [{ ...ballot, revision: 0 }, refusal(400, 'request.invalid')],
    [{ ...ballot, revision: 1001 }, refusal(400, 'request.invalid')],
    [{ ...ballot, revision: 1.5 }, refusal(400, 'request.invalid')],
    [{ ...ballot, sentAt: clock }, refusal(400, 'request.invalid')],
    [{ ...ballot, signature: 'short' }, refusal(400, 'request.invalid')],
  ] as const)
    expect(await send(body)).toEqual(expected);
  expect(await send(ballot, 'wave_01JD000000000000000000000X')).toEqual(refusal(404, 'notFound'));
  expect(await stored()).toBe(before);
});

test('a key of another wave authorises nothing here', async () => {
  const other = await publishWave(database, 'wave_01JD0000000000000000000002');
  const ballot = await other.ballot(other.score, { E0: 9 });
  expect(await send(ballot)).toEqual(refusal(422, 'ballot.unknownKey'));
});

test('ballots are taken for the grace after the end and not a moment longer', async () => {
  const ballot = await wave.ballot(wave.score, { E0: 9 }, { seed: nextSeed++ });
  clock = plus(closes, 120_001);
  expect(await send(ballot)).toEqual(refusal(409, 'wave.closed'));
  clock = plus(closes, 120_000);
  expect((await send(ballot)).status).toBe(201);
});

test('an early close counts at most five seconds later, its grace included', async () => {
  const id = 'wave_01JD0000000000000000000003';
  const early = await publishWave(database, id);
  const ballot = await early.ballot(early.score, { E0: 9 });
  expect((await send(ballot, id)).status).toBe(201);
  await putClosed(database, id, plus(clock, -120_000));
  clock = plus(clock, 1);
  expect((await send(ballot, id)).status).toBe(200);
  clock = plus(clock, 5_000);
  expect(await send(ballot, id)).toEqual(refusal(409, 'wave.closed'));
});

test('nothing stored beside a ballot tells when or by whom, and logs stay silent', async () => {
  const { Items } = await database.client.send(new ScanCommand({ TableName: database.names.ballots }));
  const ballots = (Items ?? []).filter(({ pk }) => String(pk).startsWith('ballot#'));
  expect(ballots.length).toBeGreaterThan(0);
  for (const ballot of ballots)
    expect(Object.keys(ballot).sort()).toEqual(['answers', 'keyId', 'pk', 'prefix', 'revision', 'signature', 'sk']);
  const broken = respondApp({
    database: { ...database, names: { ...database.names, ballots: 'missing' } },
    now: () => clock,
    secure: false,
  });
  expect((await broken.request(`/respond/keys/${'0'.repeat(64)}`)).status).toBe(500);
  expect(written).toEqual([]);
});
