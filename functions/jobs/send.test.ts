import { randomBytes } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import type { Database } from '#store/database.ts';
import { deliveriesOf } from '#store/delivery.ts';
import { dueBefore } from '#store/due.ts';
import { freshDatabase } from '#store/fixture.ts';
import { bindInvitation, codeHash, getInvitation, invitationsOf } from '#store/invitation.ts';
import { changeOrganisation, getOrganisation } from '#store/organisation.ts';
import { getSent, listMissing } from '#store/mail.ts';
import { listWishes, putWish } from '#store/resend.ts';
import { getWave } from '#store/wave.ts';
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
import { send } from './send.ts';

const work = { tenant, wave: waveId };
const freeze = makeFreeze(() => Promise.resolve(plainRenderer));
let database: Database;
let world: MadeUpWorld;

beforeEach(async () => {
  database = await freshDatabase();
  world = await foundWorld(database);
  const noMailbox = { person: 'z1', unit: ['Acme'], language: 'de' } as const;
  await importRoster(world, [...people('a', 70, ['Acme']), noMailbox]);
  await planWave(world);
  while ((await freeze(world.context, work)) === 'again');
});

async function sendAll(): Promise<void> {
  while ((await send(world.context, work)) === 'again');
}
const codeIn = (text: string): string => /#([A-Z2-7]{20})/.exec(text)?.[1] ?? '';
const invitationOf = (text: string) => getInvitation(database, waveId, codeHash(waveId, codeIn(text)));

test('nobody is written to before the wave opens or after it closes', async () => {
  await sendAll();
  expect(world.sent).toEqual([]);
  await open(world.context, work);
  world.setClock('2026-03-24T18:00:00.000Z');
  await sendAll();
  expect(world.sent).toEqual([]);
});

test('everybody with a mailbox gets one invitation whose link leads to their own row, in their language', async () => {
  await open(world.context, work);
  await sendAll();
  await sendAll();
  expect(world.sent.map(({ to }) => to).sort()).toEqual(
    Array.from({ length: 70 }, (_, index) => `a${index + 1}@acme.example`).sort(),
  );
  for (const { to, text, kind, wave } of world.sent) {
    expect([kind, wave]).toEqual(['invitation', waveId]);
    expect((await invitationOf(text))?.person).toBe(to.split('@')[0]);
  }
  expect(new Set(world.sent.map(({ language }) => language))).toEqual(new Set(['de', 'en']));
  const wave = await getWave(world.scope, waveId);
  expect(wave?.progress).toBeUndefined();
  expect(world.sent[0]?.text.replaceAll(/\s/g, '')).toContain(wave?.manifestSha256?.slice(0, 16));
  expect((await deliveriesOf(world.scope, waveId, 'invitation')).get(0)).toMatchObject({ done: 71, repeated: 0 });
  expect(await dueBefore(database, '2026-03-11T00:00:00.000Z', 10)).toContainEqual(
    expect.objectContaining({ kind: 'send', dueAt: '2026-03-10T08:00:20.000Z' }),
  );
});

test('a crash loses no invitation and repeats at most one chunk, never silently', async () => {
  await open(world.context, work);
  let handedOver = 0;
  const crashing = {
    ...world.context,
    deliver: async (messages: Parameters<typeof world.context.deliver>[0]) => {
      const accepted = await world.context.deliver(messages);
      handedOver += 1;
      if (handedOver === 2) throw new Error('killed after handing over');
      return accepted;
    },
  };
  await expect(send(crashing, work)).rejects.toThrow('killed');
  expect(await getWave(world.scope, waveId)).toMatchObject({ progress: { job: 'send', done: 25, total: 71 } });
  await sendAll();
  expect(new Set(world.sent.map(({ to }) => to)).size).toBe(70);
  expect(world.sent).toHaveLength(70 + 25);
  const links = new Map<string, Set<string>>();
  for (const { to, text } of world.sent) links.set(to, (links.get(to) ?? new Set()).add(codeIn(text)));
  for (const codes of links.values()) expect(codes.size).toBe(1);
  expect((await deliveriesOf(world.scope, waveId, 'invitation')).get(0)).toMatchObject({ repeated: 25 });
});

test('two senders at once write to nobody twice unless they say so', async () => {
  await open(world.context, work);
  await Promise.all([sendAll(), sendAll(), sendAll()]);
  const delivery = (await deliveriesOf(world.scope, waveId, 'invitation')).get(0);
  expect(new Set(world.sent.map(({ to }) => to)).size).toBe(70);
  expect(world.sent.length - 70).toBeLessThanOrEqual(delivery?.repeated ?? 0);
});

test('whom the carrier refuses is tried again after 1 min, 15 min, 1 h and 4 h, and then no more', async () => {
  await open(world.context, work);
  world.turnedAway.add('a3@acme.example').add('a60@acme.example');
  await sendAll();
  expect(world.sent).toHaveLength(68);
  world.turnedAway.delete('a3@acme.example');
  await sendAll();
  expect(world.sent).toHaveLength(68);
  world.setClock('2026-03-10T08:01:00.000Z');
  await sendAll();
  expect(world.sent.at(-1)?.to).toBe('a3@acme.example');
  const tries: number[] = [];
  for (const now of ['08:15:59', '08:16:00', '09:15:59', '09:16:00', '13:15:59', '13:16:00', '23:00:00']) {
    world.setClock(`2026-03-10T${now}.000Z`);
    await sendAll();
    tries.push((await deliveriesOf(world.scope, waveId, 'invitation')).get(0)?.tries ?? 0);
  }
  expect(tries).toEqual([1, 2, 2, 3, 3, 4, 4]);
  expect(world.sent).toHaveLength(69);
  const delivery = (await deliveriesOf(world.scope, waveId, 'invitation')).get(0);
  expect(delivery).toMatchObject({ refused: [59] });
  expect(delivery?.retryAt).toBeUndefined();
});

test('an address that does not exist is tried once, is known by name, and no later letter goes there until its person has another', async () => {
  await open(world.context, work);
  world.gone.add('a3@acme.example');
  world.turnedAway.add('a60@acme.example');
  await sendAll();
  world.setClock('2026-03-10T08:30:00.000Z');
  world.gone.clear();
  await sendAll();
  expect(world.sent.map(({ to }) => to)).not.toContain('a3@acme.example');
  expect(await getSent(world.scope, waveId)).toEqual({ accepted: 68, refused: 1, repeated: 0 });
  expect(await listMissing(world.scope, world.context.now())).toEqual([{ address: 'a3@acme.example', wave: waveId }]);
  const before = world.sent.length;
  world.gone.add('wrong@acme.example');
  await putWish(database, { wave: waveId, person: 'a3', address: 'wrong@acme.example' });
  await sendAll();
  expect((await listMissing(world.scope, world.context.now())).map(({ address }) => address)).toContain(
    'wrong@acme.example',
  );
  await putWish(database, { wave: waveId, person: 'a3', address: 'new@acme.example' });
  await sendAll();
  expect(world.sent.slice(before).map(({ to }) => to)).toEqual(['new@acme.example']);
  const halfAYear = '2026-09-10T00:00:00.000Z';
  expect(await listMissing(world.scope, halfAYear)).toEqual([]);
});

test('a wished link is the same one again, and an unknown address gets nothing', async () => {
  await open(world.context, work);
  await sendAll();
  const first = world.sent.find(({ to }) => to === 'a7@acme.example');
  const before = world.sent.length;
  await putWish(database, { wave: waveId, address: 'A7@acme.example' });
  await putWish(database, { wave: waveId, address: 'stranger@acme.example' });
  await sendAll();
  expect(world.sent.slice(before).map(({ to, kind }) => [to, kind])).toEqual([['a7@acme.example', 'resend']]);
  expect(codeIn(world.sent[before]?.text ?? '')).toBe(codeIn(first?.text ?? ''));
  expect(await listWishes(database, waveId, 10)).toEqual([]);
});

test('where the organisation named its mail domains, only an address in one of them gets its link by asking', async () => {
  await open(world.context, work);
  await sendAll();
  const organisation = await getOrganisation(world.scope);
  if (!organisation) throw new Error('no organisation');
  const { version } = organisation;
  await changeOrganisation(world.scope, { ...organisation, mailDomains: ['elsewhere.example'] }, version);
  const before = world.sent.length;
  await putWish(database, { wave: waveId, address: 'a7@acme.example' });
  await sendAll();
  expect(world.sent).toHaveLength(before);
  expect(await listWishes(database, waveId, 10)).toEqual([]);
  const mailDomains = ['elsewhere.example', 'acme.example'];
  await changeOrganisation(world.scope, { ...organisation, mailDomains }, version + 1);
  await putWish(database, { wave: waveId, address: 'a7@acme.example' });
  await sendAll();
  expect(world.sent.slice(before).map(({ to, kind }) => [to, kind])).toEqual([['a7@acme.example', 'resend']]);
});

test('a corrected address ends the unused link and gets its own; later wishes go there alone', async () => {
  await open(world.context, work);
  await sendAll();
  const old = world.sent.find(({ to }) => to === 'a7@acme.example')?.text ?? '';
  const before = world.sent.length;
  await putWish(database, { wave: waveId, person: 'a7', address: 'new@acme.example' });
  await sendAll();
  await putWish(database, { wave: waveId, person: 'a7', address: 'new@acme.example' });
  await putWish(database, { wave: waveId, address: 'a7@acme.example' });
  await sendAll();
  const sent = world.sent.slice(before);
  expect(sent.map(({ to }) => to)).toEqual(['new@acme.example', 'new@acme.example']);
  expect(await invitationOf(old)).toBeUndefined();
  expect(await invitationOf(sent[0]?.text ?? '')).toMatchObject({ person: 'a7', taken: false });
  expect(codeIn(sent[1]?.text ?? '')).toBe(codeIn(sent[0]?.text ?? ''));
  let invitations = 0;
  for await (const { person } of invitationsOf(database, waveId)) invitations += person === 'a7' ? 1 : 0;
  expect(invitations).toBe(1);
});

test('a used link stays when the address is corrected, and nothing is sent', async () => {
  await open(world.context, work);
  await sendAll();
  const old = world.sent.find(({ to }) => to === 'a7@acme.example')?.text ?? '';
  await bindInvitation(database, waveId, codeHash(waveId, codeIn(old)), randomBytes(32));
  const before = world.sent.length;
  await putWish(database, { wave: waveId, person: 'a7', address: 'new@acme.example' });
  await sendAll();
  expect(world.sent).toHaveLength(before);
  expect(await invitationOf(old)).toMatchObject({ person: 'a7', taken: true });
});
