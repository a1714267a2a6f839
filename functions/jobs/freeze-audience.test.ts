import { expect, test } from 'vitest';
import { Manifest } from '#contract/manifest.ts';
import { plus } from '#core/time.ts';
import type { Wave } from '#core/survey/wave.ts';
import { freshDatabase } from '#store/fixture.ts';
import { frozenPeople } from '#store/frozen.ts';
import { getPublic } from '#store/public.ts';
import { getWave } from '#store/wave.ts';
import { foundWorld, importRoster, people, plainRenderer, planWave, tenant, type MadeUpWorld } from './fixture.ts';
import { makeFreeze } from './freeze.ts';

const freeze = makeFreeze(() => Promise.resolve(plainRenderer));
const acme = [...people('s', 14, ['Acme', 'Sales']), ...people('i', 12, ['Acme', 'IT'])];
const day = 86_400_000;

/** Freezes a wave that opens so many days after the first, and reads what was frozen. */
async function frozen(world: MadeUpWorld, id: string, days: number, change: Partial<Wave> = {}) {
  const opens = plus('2026-03-10T08:00:00.000Z', days * day);
  world.setClock(opens);
  await planWave(world, { id, freezes: opens, opens, closes: plus(opens, day), ...change });
  while ((await freeze(world.context, { tenant, wave: id })) === 'again');
  const published = await getPublic(world.context.database, id, 'manifest');
  const invited = [];
  for await (const { person } of frozenPeople(world.scope, id)) invited.push(person);
  return {
    wave: await getWave(world.scope, id),
    invited,
    manifest: published && Manifest.parse(JSON.parse(Buffer.from(published.bytes).toString())),
  };
}

test('a wave of one unit invites, labels and counts that unit alone, and the manifest says so', async () => {
  const world = await foundWorld(await freshDatabase());
  await importRoster(world, acme);
  const whole = await frozen(world, 'wave_1', 0);
  const audience = { units: [['Acme', 'IT']] };
  const { wave, invited, manifest } = await frozen(world, 'wave_2', 28, { audience });
  expect(invited.every((person) => person.startsWith('i'))).toBe(true);
  expect(wave).toMatchObject({ state: 'frozen', invited: 12, previous: whole.wave?.id });
  expect(manifest).toMatchObject({
    audience,
    previous: whole.wave?.manifestSha256,
    strata: [{ label: 'Acme/IT', invited: 12, new: 0 }],
  });
});

test('who is new to a wave of everybody is not told by one that asked a unit alone', async () => {
  const world = await foundWorld(await freshDatabase());
  await importRoster(world, acme);
  const whole = await frozen(world, 'wave_1', 0);
  await frozen(world, 'wave_2', 28, { audience: { units: [['Acme', 'IT']] } });
  const { wave, manifest } = await frozen(world, 'wave_3', 56);
  expect(wave?.previous).toBe(whole.wave?.id);
  expect(manifest?.strata.map(({ new: count }) => count)).toEqual([0, 0]);
});

test('a unit that has become too small since is refused at the freeze, with the count', async () => {
  const world = await foundWorld(await freshDatabase());
  await importRoster(world, acme.slice(0, 20));
  const { wave } = await frozen(world, 'wave_1', 0, { audience: { units: [['Acme', 'IT']] } });
  expect(wave).toMatchObject({ state: 'draft', refusal: { code: 'wave.tooFew', detail: { invited: 6 } } });
});
