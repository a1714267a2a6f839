import { beforeEach, expect, test } from 'vitest';
import { deliveriesOf } from '#store/delivery.ts';
import { freshDatabase } from '#store/fixture.ts';
import { getLearning, publishing } from '#store/learning.ts';
import { putWish } from '#store/resend.ts';
import { getWave, moveWave } from '#store/wave.ts';
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
const texts = {
  de: { learnt: 'Das WLAN fällt aus.', doing: 'Neue Zugangspunkte bis März.' },
  en: { learnt: 'The wifi drops.', doing: 'New access points by March.' },
};
let world: MadeUpWorld;

beforeEach(async () => {
  world = await foundWorld(await freshDatabase());
  await importRoster(world, [...people('a', 60, ['Acme']), { person: 'z1', unit: ['Acme'], language: 'de' }]);
  await planWave(world);
  while ((await freeze(world.context, work)) === 'again');
  await open(world.context, work);
  await putWish(world.context.database, { wave: waveId, person: 'a7', address: 'new@acme.example' });
  await sendAll();
  world.sent.length = 0;
  const { scope } = world;
  const now = '2026-03-24T18:02:00.000Z';
  world.setClock(now);
  await moveWave(scope, waveId, ['open'], { state: 'published', publishedAt: now, settledAt: now }, []);
  while ((await purge(world.context, work)) === 'again');
});

async function sendAll(): Promise<void> {
  while ((await send(world.context, work)) === 'again');
}
async function publishLearning(): Promise<void> {
  const write = { Update: publishing(world.scope, waveId, texts, world.context.now()) };
  await moveWave(world.scope, waveId, ['published'], { answeredAt: world.context.now() }, [], { writes: [write] });
}
const everybody = Array.from({ length: 60 }, (_, index) =>
  index === 6 ? 'new@acme.example' : `a${index + 1}@acme.example`,
).sort();

test('once published it reaches everybody who was invited in their language, once, at the address that counts', async () => {
  await sendAll();
  expect(world.sent.filter(({ kind }) => kind === 'learning')).toEqual([]);
  world.sent.length = 0;
  await publishLearning();
  await sendAll();
  await sendAll();
  expect(world.sent.map(({ to }) => to).sort()).toEqual(everybody);
  for (const { kind, language, text } of world.sent) {
    expect(kind).toBe('learning');
    expect(text).toContain(texts[language].learnt);
    expect(text).toContain(texts[language].doing);
  }
  expect(await getLearning(world.scope, waveId)).toMatchObject({ sentAt: '2026-03-24T18:02:00.000Z', refused: 0 });
  expect((await getWave(world.scope, waveId))?.progress).toBeUndefined();
});

test('a crash loses nobody and repeats at most one chunk, and a purge in between repeats nobody', async () => {
  await publishLearning();
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
  expect(await getWave(world.scope, waveId)).toMatchObject({ progress: { job: 'learning', done: 25, total: 61 } });
  world.setClock('2026-05-01T00:00:00.000Z');
  while ((await purge(world.context, work)) === 'again');
  await sendAll();
  expect(
    world.sent
      .map(({ to }) => to)
      .filter((to, index, all) => all.indexOf(to) === index)
      .sort(),
  ).toEqual(everybody);
  expect(world.sent.length).toBeLessThanOrEqual(60 + 25);
  expect((await deliveriesOf(world.scope, waveId, 'learning')).get(0)).toMatchObject({ done: 61, repeated: 25 });
});

test('whom the carrier refuses is tried again; in the end it is counted', async () => {
  world.turnedAway.add('a3@acme.example').add('a50@acme.example');
  await publishLearning();
  await sendAll();
  expect((await getLearning(world.scope, waveId))?.sentAt).toBeUndefined();
  world.turnedAway.delete('a3@acme.example');
  for (let look = 1; look <= 4; look++) {
    world.setClock(`2026-05-01T0${look * 2}:00:00.000Z`);
    expect((await getLearning(world.scope, waveId))?.sentAt).toBeUndefined();
    await sendAll();
  }
  world.setClock('2026-05-01T12:00:00.000Z');
  await sendAll();
  expect(world.sent).toHaveLength(59);
  expect(await getLearning(world.scope, waveId)).toMatchObject({ refused: 1 });
});
