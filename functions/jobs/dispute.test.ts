import { createPrivateKey, randomBytes } from 'node:crypto';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { brotliCompressSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { blind, finalize, importPublicKey, messageOf } from '#blind/client.ts';
import { generateKey, sign } from '#blind/issuer.ts';
import { Manifest } from '#contract/manifest.ts';
import { dayMilliseconds, plus } from '#core/time.ts';
import { getAtoms } from '#store/atom.ts';
import { putBallot, type Ballot } from '#store/ballot.ts';
import { listComments } from '#store/comment.ts';
import { putDue, removeDue } from '#store/due.ts';
import { freshDatabase } from '#store/fixture.ts';
import { invitationsOf } from '#store/invitation.ts';
import { listSigningKeys, openDataKey, openSigningKey } from '#store/key.ts';
import { getCounted, getPublic, putPublicKeys } from '#store/public.ts';
import { getReport } from '#store/report.ts';
import { changeWave, getWave } from '#store/wave.ts';
import { answersAt, deviceOf } from './device.fixture.ts';
import { waveId } from './fixture.ts';
import { fold } from './fold.ts';
import {
  closes,
  copyPulse,
  few,
  graceOver,
  jobs,
  muchLater,
  openPulse,
  runDue,
  scan,
  work,
  type Pulse,
} from './pulse.fixture.ts';

let answered: Pulse;
let scoreKey: string;
const foreign = generateKey();

beforeAll(async () => {
  answered = await openPulse(await freshDatabase(), { roster: few });
  for (const [index, { person }] of few.slice(0, 15).entries()) await deviceOf(answered, person).send(answersAt(index));
  await deviceOf(answered, 'a16').take();
  for await (const { taken, keyId } of invitationsOf(answered.context.database, waveId)) if (taken) scoreKey = keyId;
  answered.setClock(closes);
  await runDue(answered);
});

/** The pulse closed with 15 ballots for 16 credentials of one stratum, in tables of its own. */
async function closed(): Promise<Pulse> {
  const pulse = await copyPulse(answered);
  pulse.setClock(graceOver);
  return pulse;
}
const stateOf = async ({ scope }: Pulse) => (await getWave(scope, waveId))?.state;
const ballotRows = async ({ context }: Pulse) =>
  (await scan(context.database, 'ballots')).filter(({ pk }) => String(pk).startsWith('ballot#'));

/** A ballot with a signature that verifies, by somebody who has the private key. */
async function signed(keyId: string, spki: Uint8Array, pkcs8: Uint8Array): Promise<Ballot> {
  const key = await importPublicKey(new Uint8Array(spki));
  const [prefix, nullifier] = [new Uint8Array(randomBytes(32)), new Uint8Array(randomBytes(32))];
  const message = messageOf(prefix, nullifier);
  const { blinded, inverse } = await blind(key, message, { salt: randomBytes(48), r: randomBytes(896) });
  const signature = sign(createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' }), blinded);
  const finished = await finalize(key, message, signature ?? new Uint8Array(), inverse);
  const hex = Buffer.from(nullifier).toString('hex');
  return { wave: waveId, nullifier: hex, keyId, prefix, signature: finished, revision: 1, answers: '{"E0":10}' };
}

/** A ballot by a thief of the stratum's private key. */
async function stolen({ context, scope }: Pulse): Promise<Ballot> {
  const dataKey = (await openDataKey(scope, waveId, 'sign', context.sealing)) ?? new Uint8Array();
  const pkcs8 = (await openSigningKey(scope, waveId, dataKey, scoreKey)) ?? new Uint8Array();
  const { spki } = (await listSigningKeys(scope, waveId)).find(({ keyId }) => keyId === scoreKey) ?? {};
  return signed(scoreKey, spki ?? new Uint8Array(), pkcs8);
}
/** One ballot more than credentials. */
async function addTwo(pulse: Pulse): Promise<void> {
  for (let added = 0; added < 2; added++) await putBallot(pulse.context.database, await stolen(pulse));
}
const putItem = ({ context: { database } }: Pulse, Item: Readonly<Record<string, unknown>>) =>
  database.client.send(new PutCommand({ TableName: database.names.ballots, Item }));

const intrusions: readonly (readonly [string, (pulse: Pulse) => Promise<unknown>])[] = [
  [
    'a ballot nobody authorised',
    async (pulse) => {
      const other = { nullifier: randomBytes(32).toString('hex'), signature: randomBytes(384) };
      await putBallot(pulse.context.database, { ...(await stolen(pulse)), ...other });
    },
  ],
  [
    'a ballot under a key that is published but not in the manifest',
    async (pulse) => {
      const { keyId, spki, pkcs8 } = await foreign;
      await putPublicKeys(pulse.context.database, [{ keyId, spki }]);
      await putBallot(pulse.context.database, await signed(keyId, spki, pkcs8));
    },
  ],
  [
    'a public key replaced by one of one’s own, with every ballot of its label exchanged',
    async (pulse) => {
      const { database } = pulse.context;
      const { spki, pkcs8 } = await foreign;
      for (const { pk, sk, keyId } of await ballotRows(pulse))
        if (keyId instanceof Uint8Array && Buffer.from(keyId).toString('hex') === scoreKey)
          await database.client.send(new DeleteCommand({ TableName: database.names.ballots, Key: { pk, sk } }));
      await putItem(pulse, { pk: `public#key#${scoreKey}`, sk: 'key', spki });
      for (let index = 0; index < 15; index++)
        await putBallot(database, {
          ...(await signed(scoreKey, spki, pkcs8)),
          answers: JSON.stringify(answersAt(index)),
        });
    },
  ],
  [
    'a copy of a ballot in another partition',
    async (pulse) => {
      const [row] = await ballotRows(pulse);
      const digit = String(row?.['sk']).startsWith('a') ? 'b' : 'a';
      await putItem(pulse, { ...row, pk: `ballot#${waveId}#${digit}` });
    },
  ],
  [
    'a copy of a ballot under a nullifier with something behind it',
    async (pulse) => {
      const [row] = await ballotRows(pulse);
      await putItem(pulse, { ...row, sk: `${String(row?.['sk'])}zz` });
    },
  ],
  [
    'an item that is no ballot',
    (pulse) => putItem(pulse, { pk: `ballot#${waveId}#0`, sk: '0'.repeat(64), answers: 'E0=10' }),
  ],
  [
    'answers that respond would have refused',
    async (pulse) => {
      const rows = await ballotRows(pulse);
      await putItem(pulse, { ...rows[0], answers: '{"E0":11}' });
    },
  ],
  [
    'another manifest than the one that was frozen',
    async (pulse) => {
      const bytes = Buffer.from((await getPublic(pulse.context.database, waveId, 'manifest'))?.bytes ?? []);
      const manifest = Manifest.parse(JSON.parse(bytes.toString()));
      const weaker = { ...manifest, thresholds: { ...manifest.thresholds, k: 2 } };
      const brotli = brotliCompressSync(JSON.stringify(weaker));
      await putItem(pulse, { pk: `public#${waveId}`, sk: 'manifest', brotli });
    },
  ],
];

async function expectNothingShown({ scope, context: { database } }: Pulse): Promise<void> {
  expect(await getReport(scope, waveId)).toBeUndefined();
  expect(await getAtoms(scope, waveId)).toEqual([]);
  expect(await listComments(scope, waveId)).toEqual([]);
  for (let index = 0; index < 256; index++)
    expect(await getCounted(database, waveId, index.toString(16).padStart(2, '0'))).toBeUndefined();
}

test('more ballots than credentials stops publication', async () => {
  const pulse = await closed();
  await addTwo(pulse);
  await runDue(pulse);
  expect(await stateOf(pulse)).toBe('disputed');
  await expectNothingShown(pulse);
});

test('as many ballots as credentials are published', async () => {
  const pulse = await closed();
  await putBallot(pulse.context.database, await stolen(pulse));
  await runDue(pulse);
  expect(await stateOf(pulse)).toBe('published');
});

test.each(intrusions)('%s, written straight into the table, stops publication', async (_what, intrude) => {
  const pulse = await closed();
  await intrude(pulse);
  await runDue(pulse);
  expect(await stateOf(pulse)).toBe('disputed');
  expect(await getReport(pulse.scope, waveId)).toBeUndefined();
});

test('a ballot that came after a fold that was killed before its end stops publication too', async () => {
  const pulse = await closed();
  await fold(pulse.context, work);
  await addTwo(pulse);
  await fold(pulse.context, work);
  expect(await stateOf(pulse)).toBe('disputed');
  await runDue(pulse);
  expect([await stateOf(pulse), await getReport(pulse.scope, waveId)]).toEqual(['disputed', undefined]);
});

test('where files keep an order the order of arrival is forgotten, whatever becomes of the wave', async () => {
  for (const [state, intrude] of [
    ['closed', () => Promise.resolve()],
    ['disputed', addTwo],
  ] as const) {
    const pulse = await closed();
    await intrude(pulse);
    const ballots = await ballotRows(pulse);
    const written: string[] = [];
    pulse.context.database.client.middlewareStack.add(
      (next) => (request) => {
        written.push(...(/"pk":[^,]*"(ballot#[^"]*)"/.exec(JSON.stringify(request.input))?.slice(1) ?? []));
        return next(request);
      },
      { step: 'initialize' },
    );
    let compacted = 0;
    const compact = () => {
      compacted = written.length;
      return Promise.resolve();
    };
    await fold({ ...pulse.context, compact }, work);
    expect([await stateOf(pulse), compacted]).toEqual([state, ballots.length]);
  }
});

test('nobody can override a dispute: no job, in any order, publishes the wave', async () => {
  const pulse = await closed();
  await addTwo(pulse);
  await runDue(pulse);
  for (const kind of ['publish', 'open', 'close', 'freeze', 'fold', 'publish', 'contribute', 'purge'] as const) {
    await putDue(pulse.context.database, { kind, ...work, dueAt: graceOver });
    await runDue(pulse);
  }
  expect(await stateOf(pulse)).toBe('disputed');
  await expectNothingShown(pulse);
  expect(await ballotRows(pulse)).toHaveLength(17);
});

test('a disputed wave is discarded by itself 30 days after it closed, and then purged like any other', async () => {
  const pulse = await closed();
  await addTwo(pulse);
  await runDue(pulse);
  const end = plus(closes, 30 * dayMilliseconds);
  pulse.setClock(plus(end, -1));
  await runDue(pulse);
  expect([await stateOf(pulse), (await listSigningKeys(pulse.scope, waveId)).length]).toEqual(['disputed', 1]);
  pulse.setClock(end);
  await runDue(pulse);
  expect(await getWave(pulse.scope, waveId)).toMatchObject({ state: 'discarded', settledAt: end, purged: 'secrets' });
  expect(await listSigningKeys(pulse.scope, waveId)).toEqual([]);
  expect(await ballotRows(pulse)).toHaveLength(17);
  pulse.setClock(muchLater);
  await runDue(pulse);
  expect([(await getWave(pulse.scope, waveId))?.purged, await ballotRows(pulse)]).toEqual(['all', []]);
  await expectNothingShown(pulse);
});

test('a disputed wave that its owner discards is purged at once', async () => {
  const pulse = await closed();
  await addTwo(pulse);
  await runDue(pulse);
  const settledAt = plus(graceOver, dayMilliseconds);
  pulse.setClock(settledAt);
  await changeWave(pulse.scope, waveId, ['disputed'], { state: 'discarded', settledAt });
  await putDue(pulse.context.database, { kind: 'purge', ...work, dueAt: settledAt });
  await runDue(pulse);
  expect((await getWave(pulse.scope, waveId))?.purged).toBe('secrets');
  pulse.setClock(plus(settledAt, 7 * dayMilliseconds));
  await runDue(pulse);
  expect(await ballotRows(pulse)).toEqual([]);
});

test('nothing of a wave that is not settled is ever purged, however old it is', async () => {
  const pulse = await closed();
  await removeDue(pulse.context.database, { kind: 'fold', ...work, dueAt: graceOver });
  pulse.setClock(muchLater);
  expect(await jobs.purge(pulse.context, work)).toBe('done');
  expect([await stateOf(pulse), (await ballotRows(pulse)).length]).toEqual(['closed', 15]);
  expect(await listSigningKeys(pulse.scope, waveId)).toHaveLength(1);
});
