import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, expect, test } from 'vitest';
import { Manifest } from '#contract/manifest.ts';
import { contributionOf } from '#core/benchmark/contribution.ts';
import { enpsInterval } from '#core/score/adjusted-wald.ts';
import { freshDatabase } from '#store/fixture.ts';
import { getFrozen } from '#store/frozen.ts';
import { getPublic } from '#store/public.ts';
import { getReport, listSummaries } from '#store/report.ts';
import { getWave } from '#store/wave.ts';
import { answersAt, deviceOf, type Device } from './device.fixture.ts';
import { foundWorld, importRoster, plainRenderer, planWave, waveId } from './fixture.ts';
import { makeFreeze } from './freeze.ts';
import { participation } from './participation.ts';
import {
  closes,
  copyPulse,
  few,
  graceOver,
  muchLater,
  openPulse,
  runDue,
  scan,
  work,
  type Pulse,
} from './pulse.fixture.ts';

const audience = { openLink: true } as const;
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
/** The code that a device makes for itself. */
const codeOf = (index: number): string => letters.charAt(index).padEnd(20, 'O');
const codes = new Map(Array.from({ length: 32 }, (_, index) => [String(index), codeOf(index)]));
let opened: Pulse;
let answered: Pulse;
const devices: Device[] = [];

beforeAll(async () => {
  opened = await openPulse(await freshDatabase(), { wave: { audience } });
  answered = await copyPulse(opened);
  for (let index = 0; index < 24; index++) {
    const device = deviceOf({ ...answered, codes }, String(index));
    await device.send(answersAt(index), index % 2 === 0 ? 'Das WLAN ist langsam' : '');
    devices.push(device);
  }
});

const closed = async (): Promise<Pulse> => {
  const pulse = await copyPulse(answered);
  pulse.setClock(closes);
  await runDue(pulse);
  pulse.setClock(graceOver);
  await runDue(pulse);
  return pulse;
};

test('a wave with an open link invites nobody, has one label, and says so where everybody can read it', async () => {
  const { scope, context, codes: sent } = opened;
  expect(sent.size).toBe(0);
  expect(await getWave(scope, waveId)).toMatchObject({ state: 'open', invited: 0 });
  const rows = await scan(context.database, 'organisations');
  expect(rows.filter(({ pk }) => String(pk).startsWith('invitation#'))).toEqual([]);
  expect(await getFrozen(scope, waveId)).toMatchObject({ people: 0, parts: 0 });
  const stored = await getPublic(context.database, waveId, 'manifest');
  const manifest = Manifest.parse(JSON.parse(Buffer.from(stored?.bytes ?? []).toString()));
  expect(manifest).toMatchObject({ audience, previous: null });
  for (const labels of [manifest.strata, manifest.commentStrata])
    expect(labels).toMatchObject([{ label: 'Acme, offener Link', invited: 0, new: 0 }]);
  for (const page of ['page#de', 'privacy#de'] as const) {
    const html = Buffer.from((await getPublic(context.database, waveId, page))?.bytes ?? []).toString();
    expect(html).toContain('eine Person kann es mehrmals tun');
  }
});

test('its result tells answers and no response: nobody knows of how many, so intervals reckon with no finite number', async () => {
  const pulse = await closed();
  expect(await getWave(pulse.scope, waveId)).toMatchObject({ state: 'published' });
  const report = await getReport(pulse.scope, waveId);
  expect(report).toMatchObject({ audience, ballots: 24, invited: 0, responseRate: null, worstCase: null });
  expect(report?.nodes).toHaveLength(1);
  const rated = Array.from({ length: 24 }, (_, index) => Number(answersAt(index)['E0'] ?? Number.NaN));
  const count = (from: number, to: number) => rated.filter((value) => value >= from && value <= to).length;
  const counts = { detractors: count(0, 6), passives: count(7, 8), promoters: count(9, 10) };
  const [low, high] = enpsInterval(counts, Infinity);
  expect(report?.nodes[0]?.enps?.interval).toEqual([Math.floor(low * 100), Math.ceil(high * 100)]);
  expect(await listSummaries(pulse.scope)).toMatchObject([{ wave: waveId, audience }]);
});

test('it contributes to no benchmark, whoever the organisation is', async () => {
  const pulse = await closed();
  const report = await getReport(pulse.scope, waveId);
  const willing = { id: 'org_a', parent: null, industry: 'C', size: '250–999', region: 'DACH', madeUp: false } as const;
  const contributor = { ...willing, verified: true, contributes: true, publishedWaves: 9 };
  expect(report && contributionOf(contributor, report)).toMatchObject({ ok: false, refusal: 'contribution.partial' });
  expect(await scan(pulse.context.database, 'releases')).toEqual([]);
});

test('a ballot more than credentials makes it disputed like any wave', async () => {
  const pulse = await copyPulse(answered);
  const row = (await scan(pulse.context.database, 'organisations')).find(({ pk }) =>
    String(pk).startsWith('invitation#'),
  );
  const { client, names } = pulse.context.database;
  await client.send(new DeleteCommand({ TableName: names.organisations, Key: { pk: row?.['pk'], sk: row?.['sk'] } }));
  pulse.setClock(closes);
  await runDue(pulse);
  pulse.setClock(graceOver);
  await runDue(pulse);
  expect(await getWave(pulse.scope, waveId)).toMatchObject({ state: 'disputed' });
});

test('participation is told from 20 answers on, in steps of five', async () => {
  const early = await copyPulse(opened);
  for (let index = 0; index < 19; index++) await deviceOf({ ...early, codes }, String(index)).take();
  await participation(early.context, work);
  expect((await getWave(early.scope, waveId))?.participation?.credentials).toBe(0);
  const enough = await copyPulse(answered);
  await participation(enough.context, work);
  expect((await getWave(enough.scope, waveId))?.participation?.credentials).toBe(20);
});

test('after the purge nothing of a credential or a ballot is left, as in any wave', async () => {
  const pulse = await closed();
  pulse.setClock(muchLater);
  await runDue(pulse);
  const left = JSON.stringify([
    await scan(pulse.context.database, 'organisations'),
    await scan(pulse.context.database, 'ballots'),
  ]);
  for (const { traces } of devices)
    for (const trace of Object.values(traces).flat()) expect(left.includes(trace)).toBe(false);
  const rows = await scan(pulse.context.database, 'organisations');
  expect(rows.filter(({ pk }) => String(pk).startsWith('invitation#'))).toEqual([]);
});

test.each([
  ['an open link near a wave that invites', undefined, audience],
  ['a wave that invites near an open link', audience, undefined],
  ['an open link near another', audience, audience],
] as const)('%s is not frozen: nobody can be left out of either', async (_, first, second) => {
  const world = await foundWorld(await freshDatabase());
  await importRoster(world, few);
  const freeze = makeFreeze(() => Promise.resolve(plainRenderer));
  const other = 'wave_01JD0000000000000000000001';
  await planWave(world, first ? { audience: first } : {});
  await planWave(world, { id: other, name: 'Summer', ...(second ? { audience: second } : {}) });
  for (const wave of [waveId, other]) while ((await freeze(world.context, { ...work, wave })) === 'again');
  expect(await getWave(world.scope, waveId)).toMatchObject({ state: 'frozen' });
  expect(await getWave(world.scope, other)).toMatchObject({
    state: 'draft',
    refusal: { code: 'wave.nearOpenLink', detail: { other: 'Spring' } },
  });
});
