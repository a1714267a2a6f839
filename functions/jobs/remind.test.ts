import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { beforeEach, expect, test } from 'vitest';
import type { Wave } from '#core/survey/wave.ts';
import { plus, type Instant } from '#core/time.ts';
import type { Message } from '#message/message.ts';
import type { Database } from '#store/database.ts';
import { freshDatabase } from '#store/fixture.ts';
import { bindInvitation, codeHash } from '#store/invitation.ts';
import { readLog } from '#store/log.ts';
import { putWish } from '#store/resend.ts';
import { changeWave, getWave } from '#store/wave.ts';
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
import { scan } from './pulse.fixture.ts';
import { purge } from './purge.ts';
import { send } from './send.ts';

const work = { tenant, wave: waveId };
const freeze = makeFreeze(() => Promise.resolve(plainRenderer));
// The wave opens on Tuesday, 10 March 2026, 09:00 in Berlin; the fourth day is a Saturday.
const reminders = { days: [4, 9], audience: 'unused' } as const;
const monday = '2026-03-16T08:00:00.000Z';
const thursday = '2026-03-19T08:00:00.000Z';
let database: Database;
let world: MadeUpWorld;

beforeEach(async () => {
  database = await freshDatabase();
  world = await foundWorld(database);
  await importRoster(world, people('a', 60, ['Acme']));
});

async function openWave(change: Partial<Wave> = { reminders }): Promise<void> {
  await planWave(world, change);
  while ((await freeze(world.context, work)) === 'again');
  await open(world.context, work);
  await sendAll();
}
async function sendAll(): Promise<void> {
  while ((await send(world.context, work)) === 'again');
}
async function sendAt(now: Instant): Promise<readonly Message[]> {
  world.setClock(now);
  const before = world.sent.length;
  await sendAll();
  return world.sent.slice(before);
}
const codeIn = (text: string): string => /#([A-Z2-7]{20})/.exec(text)?.[1] ?? '';
const invitationTo = (person: string): Message => {
  const found = world.sent.find(({ to, kind }) => kind === 'invitation' && to === `${person}@acme.example`);
  if (!found) throw new Error(`${person} was not invited`);
  return found;
};
const take = (person: string) =>
  bindInvitation(database, waveId, codeHash(waveId, codeIn(invitationTo(person).text)), randomBytes(32));
const addresses = (messages: readonly Message[]) => messages.map(({ to }) => to.split('@')[0]).sort();
const everybody = Array.from({ length: 60 }, (_, index) => `a${index + 1}`);

test('over a wave of two weeks with kills, each without a credential gets two reminders with their own link, at working hours', async () => {
  await openWave();
  await take('a1');
  const reminded: { readonly at: Instant; readonly message: Message }[] = [];
  let handed = 0;
  let killed = 0;
  const killable = {
    ...world.context,
    deliver: (messages: readonly Message[]) => {
      for (const message of messages) reminded.push({ at: world.context.now(), message });
      handed += 1;
      if (handed % 3 !== 2) return Promise.resolve(messages.map(() => 'accepted' as const));
      killed += messages.length;
      return Promise.reject(new Error('killed after handing over'));
    },
  };
  for (let now = '2026-03-10T08:30:00.000Z'; now < '2026-03-27T00:00:00.000Z'; now = plus(now, 3 * 3_600_000)) {
    world.setClock(now);
    for (let result = 'again'; result === 'again';) result = await send(killable, work).catch(() => 'again');
    if (now >= '2026-03-17T00:00:00.000Z') await take('a2');
  }
  expect(killed).toBeGreaterThan(0);
  for (const { at, message } of reminded) {
    const clock = new Intl.DateTimeFormat('en-US', {
      timeZone: 'Europe/Berlin',
      weekday: 'short',
      hour: '2-digit',
      hourCycle: 'h23',
    }).format(Date.parse(at));
    expect(clock).toMatch(/^(Mon|Thu), (09|1[0-6])$/);
    expect(message.kind).toBe('reminder');
    expect(codeIn(message.text)).toBe(codeIn(invitationTo(message.to.split('@')[0] ?? '').text));
  }
  const days = new Map<string, Set<string>>();
  for (const { at, message } of reminded) {
    const person = message.to.split('@')[0] ?? '';
    days.set(person, (days.get(person) ?? new Set()).add(at.slice(0, 10)));
  }
  expect(days.has('a1')).toBe(false);
  expect([...(days.get('a2') ?? [])]).toEqual(['2026-03-16']);
  for (const person of everybody.slice(2)) expect([...(days.get(person) ?? [])]).toEqual(['2026-03-16', '2026-03-19']);
  // Nobody is written to again but those whose chunk was cut off.
  expect(reminded).toHaveLength(59 + 58 + killed);
});

test('a reminder goes out once, however many look at once', async () => {
  await openWave();
  world.setClock(monday);
  const before = world.sent.length;
  await Promise.all([sendAll(), sendAll(), sendAll()]);
  expect(new Set(addresses(world.sent.slice(before)))).toEqual(new Set(everybody));
  expect(await sendAt('2026-03-16T12:00:00.000Z')).toEqual([]);
  expect((await getWave(world.scope, waveId))?.reminded).toBe(1);
  const told = (await readLog(world.scope, undefined, 20)).filter(({ action }) => action === 'wave.reminded');
  expect(told).toMatchObject([{ actor: 'send', subject: waveId, detail: { name: 'Spring' } }]);
});

test('after an outage over both days only the later one goes out, on the next working day', async () => {
  await openWave();
  expect(await sendAt('2026-03-21T10:00:00.000Z')).toEqual([]);
  expect(addresses(await sendAt('2026-03-23T09:00:00.000Z'))).toEqual([...everybody].sort());
  expect(await sendAt('2026-03-23T10:00:00.000Z')).toEqual([]);
});

test('works-council mode reminds everybody and says so', async () => {
  await openWave({ reminders: { ...reminders, audience: 'everybody' } });
  await take('a1');
  const sent = await sendAt(monday);
  expect(addresses(sent)).toEqual([...everybody].sort());
  for (const { text } of sent) expect(text).toMatch(/an alle Eingeladenen|everybody who is invited/);
});

test('a wave without reminders sends none', async () => {
  await openWave({});
  expect(await sendAt(monday)).toEqual([]);
  expect(await sendAt(thursday)).toEqual([]);
});

test('nothing goes out after a close, also not the rest of what was under way', async () => {
  await openWave();
  world.setClock(monday);
  let chunks = 0;
  const closing = {
    ...world.context,
    deliver: async (messages: readonly Message[]) => {
      chunks += 1;
      await changeWave(world.scope, waveId, ['open'], { closes: monday });
      return messages.map(() => 'accepted' as const);
    },
  };
  while ((await send(closing, work)) === 'again');
  expect(chunks).toBe(1);
  expect(await sendAt(thursday)).toEqual([]);
});

test('a corrected address is reminded with its own link, the old one no more', async () => {
  await openWave();
  await putWish(database, { wave: waveId, person: 'a7', address: 'new@acme.example' });
  const [corrected] = await sendAt('2026-03-12T09:00:00.000Z');
  const sent = await sendAt(monday);
  const reminder = sent.find(({ to }) => to === 'new@acme.example');
  expect(codeIn(reminder?.text ?? '')).toBe(codeIn(corrected?.text ?? ''));
  expect(sent.map(({ to }) => to)).not.toContain('a7@acme.example');
});

test('no table tells who was reminded, not even whom the carrier refused; after the wave no mark is left', async () => {
  await openWave();
  for (const person of ['a1', 'a5', 'a9']) await take(person);
  const before = await scan(database, 'organisations');
  world.turnedAway.add('a30@acme.example');
  await sendAt(monday);
  const after = await scan(database, 'organisations');
  const changed = after.filter(
    (item) => !before.some((one) => isDeepStrictEqual(one, item)) && item['due'] === undefined,
  );
  expect(changed).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ sk: 'reminder1#0000', done: 60, claimed: 60, repeated: 0, refused: [], tries: 0 }),
      expect.objectContaining({ sk: waveId, reminded: 1 }),
      expect.objectContaining({ action: 'wave.reminded', actor: 'send', detail: { name: 'Spring' } }),
    ]),
  );
  expect(changed).toHaveLength(3);
  await changeWave(world.scope, waveId, ['open'], { state: 'discarded', settledAt: monday });
  while ((await purge(world.context, work)) === 'again');
  const left = await scan(database, 'organisations');
  expect(left.filter(({ pk }) => String(pk).startsWith('delivery#'))).toEqual([]);
  expect(JSON.stringify(left)).not.toContain('reminder1');
});
