import { constants, createDecipheriv, createHash, generateKeyPairSync, privateDecrypt } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { beforeEach, expect, test } from 'vitest';
import { SlipSheets } from '#contract/slips.ts';
import type { Person } from '#core/roster/person.ts';
import { freshDatabase } from '#store/fixture.ts';
import { getFrozen } from '#store/frozen.ts';
import { bindInvitation, codeHash, getInvitation, invitationsOf } from '#store/invitation.ts';
import { putWish } from '#store/resend.ts';
import { askForSlips, getSlips, takeSlips } from '#store/slips.ts';
import { changeWave } from '#store/wave.ts';
import { credentialsOf } from './credentials.ts';
import {
  foundWorld,
  importRoster,
  people,
  plainRenderer,
  planWave,
  tenant,
  waveId,
  type MadeUpWorld,
} from './fixture.ts';
import { makeFreeze } from './freeze.ts';
import { open } from './open.ts';
import { purge } from './purge.ts';
import { send } from './send.ts';

const work = { tenant, wave: waveId };
const freeze = makeFreeze(() => Promise.resolve(plainRenderer));
const pair = () => generateKeyPairSync('rsa', { modulusLength: 3072 });
const admin = pair();
const without = (prefix: string, count: number, unit: readonly string[]): readonly Person[] =>
  people(prefix, count, unit).map(({ person, language }) => ({ person, unit, language }));
let world: MadeUpWorld;

/** Two labels: 3 of 15 in the one and 12 of 12 in the other have no mailbox. */
beforeEach(async () => {
  world = await foundWorld(await freshDatabase());
  const sales = ['Acme', 'Sales'];
  await importRoster(world, [
    ...people('a', 12, sales),
    ...without('b', 3, sales),
    ...without('c', 12, ['Acme', 'Plant']),
    ...people('d', 20, ['Acme', 'IT']),
  ]);
  await planWave(world);
  while ((await freeze(world.context, work)) === 'again');
});

const runSend = async () => {
  while ((await send(world.context, work)) === 'again');
};

/** What an admin does: asks with the public key, waits for send, fetches, and opens with the private key. */
async function print(keys: typeof admin = admin): Promise<SlipSheets['sheets']> {
  const spki = keys.publicKey.export({ format: 'der', type: 'spki' });
  const request = createHash('sha256').update(spki).digest('hex');
  await askForSlips(world.scope, waveId, request, spki);
  await runSend();
  const sealed = await takeSlips(world.scope, waveId, request);
  if (!sealed) throw new Error('nothing was sealed');
  const padding = constants.RSA_PKCS1_OAEP_PADDING;
  const key = privateDecrypt({ key: keys.privateKey, padding, oaepHash: 'sha256' }, sealed.key);
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.iv);
  decipher.setAuthTag(sealed.body.subarray(-16));
  const plain = Buffer.concat([decipher.update(sealed.body.subarray(0, -16)), decipher.final()]);
  return SlipSheets.parse(JSON.parse(gunzipSync(plain).toString())).sheets;
}
const personOf = async (code: string) =>
  (await getInvitation(world.context.database, waveId, codeHash(waveId, code)))?.person ?? '';

test('every label has exactly as many codes as it has people without a mailbox, each of them an invitation of that label', async () => {
  const sheets = await print();
  expect(sheets.map(({ label, invited, codes }) => [label, invited, codes.length]).sort()).toEqual([
    ['Acme/Plant', 12, 12],
    ['Acme/Sales', 15, 3],
  ]);
  for (const { label, codes } of sheets) {
    const drawn = await Promise.all(codes.map(personOf));
    expect(drawn.toSorted()).toEqual(
      (label === 'Acme/Plant' ? without('c', 12, []) : without('b', 3, [])).map(({ person }) => person).toSorted(),
    );
    // In an order of their own, not the roster's.
    expect(codes).toEqual(codes.toSorted());
  }
  const head = await getFrozen(world.scope, waveId);
  expect(Object.values(head?.withoutMailbox ?? {}).toSorted()).toEqual([12, 3]);
});

test('before the wave opens they can be printed and nobody is written to; while it is open as well, and nobody twice', async () => {
  const before = await print();
  expect(world.sent).toEqual([]);
  await open(world.context, work);
  await runSend();
  expect(world.sent).toHaveLength(32);
  expect((await getSlips(world.scope, waveId))?.state).toBe('printed');
  expect(before.flatMap(({ codes }) => codes)).toHaveLength(15);
});

test('a code that nobody draws is no credential, and one that is drawn is one', async () => {
  const [code = ''] = (await print()).flatMap(({ codes }) => codes);
  const { database } = world.context;
  expect((await credentialsOf(database, waveId)).people).toBe(0);
  await bindInvitation(database, waveId, codeHash(waveId, code), new Uint8Array(32));
  expect((await credentialsOf(database, waveId)).people).toBe(1);
});

test('who got an address before the codes were sealed has theirs by mail; who gets one later keeps the slip', async () => {
  const { database } = world.context;
  await open(world.context, work);
  await putWish(database, { wave: waveId, person: 'b1', address: 'b1@acme.example' });
  await runSend();
  expect(world.sent.at(-1)?.to).toBe('b1@acme.example');
  const codes = (await print()).flatMap((sheet) => sheet.codes);
  expect(codes).toHaveLength(14);
  const sent = world.sent.length;
  await putWish(database, { wave: waveId, person: 'b2', address: 'b2@acme.example' });
  await runSend();
  expect(world.sent).toHaveLength(sent);
  expect((await Promise.all(codes.map(personOf))).includes('b2')).toBe(true);
  const invited: string[] = [];
  for await (const { person } of invitationsOf(database, waveId)) invited.push(person);
  expect(new Set(invited).size).toBe(47);
  expect(invited).toHaveLength(47);
});

test('nobody else’s key opens them, and after the close there is nothing to print', async () => {
  await print();
  await expect(print(pair())).rejects.toThrow('nothing was sealed');
  world = await foundWorld(await freshDatabase());
  await importRoster(world, without('z', 20, ['Acme']));
  await planWave(world);
  while ((await freeze(world.context, work)) === 'again');
  world.setClock('2026-03-24T18:00:00.000Z');
  await expect(print()).rejects.toThrow('nothing was sealed');
});

test('once the wave is settled neither the sealed codes nor who asked for them are kept', async () => {
  await print();
  const settledAt = world.context.now();
  await changeWave(world.scope, waveId, ['frozen'], { state: 'discarded', settledAt });
  await purge(world.context, work);
  expect(await getSlips(world.scope, waveId)).toBeUndefined();
  await expect(print()).rejects.toThrow('nothing was sealed');
});
