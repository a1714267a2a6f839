import { randomBytes } from 'node:crypto';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { ballotsOf, deleteBallots, putBallot, type Ballot } from './ballot.ts';
import type { Database } from './database.ts';
import { freshDatabase } from './fixture.ts';

const wave = 'wave_01JD0000000000000000000000';
const ballot = (change: Partial<Ballot> = {}): Ballot => ({
  wave,
  nullifier: randomBytes(32).toString('hex'),
  keyId: randomBytes(32).toString('hex'),
  prefix: randomBytes(32),
  signature: randomBytes(384),
  revision: 1,
  answers: '{"E0":9}',
  ...change,
});

async function all(database: Database, of: string): Promise<readonly Ballot[]> {
  const read: Ballot[] = [];
  for await (const one of ballotsOf(database, of)) if (one) read.push(one);
  return read;
}

test('a higher revision replaces, an equal one with equal content is the same, anything else is later', async () => {
  const database = await freshDatabase();
  const first = ballot();
  expect(await putBallot(database, first)).toEqual({ outcome: 'created' });
  expect(await putBallot(database, first)).toEqual({ outcome: 'same' });
  expect(await putBallot(database, { ...first, answers: '{"E0":1}' })).toEqual({ outcome: 'later', revision: 1 });
  expect(await putBallot(database, { ...first, revision: 3, answers: '{"E0":2}' })).toEqual({ outcome: 'replaced' });
  expect(await putBallot(database, { ...first, revision: 2 })).toEqual({ outcome: 'later', revision: 3 });
});

test('of fifty ballots with one nullifier at once exactly one is stored', async () => {
  const database = await freshDatabase();
  const one = ballot();
  const outcomes = await Promise.all(
    Array.from({ length: 50 }, (_, index) => putBallot(database, { ...one, answers: `{"E0":${index % 11}}` })),
  );
  expect(outcomes.filter(({ outcome }) => outcome === 'created')).toHaveLength(1);
  const stored = await all(database, wave);
  expect(stored).toHaveLength(1);
});

test('fold reads every ballot of its wave and of no other, as it was sent', async () => {
  const database = await freshDatabase();
  const sent = Array.from({ length: 40 }, () => ballot());
  const other = ballot({ wave: 'wave_01JD0000000000000000000001' });
  for (const one of [...sent, other]) await putBallot(database, one);
  const read = await all(database, wave);
  const plain = (all: readonly Ballot[]) =>
    all
      .map((one) => ({ ...one, prefix: [...one.prefix], signature: [...one.signature] }))
      .sort((a, b) => (a.nullifier < b.nullifier ? -1 : 1));
  expect(read.map(({ nullifier }) => nullifier)).toEqual(sent.map(({ nullifier }) => nullifier).sort());
  expect(plain(read)).toEqual(plain(sent));
  await deleteBallots(database, wave);
  expect(await all(database, wave)).toEqual([]);
  expect(await all(database, other.wave)).toHaveLength(1);
});

test('fold is told of every item that respond cannot have written, copies of a ballot in other places among them', async () => {
  const database = await freshDatabase();
  const { nullifier } = ballot();
  const whole = { keyId: randomBytes(32), prefix: randomBytes(32), signature: randomBytes(384), answers: '{}' };
  const items = [
    { pk: `ballot#${wave}#${nullifier.charAt(0)}`, sk: `${nullifier}00`, ...whole, revision: 1 },
    {
      pk: `ballot#${wave}#${nullifier.charAt(0)}`,
      sk: nullifier.toUpperCase().replace(/^./, 'G'),
      ...whole,
      revision: 1,
    },
    { pk: `ballot#${wave}#${nullifier.startsWith('a') ? 'b' : 'a'}`, sk: nullifier, ...whole, revision: 1 },
    { pk: `ballot#${wave}#0`, sk: '0'.repeat(64), ...whole },
    { pk: `ballot#${wave}#1`, sk: '1'.repeat(64), ...whole, revision: 1, signature: randomBytes(383) },
    { pk: `ballot#${wave}#2`, sk: '2'.repeat(64), ...whole, revision: 1, keyId: 'text' },
  ];
  for (const Item of items) await database.client.send(new PutCommand({ TableName: database.names.ballots, Item }));
  await putBallot(database, ballot({ nullifier }));
  const read: (Ballot | null)[] = [];
  for await (const one of ballotsOf(database, wave)) read.push(one);
  expect(read.filter((one) => one === null)).toHaveLength(items.length);
  expect(read.filter((one) => one !== null)).toHaveLength(1);
});

test('a score ballot with every item answered costs one write unit', async () => {
  const database = await freshDatabase();
  const ids = Array.from({ length: 22 }, (_, index) => [`A${index + 1}`, 'na'] as const);
  const consumed: unknown[] = [];
  database.client.middlewareStack.add(
    (next) => async (request) => {
      const reply = await next({ ...request, input: { ...request.input, ReturnConsumedCapacity: 'TOTAL' } });
      consumed.push('ConsumedCapacity' in reply.output && reply.output.ConsumedCapacity);
      return reply;
    },
    { step: 'initialize' },
  );
  const stored = ballot({ answers: JSON.stringify(Object.fromEntries(ids)), revision: 1000 });
  await putBallot(database, stored);
  await putBallot(database, stored);
  expect(consumed).toMatchObject([{ CapacityUnits: 1 }]);
});
