import { expect, test } from 'vitest';
import { floor, type Wave } from '#core/survey/wave.ts';
import { dueBefore } from './due.ts';
import { freshDatabase } from './fixture.ts';
import { readLog } from './log.ts';
import { scopeTo } from './scope.ts';
import { changeWave, getWave, listWaves, moveWave, putWave } from './wave.ts';

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

const failing = {
  UpdateExpression: 'SET a = :a',
  ConditionExpression: 'attribute_exists(sk)',
  ExpressionAttributeValues: { ':a': 1 },
};

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

test('a wave moves on together with what follows, or neither happens', async () => {
  const database = await freshDatabase();
  const scope = scopeTo(database, 'org_a');
  await putWave(scope, draft('wave_1'));
  const due = [{ kind: 'send', dueAt: '2026-01-04T00:00:00.000Z' }] as const;
  const rows = () => dueBefore(database, '2027-01-01T00:00:00.000Z', 9);
  const move = () => moveWave(scope, 'wave_1', ['draft'], { state: 'open' }, due);
  expect(await moveWave(scope, 'wave_1', ['frozen'], { state: 'open' }, due)).toBe(false);
  expect(await moveWave(scope, 'wave_2', ['draft'], { state: 'open' }, due)).toBe(false);
  const fails = { Update: { TableName: database.names.releases, Key: { pk: 'a', sk: 'b' }, ...failing } };
  expect(await moveWave(scope, 'wave_1', ['draft'], { state: 'open' }, due, { writes: [fails] })).toBe(false);
  expect([(await getWave(scope, 'wave_1'))?.state, await rows()]).toEqual(['draft', []]);
  const moved = await Promise.allSettled([move(), move(), move()]);
  expect(moved.filter((one) => one.status === 'fulfilled' && one.value)).toHaveLength(1);
  expect((await getWave(scope, 'wave_1'))?.state).toBe('open');
  expect(await rows()).toEqual([{ ...due[0], tenant: 'org_a', wave: 'wave_1' }]);
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

test('of steps taken at once every one that moved a wave is told once, and none that did not', async () => {
  const scope = scopeTo(await freshDatabase(), 'org_a');
  const ids = ['wave_1', 'wave_2', 'wave_3'];
  for (const id of ids) await putWave(scope, draft(id));
  const open = (id: string) => {
    const event = { at: '2026-01-04T00:00:00.000Z', actor: 'open', action: 'wave.opened', subject: id };
    return moveWave(scope, id, ['draft'], { state: 'open' }, [], { event });
  };
  await Promise.all([...ids, ...ids, ...ids].map(open));
  const told = (await readLog(scope, undefined, 20)).map(({ subject }) => subject);
  expect(told.toSorted()).toEqual(ids);
});

test('a step that leaves the state as it is happens once too, where it says what must still be so', async () => {
  const scope = scopeTo(await freshDatabase(), 'org_a');
  await putWave(scope, draft('wave_1'));
  const event = { at: '2026-01-04T00:00:00.000Z', actor: 'send', action: 'wave.reminded', subject: 'wave_1' };
  const remind = (before: number | undefined, reminded: number) =>
    moveWave(scope, 'wave_1', ['draft'], { reminded }, [], { still: { reminded: before }, event });
  const moved = await Promise.all([remind(undefined, 1), remind(undefined, 1), remind(undefined, 1)]);
  expect(moved.filter(Boolean)).toHaveLength(1);
  expect([await remind(undefined, 1), await remind(1, 2), await remind(1, 2)]).toEqual([false, true, false]);
  expect(await readLog(scope, undefined, 20)).toHaveLength(2);
});
