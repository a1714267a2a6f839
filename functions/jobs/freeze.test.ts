import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { Manifest } from '#contract/manifest.ts';
import { plus } from '#core/time.ts';
import type { Database } from '#store/database.ts';
import { dueBefore } from '#store/due.ts';
import { freshDatabase } from '#store/fixture.ts';
import { frozenPeople, getFrozen, type FrozenPerson } from '#store/frozen.ts';
import { codeHash, getInvitation, invitationsOf } from '#store/invitation.ts';
import { listSigningKeys, openSecret } from '#store/key.ts';
import { draftLearning, publishing } from '#store/learning.ts';
import { readLog } from '#store/log.ts';
import { getPublic, getPublicKey } from '#store/public.ts';
import { changeWave, getWave, moveWave } from '#store/wave.ts';
import { getWindow } from '#store/window.ts';
import { invitationCode } from './code.ts';
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
import { rosterSha256 } from './frozen-roster.ts';

const freeze = makeFreeze(() => Promise.resolve(plainRenderer));
const work = { tenant, wave: waveId };
const acme = [
  ...people('a', 14, ['Acme', 'Sales']),
  ...people('b', 12, ['Acme', 'IT']),
  ...people('c', 9, ['Acme', 'Labs']),
];

async function run({ context }: MadeUpWorld, wave = waveId): Promise<void> {
  while ((await freeze(context, { tenant, wave })) === 'again');
}
async function manifestOf(database: Database, wave = waveId) {
  const published = await getPublic(database, wave, 'manifest');
  if (!published) throw new Error('no manifest');
  const bytes = Buffer.from(published.bytes);
  return {
    manifest: Manifest.parse(JSON.parse(bytes.toString())),
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}
async function frozenOf({ scope }: MadeUpWorld, wave = waveId): Promise<readonly FrozenPerson[]> {
  const all: FrozenPerson[] = [];
  for await (const person of frozenPeople(scope, wave)) all.push(person);
  return all;
}

test('a frozen wave has strata, keys, invitations, manifest, pages and a window that all agree', async () => {
  const database = await freshDatabase();
  const world = await foundWorld(database);
  await importRoster(world, acme);
  await planWave(world);
  await run(world);

  const { manifest, sha256 } = await manifestOf(database);
  expect(await getWave(world.scope, waveId)).toMatchObject({ state: 'frozen', invited: 35, manifestSha256: sha256 });
  expect((await getWave(world.scope, waveId))?.progress).toBeUndefined();
  expect(await getWindow(database, waveId)).toMatchObject({ tenant, opened: false, manifestSha256: sha256 });
  expect(manifest).toMatchObject({ organisation: 'Acme', previous: null, client: plainRenderer.clientSha256 });
  expect(manifest).toMatchObject({ kiosk: plainRenderer.kioskSha256 });
  expect(manifest.strata.reduce((sum, { invited }) => sum + invited, 0)).toBe(35);
  expect(manifest.strata.every((stratum) => stratum.invited >= 10 && stratum.new === stratum.invited)).toBe(true);
  expect(manifest.commentStrata.map(({ id, invited }) => [id, invited])).toEqual([['comment', 35]]);

  const head = await getFrozen(world.scope, waveId);
  const frozen = await frozenOf(world);
  expect(manifest.roster).toBe(rosterSha256(Buffer.from(head?.salt ?? '', 'hex'), frozen));
  expect(head?.salt).toHaveLength(64);
  const instrument = await getPublic(database, waveId, 'instrument');
  expect(
    createHash('sha256')
      .update(instrument?.bytes ?? '')
      .digest('hex'),
  ).toBe(manifest.instrument);

  const keys = await listSigningKeys(world.scope, waveId);
  const labels = [...manifest.strata, ...manifest.commentStrata];
  expect(keys.map(({ keyId }) => keyId).sort()).toEqual(labels.map(({ spkiSha256 }) => spkiSha256).sort());
  for (const { spkiSha256 } of labels) {
    const spki = await getPublicKey(database, spkiSha256);
    expect(
      createHash('sha256')
        .update(spki ?? '')
        .digest('hex'),
    ).toBe(spkiSha256);
  }

  const key = await openSecret(world.scope, waveId, 'invitation', world.context.sealing);
  expect(await openSecret(world.scope, waveId, 'fold', world.context.sealing)).toHaveLength(32);
  for (const { person, stratum, commentStratum } of frozen) {
    const code = invitationCode(key ?? new Uint8Array(), person, 1);
    expect(code).toMatch(/^[A-Z2-7]{20}$/);
    expect(await getInvitation(database, waveId, codeHash(waveId, code))).toMatchObject({
      person,
      stratum,
      keyId: labels.find(({ id }) => id === stratum)?.spkiSha256,
      comment: { stratum: commentStratum },
      taken: false,
    });
  }

  for (const language of ['de', 'en']) {
    const page = await getPublic(database, waveId, `page#${language}`);
    expect(JSON.parse(Buffer.from(page?.bytes ?? []).toString())).toMatchObject({
      language,
      manifestSha256: sha256,
      comments: true,
    });
    const kiosk = await getPublic(database, waveId, `kiosk#${language}`);
    expect(JSON.parse(Buffer.from(kiosk?.bytes ?? []).toString())).toMatchObject({ kiosk: language });
    expect((await getPublic(database, waveId, `privacy#${language}`))?.policy).toBe("default-src 'none'");
  }
  const due = await dueBefore(database, '2027-01-01T00:00:00.000Z', 10);
  expect(due.map(({ kind }) => kind)).toEqual(['open', 'close']);
});

test('a freeze that is killed at any line and begun again ends the same, with one key per label in use', async () => {
  const database = await freshDatabase();
  const world = await foundWorld(database);
  await importRoster(world, acme);
  await planWave(world);
  let left = 0;
  let calls = 0;
  database.client.middlewareStack.add(
    (next) => (request) => {
      calls += 1;
      if (left-- === 0) throw new Error('killed');
      return next(request);
    },
    { step: 'initialize' },
  );
  for (let kills = 0, step = 1; ; kills++, step += kills > 20 ? 7 : 3) {
    left = step;
    try {
      await run(world);
      expect(kills).toBeGreaterThan(15);
      break;
    } catch (fault) {
      expect(String(fault)).toContain('killed');
    }
  }
  left = Number.POSITIVE_INFINITY;
  expect(calls).toBeGreaterThan(100);
  const { manifest, sha256 } = await manifestOf(database);
  expect(await getWave(world.scope, waveId)).toMatchObject({ state: 'frozen', manifestSha256: sha256, invited: 35 });
  expect(await getWindow(database, waveId)).toMatchObject({ manifestSha256: sha256 });
  const keys = await listSigningKeys(world.scope, waveId);
  expect(keys.length).toBeLessThanOrEqual(manifest.strata.length + manifest.commentStrata.length + 2);
  const own = new Map(manifest.strata.map(({ id, spkiSha256 }) => [id, spkiSha256]));
  let invitations = 0;
  for await (const { stratum, keyId } of invitationsOf(database, waveId)) {
    invitations += 1;
    expect(keyId).toBe(own.get(stratum));
  }
  expect(invitations).toBe(35);
  expect((await dueBefore(database, '2027-01-01T00:00:00.000Z', 10)).map(({ kind }) => kind)).toEqual([
    'open',
    'close',
  ]);
});

test('of three freezes of one wave at once all end in one manifest, and every invitation has the key that stands in it', async () => {
  const database = await freshDatabase();
  const world = await foundWorld(database);
  await importRoster(world, acme);
  await planWave(world);
  await Promise.allSettled([run(world), run(world), run(world)]);
  await run(world);
  const { manifest, sha256 } = await manifestOf(database);
  expect(await getWave(world.scope, waveId)).toMatchObject({ state: 'frozen', manifestSha256: sha256, invited: 35 });
  const own = new Map(manifest.strata.map(({ id, spkiSha256 }) => [id, spkiSha256]));
  let invitations = 0;
  for await (const { stratum, keyId } of invitationsOf(database, waveId)) {
    invitations += 1;
    expect(keyId).toBe(own.get(stratum));
  }
  expect(invitations).toBe(35);
});

test('a refusal makes the wave a draft again and says why, in counts', async () => {
  const database = await freshDatabase();
  const world = await foundWorld(database);
  await importRoster(world, people('a', 9, ['Acme']));
  await planWave(world);
  await run(world);
  expect(await getWave(world.scope, waveId)).toMatchObject({
    state: 'draft',
    refusal: { code: 'wave.tooFew', detail: { invited: 9 } },
  });
  expect(await getPublic(database, waveId, 'manifest')).toBeUndefined();
  expect(await getWindow(database, waveId)).toBeUndefined();
  await importRoster(world, people('a', 10, ['Acme']), 1);
  await run(world);
  const wave = await getWave(world.scope, waveId);
  expect([wave?.state, wave?.refusal]).toEqual(['frozen', undefined]);
  const told = (await readLog(world.scope, undefined, 9)).map(({ actor, action }) => [actor, action]);
  expect(told).toEqual([
    ['freeze', 'wave.frozen'],
    ['freeze', 'wave.freezeRefused'],
  ]);
});

test('the alignment pulse is refused where a side is missing or too small', async () => {
  const database = await freshDatabase();
  const world = await foundWorld(database);
  await planWave(world, { instrument: 'alignment-pulse', items: ['A1'] });
  await importRoster(world, acme);
  await run(world);
  expect(await getWave(world.scope, waveId)).toMatchObject({ state: 'draft', refusal: { code: 'wave.sideMissing' } });
});

test('under thirty invited there is no comment key and the comment is not asked for', async () => {
  const database = await freshDatabase();
  const world = await foundWorld(database);
  await importRoster(world, people('a', 29, ['Acme']));
  await planWave(world);
  await run(world);
  const { manifest } = await manifestOf(database);
  expect([manifest.commentStrata, manifest.items.includes('O1')]).toEqual([[], false]);
  expect(await listSigningKeys(world.scope, waveId)).toHaveLength(1);
});

test('nobody is invited twice to an instrument within 28 days, and the manifest counts who is new', async () => {
  const database = await freshDatabase();
  const world = await foundWorld(database);
  await importRoster(world, people('a', 20, ['Acme']));
  await planWave(world);
  await run(world);
  const first = await manifestOf(database);

  const day = 86_400_000;
  const later = (id: string, days: number) => {
    const opens = plus('2026-03-10T08:00:00.000Z', days * day);
    world.setClock(opens);
    return planWave(world, { id, freezes: opens, opens, closes: plus(opens, day) });
  };
  await importRoster(world, [...people('a', 20, ['Acme']), ...people('n', 12, ['Acme'])], 1);
  await later('wave_01JD0000000000000000000001', 27);
  await run(world, 'wave_01JD0000000000000000000001');
  expect((await frozenOf(world, 'wave_01JD0000000000000000000001')).map(({ person }) => person.charAt(0))).toEqual(
    Array.from({ length: 12 }, () => 'n'),
  );
  await later('wave_01JD0000000000000000000002', 28);
  await run(world, 'wave_01JD0000000000000000000002');
  const names = (await frozenOf(world, 'wave_01JD0000000000000000000002')).map(({ person }) => person);
  expect(names).toHaveLength(20);
  const { manifest } = await manifestOf(database, 'wave_01JD0000000000000000000002');
  const second = await manifestOf(database, 'wave_01JD0000000000000000000001');
  expect(manifest.previous).toBe(second.sha256);
  expect(second.manifest.previous).toBe(first.sha256);
  expect(manifest.strata.map(({ new: count }) => count)).toEqual([20]);
});

test('of two near waves frozen at once the older goes first and nobody is in both', async () => {
  const database = await freshDatabase();
  const world = await foundWorld(database);
  await importRoster(world, people('a', 20, ['Acme']));
  const [older, newer] = [waveId, 'wave_01JD0000000000000000000001'];
  await planWave(world, { state: 'freezing' });
  await planWave(world, { id: newer });
  await freeze(world.context, { tenant, wave: newer });
  expect(await frozenOf(world, newer)).toEqual([]);
  await run(world, older);
  await run(world, newer);
  expect(await getWave(world.scope, newer)).toMatchObject({ state: 'draft', refusal: { detail: { leftOut: 20 } } });
});

test('a wave waits for its hour, and one whose end has passed is refused', async () => {
  const database = await freshDatabase();
  const world = await foundWorld(database);
  await importRoster(world, acme);
  const wave = await planWave(world, { freezes: '2026-03-11T08:00:00.000Z' });
  expect(await freeze(world.context, work)).toBe('done');
  expect((await getWave(world.scope, waveId))?.state).toBe('draft');
  expect(await dueBefore(database, wave.freezes, 10)).toMatchObject([{ kind: 'freeze', dueAt: wave.freezes }]);
  world.setClock(wave.closes);
  await run(world);
  expect(await getWave(world.scope, waveId)).toMatchObject({ state: 'draft', refusal: { code: 'wave.closed' } });
});

test('the next wave’s pages carry what the people of the last one were told, in their language, and no draft of it', async () => {
  const database = await freshDatabase();
  const world = await foundWorld(database);
  await importRoster(world, people('a', 20, ['Acme']));
  await planWave(world);
  await run(world);
  await changeWave(world.scope, waveId, ['frozen'], { state: 'published' });
  const tellingFreeze = makeFreeze(() =>
    Promise.resolve({ ...plainRenderer, page: ({ said }) => ({ html: JSON.stringify(said), policy: '' }) }),
  );
  const pagesOf = async (id: string) => {
    const opens = plus(world.context.now(), 28 * 86_400_000);
    world.setClock(opens);
    await planWave(world, { id, freezes: opens, opens, closes: plus(opens, 86_400_000) });
    while ((await tellingFreeze(world.context, { tenant, wave: id })) === 'again');
    const pages = [await getPublic(database, id, 'page#de'), await getPublic(database, id, 'page#en')];
    return pages.map((page) => Buffer.from(page?.bytes ?? '').toString());
  };
  const texts = { de: { learnt: 'WLAN', doing: 'Kabel' }, en: { learnt: 'wifi', doing: 'cable' } };
  await draftLearning(world.scope, waveId, texts);
  expect(await pagesOf('wave_01JD0000000000000000000001')).toEqual(['null', 'null']);
  const at = world.context.now();
  const write = { Update: publishing(world.scope, waveId, texts, at) };
  await moveWave(world.scope, waveId, ['published'], { answeredAt: at }, [], { writes: [write] });
  expect(await pagesOf('wave_01JD0000000000000000000002')).toEqual([
    JSON.stringify(texts.de),
    JSON.stringify(texts.en),
  ]);
});
