import { expect, test } from 'vitest';
import { Manifest } from '#contract/manifest.ts';
import { beginProgramme, type ProgrammeSettings } from '#core/survey/programme.ts';
import { putDraw, shareBy } from '#store/draw.ts';
import { freshDatabase } from '#store/fixture.ts';
import { frozenPeople } from '#store/frozen.ts';
import { saveProgramme } from '#store/programme.ts';
import { getPublic } from '#store/public.ts';
import { listWaves } from '#store/wave.ts';
import { foundWorld, importRoster, people, plainRenderer, tenant } from './fixture.ts';
import { makeFreeze } from './freeze.ts';
import { programme } from './programme.ts';

const freeze = makeFreeze(() => Promise.resolve(plainRenderer));
const id = 'programme_1';
const settings: ProgrammeSettings = {
  name: 'Weekly',
  rule: { kind: 'weeks', weeks: 1, weekday: 2 },
  fiscalMonth: 1,
  starts: '2026-04-01',
  opensAt: '09:00',
  closesAt: '18:00',
  answerDays: 5,
  holidays: null,
  turns: [{ instrument: 'it-pulse', form: 'short' }],
  audience: { shares: 3 },
  cuts: [],
  approval: false,
};
// Three shares every two weeks: six weeks until the first is asked again.
const fortnightly = { ...settings, rule: { kind: 'weeks', weeks: 2, weekday: 2 } } as const;
const key = new Uint8Array(32).fill(7);

test('each wave of a programme freezes its own share: nobody twice, everybody once, newcomers where their share is', async () => {
  const world = await foundWorld(await freshDatabase());
  const { scope, context } = world;
  const [first, late] = [people('a', 60, ['Acme']), people('n', 9, ['Acme'])];
  await importRoster(world, first);
  await putDraw(scope, id, key);
  await saveProgramme(scope, beginProgramme(id, fortnightly), '2026-04-01T00:00:00.000Z');

  const frozen: string[][] = [];
  for (const [turn, opens] of ['2026-04-07', '2026-04-21', '2026-05-05', '2026-05-19'].entries()) {
    if (turn === 3) await importRoster(world, [...first, ...late], 1);
    world.setClock(`${opens}T00:00:00.000Z`);
    await programme(context, { tenant, wave: id });
    const wave = (await listWaves(scope)).find((one) => one.programme?.day === opens);
    expect(wave?.audience).toEqual({ share: { number: turn % 3, of: 3 } });
    while ((await freeze(context, { tenant, wave: wave?.id ?? '' })) === 'again');
    const invited = [];
    for await (const { person } of frozenPeople(scope, wave?.id ?? '')) invited.push(person);
    frozen.push(invited);
  }
  const [one = [], two = [], three = [], again = []] = frozen;
  expect([...one, ...two, ...three].toSorted()).toEqual(first.map(({ person }) => person).toSorted());
  const joined = late.map(({ person }) => person).filter((person) => shareBy(key)(person, 3) === 0);
  expect(again.toSorted()).toEqual([...one, ...joined].toSorted());

  const [wave] = await listWaves(scope);
  const published = await getPublic(context.database, wave?.id ?? '', 'manifest');
  const manifest = Manifest.parse(JSON.parse(Buffer.from(published?.bytes ?? []).toString()));
  expect(manifest.audience).toEqual({ share: { number: 0, of: 3 } });
  expect(manifest.strata.map((stratum) => [stratum.label, stratum.invited, stratum.new])).toEqual([
    ['Acme', again.length, joined.length],
  ]);
});
