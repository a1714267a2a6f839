import { expect, test } from 'vitest';
import { floor, type Wave } from '#core/survey/wave.ts';
import { freshDatabase } from './fixture.ts';
import { scopeTo } from './scope.ts';
import { changeWave, getWave, listWaves, putWave } from './wave.ts';

const draft = (id: string): Wave => ({
  id,
  name: 'Q1',
  instrument: 'it-pulse',
  form: 'long',
  items: ['E0'],
  languages: ['de', 'en'],
  state: 'draft',
  freezes: '2026-01-01T00:00:00.000Z',
  opens: '2026-01-04T00:00:00.000Z',
  closes: '2026-01-14T00:00:00.000Z',
  thresholds: floor,
  cuts: [],
  approval: 'none',
});

test('a wave belongs to one organisation: another one finds nothing under its id', async () => {
  const database = await freshDatabase();
  await putWave(scopeTo(database, 'org_a'), draft('wave_1'));
  expect(await getWave(scopeTo(database, 'org_a'), 'wave_1')).toEqual(draft('wave_1'));
  expect(await getWave(scopeTo(database, 'org_b'), 'wave_1')).toBeUndefined();
  expect(await changeWave(scopeTo(database, 'org_b'), 'wave_1', ['draft'], { state: 'freezing' })).toBe(false);
});

test('a wave id is given once', async () => {
  const scope = scopeTo(await freshDatabase(), 'org_a');
  expect(await putWave(scope, draft('wave_1'))).toBe(true);
  expect(await putWave(scope, { ...draft('wave_1'), name: 'other' })).toBe(false);
  expect((await getWave(scope, 'wave_1'))?.name).toBe('Q1');
});

test('of two changes from the same state one wins', async () => {
  const scope = scopeTo(await freshDatabase(), 'org_a');
  await putWave(scope, draft('wave_1'));
  const won = await Promise.all(
    Array.from({ length: 20 }, () => changeWave(scope, 'wave_1', ['draft'], { state: 'freezing' })),
  );
  expect(won.filter(Boolean)).toHaveLength(1);
});

test('an undefined property is removed and the rest is kept', async () => {
  const scope = scopeTo(await freshDatabase(), 'org_a');
  await putWave(scope, { ...draft('wave_1'), progress: { job: 'freeze', done: 1, total: 2 } });
  await changeWave(scope, 'wave_1', ['draft'], { progress: undefined, invited: 12 });
  expect(await getWave(scope, 'wave_1')).toEqual({ ...draft('wave_1'), invited: 12 });
});

test('waves are listed newest first, all of them', async () => {
  const scope = scopeTo(await freshDatabase(), 'org_a');
  for (const id of ['wave_1', 'wave_3', 'wave_2']) await putWave(scope, draft(id));
  expect((await listWaves(scope)).map(({ id }) => id)).toEqual(['wave_3', 'wave_2', 'wave_1']);
});
