import { afterEach, beforeAll, expect, test } from 'vitest';
import { itPulse, openWave, type ServedWave } from '../wave.fixture.ts';
import { putCounted } from '#store/public.ts';
import { nullifierOf, derive, codeHashOf, toHex } from '#blind/client.ts';
import { fromBase32 } from './code.ts';
import { placeOf } from './place.ts';
import { respondentOf, type Respondent } from './respondent.ts';
import { memoryStorage, type MemoryStorage } from './storage.fixture.ts';
import type { Network } from './wire.ts';

let served: ServedWave;
beforeAll(async () => {
  served = await openWave();
});
afterEach(() => {
  served.setFault(undefined);
  served.setClock('2026-11-09T10:00:00.000Z');
});

function networkTo({ app }: ServedWave, waits: number[] = []): Network {
  return {
    fetch: (path, init) => Promise.resolve(app.request(path, init)),
    wait: (milliseconds) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
    waiting: () => undefined,
  };
}

/** Opens the page on a device; the same storage is the same device. */
function at(storage: MemoryStorage, code: string, wave = served, network = networkTo(wave)): Promise<Respondent> {
  const place = placeOf(() => storage);
  const data = { wave: wave.wave, manifest: wave.manifestSha256 };
  return respondentOf(network, data, code, [place], () => place);
}

const scores = { E0: '8', P1: '4', P2: 'na', L1: '45', R: ['speed', 'tools'] };
const canonical = { E0: 8, P1: 4, P2: 'na', L1: 45, R: ['speed', 'tools'] };
const ofMine = async (before: number, wave = served) => (await wave.ballots()).slice(before);

test('answers and comment arrive as two ballots under two keys, and opening alone spends nothing', async () => {
  const wave = await openWave();
  const code = await wave.invite();
  const storage = memoryStorage();
  const own = await at(storage, code, wave);
  expect(await own.standing).toMatchObject([
    { label: 'Vertrieb Süd', invited: 42 },
    { label: 'Vertrieb', invited: 80 },
  ]);

  expect(await wave.taken(code)).toBe(false);
  expect(await own.send({ scores, comment: { O1: 'Mehr Licht' } })).toBe('');
  expect(await wave.ballots()).toEqual([
    { kind: 'score', revision: 1, answers: canonical },
    { kind: 'comment', revision: 1, answers: { O1: 'Mehr Licht' } },
  ]);
  expect(await wave.taken(code)).toBe(true);
});

test('without a comment there is one ballot, yet both credentials are asked for', async () => {
  const wave = await openWave();
  const asked: string[] = [];
  wave.setFault(async (path, pass) => {
    asked.push(path);
    await pass();
    return undefined;
  });
  const own = await at(memoryStorage(), await wave.invite(), wave);
  await own.send({ scores, comment: {} });
  expect(await wave.ballots()).toHaveLength(1);
  expect(own.kept().signatures).toHaveLength(2);
  expect(asked.filter((path) => path === '/issue/credentials')).toHaveLength(1);
});

test('a change replaces, from the same device, by the next revision; a comment once sent is sent again, empty when it is taken out', async () => {
  const wave = await openWave();
  const storage = memoryStorage();
  const code = await wave.invite();
  await (await at(storage, code, wave)).send({ scores, comment: { O1: 'Mehr Licht' } });
  expect(await (await at(storage, code, wave)).send({ scores: { E0: '3' }, comment: {} })).toBe('');
  expect(await wave.ballots()).toEqual([
    { kind: 'score', revision: 2, answers: { E0: 3 } },
    { kind: 'comment', revision: 2, answers: {} },
  ]);
});

test('the second person at a shared computer has their own ballot', async () => {
  const wave = await openWave();
  const storage = memoryStorage();
  const [first, second] = [await at(storage, await wave.invite(), wave), await at(storage, await wave.invite(), wave)];
  first.keep({ draft: [['E0', '9']] });
  expect(second.kept().draft).toBeUndefined();
  await first.send({ scores: { E0: '9' }, comment: {} });
  expect(second.kept().seed).toBeUndefined();
  await second.send({ scores: { E0: '1' }, comment: {} });
  expect((await wave.ballots()).map(({ answers }) => answers)).toEqual(expect.arrayContaining([{ E0: 9 }, { E0: 1 }]));
  expect(first.kept().seed).not.toBe(second.kept().seed);
});

test('whatever reply is lost, and however often it is reloaded, the answers arrive once', async () => {
  for (const lost of ['/issue/invitation', '/manifest', '/keys/', '/issue/credentials', '/ballots']) {
    const wave = await openWave();
    const storage = memoryStorage();
    const code = await wave.invite();
    let times = 0;
    wave.setFault(async (path, pass) => {
      await pass();
      if (!path.includes(lost) || ++times > 4) return undefined;
      // Handled, but the reply never arrives.
      return times % 2 ? Response.json({ code: 'fault' }, { status: 500 }) : new Response('<html>hotel wifi');
    });
    const waits: number[] = [];
    const first = await at(storage, code, wave, networkTo(wave, waits));
    expect(await first.send({ scores, comment: { O1: 'Mehr Licht' } }), lost).toBe('');
    expect(waits.length, lost).toBeGreaterThanOrEqual(4);
    expect(await wave.ballots(), lost).toEqual([
      { kind: 'score', revision: 1, answers: canonical },
      { kind: 'comment', revision: 1, answers: { O1: 'Mehr Licht' } },
    ]);
  }
});

test('a page closed while sending goes on when it is opened again, with the same credential and the same revision', async () => {
  for (const cut of ['/issue/credentials', '/ballots']) {
    const wave = await openWave();
    const storage = memoryStorage();
    const code = await wave.invite();
    wave.setFault(async (path, pass) => {
      await pass();
      return path.includes(cut) ? Response.json({}, { status: 503 }) : undefined;
    });
    const closed = networkTo(wave);
    const own = await at(storage, code, wave, { ...closed, wait: () => new Promise(() => undefined) });
    void own.send({ scores, comment: { O1: 'Mehr Licht' } });
    while (!(await wave.taken(code))) await new Promise((resolve) => setTimeout(resolve, 20));
    wave.setFault(undefined);
    const again = await at(storage, code, wave);
    expect(again.kept().pending?.scores, cut).toEqual(scores);
    expect(await again.send(), cut).toBe('');
    expect(
      (await wave.ballots()).map(({ revision }) => revision),
      cut,
    ).toEqual([1, 1]);
    expect(again.kept().pending).toBeUndefined();
  }
});

test('pauses grow from one second to thirty, spread so that an office does not come back at once', async () => {
  const wave = await openWave();
  let left = 8;
  wave.setFault(async (path, pass) => {
    if (path === '/issue/invitation' && left-- > 0) return new Response('', { status: 429 });
    await pass();
    return undefined;
  });
  const waits: number[] = [];
  await (
    await at(memoryStorage(), await wave.invite(), wave, networkTo(wave, waits))
  ).standing;
  expect(waits).toHaveLength(8);
  for (const [index, wait] of waits.entries()) {
    const pause = Math.min(1000 * 2 ** index, 30_000);
    expect(wait).toBeGreaterThanOrEqual(pause);
    expect(wait).toBeLessThanOrEqual(pause * 1.5);
  }
});

test('used on another device: nothing is sent until the recovery code is entered, and then the later answers count', async () => {
  const wave = await openWave();
  const code = await wave.invite();
  const phone = await at(memoryStorage(), code, wave);
  await phone.send({ scores, comment: { O1: 'Mehr Licht' } });
  const desk = await at(memoryStorage(), code, wave);
  const pending = { scores: { E0: '2' }, comment: {} };
  expect(await desk.send(pending)).toBe('credential.taken');
  expect(desk.kept().seed).toBeUndefined();
  desk.recover('A'.repeat(32));
  expect(await desk.send(pending)).toBe('credential.taken');
  desk.recover(phone.kept().seed ?? '');
  expect(await desk.send(pending)).toBe('');
  expect(await wave.ballots()).toEqual([
    { kind: 'score', revision: 2, answers: { E0: 2 } },
    { kind: 'comment', revision: 2, answers: {} },
  ]);
  // The phone knows nothing of it and is ahead again when it sends.
  expect(await phone.send({ scores: { E0: '6' }, comment: {} })).toBe('');
  expect((await wave.ballots()).map(({ revision }) => revision)).toEqual([3, 3]);
});

test.each([
  ['a code nobody has', 'invitation.unknown', {}],
  ['a wave that is not open', 'wave.notOpen', { opened: false }],
  ['another manifest than the page was made with', 'digest', { manifestInPage: 'x' }],
  ['a label of nine', 'small', { invited: 9 }],
  ['a key that is not the one in the manifest', 'key', { foreignKey: true }],
] as const)('%s: nothing is sent and no credential spent', async (_, refusal, unusual) => {
  const wave = await openWave(unusual);
  const code = refusal === 'invitation.unknown' ? 'A'.repeat(20) : await wave.invite();
  const storage = memoryStorage();
  const page = 'manifestInPage' in unusual ? { ...wave, manifestSha256: 'f'.repeat(64) } : wave;
  const own = await at(storage, code, page);
  expect(await own.send({ scores, comment: {} })).toBe(refusal);
  expect(await wave.taken(code)).toBe(false);
  expect(await wave.ballots()).toEqual([]);
  expect(own.kept().pending).toBeUndefined();
});

test('after the end nothing is taken, but a ballot whose credential was given in time still is', async () => {
  const wave = await openWave();
  const code = await wave.invite();
  const storage = memoryStorage();
  wave.setFault(async (path, pass) => {
    await pass();
    return path.endsWith('/ballots') ? Response.json({}, { status: 503 }) : undefined;
  });
  const own = await at(storage, code, wave, { ...networkTo(wave), wait: () => new Promise(() => undefined) });
  void own.send({ scores, comment: {} });
  while (!own.kept().signatures) await new Promise((resolve) => setTimeout(resolve, 20));
  wave.setFault(undefined);
  const late = await at(memoryStorage(), await wave.invite(), wave);
  await late.standing;
  wave.setClock('2026-11-13T17:01:00.000Z');
  expect(await late.send({ scores, comment: {} })).toBe('wave.closed');
  wave.setClock('2026-11-13T17:05:00.000Z');
  expect(await own.send({ scores, comment: {} })).toBe('wave.closed');
  expect(await wave.ballots()).toHaveLength(1);
});

test('a ballot is found in the published list by two digits, and one that is not there is not', async () => {
  const wave = await openWave();
  const code = await wave.invite();
  const own = await at(memoryStorage(), code, wave);
  await own.send({ scores, comment: { O1: 'Mehr Licht' } });
  expect(await own.counted()).toBeUndefined();
  const { seed = '', keyId = '' } = own.kept();
  const { secret } = await derive(fromBase32(seed), wave.wave, await codeHashOf(wave.wave, code), keyId);
  await putCounted(wave.database, wave.wave, [toHex(await nullifierOf(wave.wave, keyId, secret))]);
  expect(await own.counted()).toBe(true);
  const other = await at(memoryStorage(), await wave.invite(), wave);
  await other.send({ scores, comment: {} });
  expect(await other.counted()).toBe(false);
});

test('forgetting leaves nothing of the person on the device', async () => {
  const storage = memoryStorage();
  const own = await at(storage, await served.invite());
  await own.send({ scores, comment: {} });
  own.keep({ draft: [['E0', '1']] });
  own.forget();
  expect(Object.keys(storage)).toEqual([]);
});

test('a wave without comments asks for one credential alone', async () => {
  const wave = await openWave({ facts: { comments: false, items: itPulse.items.map(({ id }) => id).slice(0, -1) } });
  const own = await at(memoryStorage(), await wave.invite(), wave);
  expect(await own.send({ scores, comment: {} })).toBe('');
  expect(await ofMine(0, wave)).toHaveLength(1);
});
