import { beforeEach, expect, test } from 'vitest';
import { freshDatabase } from '#store/fixture.ts';
import { openOptoutKey, optIn, optOut } from '#store/optout.ts';
import { markOf, readOptoutToken } from '#store/optout-token.ts';
import { putWish } from '#store/resend.ts';
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
import { scan } from './pulse.fixture.ts';

const freeze = makeFreeze(() => Promise.resolve(plainRenderer));
const later = 'wave_01JD0000000000000000000001';
let world: MadeUpWorld;

beforeEach(async () => {
  world = await foundWorld(await freshDatabase());
  await importRoster(world, people('a', 24, ['Acme']));
  await planWave(world);
});

async function run(wave: string): Promise<readonly string[]> {
  const before = world.sent.length;
  for (const job of [freeze, open, send]) while ((await job(world.context, { tenant, wave })) === 'again');
  return world.sent.slice(before).map(({ to }) => to);
}
const mark = async (address: string) =>
  markOf((await openOptoutKey(world.scope, world.context.sealing)) ?? new Uint8Array(), address);

test('every letter says how to end all mail, the same way in every wave, to each address its own', async () => {
  await run(waveId);
  const first = new Map(world.sent.map(({ to, headers }) => [to, headers?.['List-Unsubscribe']]));
  expect(new Set(first.values())).toHaveProperty('size', 24);
  for (const { to, headers, language, text } of world.sent) {
    const link = /^<(https:\/\/pulse\.example\.org\/mail\/(?:de|en)\/(.+))>$/.exec(headers?.['List-Unsubscribe'] ?? '');
    expect(headers?.['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
    expect(text).toContain(link?.[1]);
    expect(link?.[1]).toContain(`/mail/${language}/`);
    expect(readOptoutToken(link?.[2] ?? '')).toMatchObject({ tenant, mark: await mark(to) });
  }
  world.setClock('2026-05-10T08:00:00.000Z');
  await planWave(world, { id: later, opens: '2026-05-10T08:00:00.000Z', closes: '2026-05-24T18:00:00.000Z' });
  expect(await run(later)).toHaveLength(24);
  for (const { to, headers } of world.sent.slice(24)) expect(headers?.['List-Unsubscribe']).toBe(first.get(to));
});

test('whoever ended mail gets none from a later wave, gets their link when they ask, and gets mail again once they want it', async () => {
  await run(waveId);
  await optOut(world.scope, await mark('a7@acme.example'));
  world.setClock('2026-05-10T08:00:00.000Z');
  await planWave(world, { id: later, opens: '2026-05-10T08:00:00.000Z', closes: '2026-05-24T18:00:00.000Z' });
  const written = await run(later);
  expect(written).toHaveLength(23);
  expect(written).not.toContain('a7@acme.example');
  await putWish(world.context.database, { wave: later, address: 'a7@acme.example' });
  await send(world.context, { tenant, wave: later });
  expect(world.sent.at(-1)).toMatchObject({ kind: 'resend', to: 'a7@acme.example' });

  await optIn(world.scope, await mark('a7@acme.example'));
  const last = 'wave_01JD0000000000000000000002';
  world.setClock('2026-07-10T08:00:00.000Z');
  await planWave(world, { id: last, opens: '2026-07-10T08:00:00.000Z', closes: '2026-07-24T18:00:00.000Z' });
  expect(await run(last)).toHaveLength(24);
});

test('whoever ended mail, or whose address does not exist, is not reminded either', async () => {
  await planWave(world, { id: later, reminders: { days: [1], audience: 'everybody' } });
  world.gone.add('a9@acme.example');
  await run(later);
  await optOut(world.scope, await mark('a7@acme.example'));
  world.setClock('2026-03-11T10:00:00.000Z');
  const before = world.sent.length;
  while ((await send(world.context, { tenant, wave: later })) === 'again');
  const reminded = world.sent.slice(before);
  expect(new Set(reminded.map(({ kind }) => kind))).toEqual(new Set(['reminder']));
  expect(reminded.map(({ to }) => to)).toHaveLength(22);
  expect(reminded.map(({ to }) => to)).not.toContain('a7@acme.example');
});

test('what is kept of somebody who ended mail has no address, no person and no time', async () => {
  await run(waveId);
  await optOut(world.scope, await mark('a7@acme.example'));
  const kept = (await scan(world.context.database, 'organisations')).filter(({ pk }) => pk === `optout#${tenant}`);
  expect(kept.map((item) => Object.keys(item).sort())).toEqual([
    ['pk', 'sealed', 'sk', 'wrapped'],
    ['pk', 'sk'],
  ]);
});
