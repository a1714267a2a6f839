import { expect, test } from 'vitest';
import { dueBefore, postponeDue, putDue, removeDue, type Due } from './due.ts';
import { freshDatabase } from './fixture.ts';

const at = (day: number) => `2026-01-0${day}T00:00:00.000Z`;
const due = (wave: string, day: number): Due => ({ kind: 'open', tenant: 'org_a', wave, dueAt: at(day) });

test('work falls due by time, the longest overdue first', async () => {
  const database = await freshDatabase();
  await putDue(database, due('wave_2', 2));
  await putDue(database, due('wave_1', 1));
  await putDue(database, due('wave_3', 3));
  expect((await dueBefore(database, at(2), 10)).map(({ wave }) => wave)).toEqual(['wave_1', 'wave_2']);
});

test('work that was moved while somebody did it stays due', async () => {
  const database = await freshDatabase();
  await putDue(database, due('wave_1', 1));
  await putDue(database, due('wave_1', 2));
  expect(await removeDue(database, due('wave_1', 1))).toBe(false);
  expect(await dueBefore(database, at(3), 10)).toEqual([due('wave_1', 2)]);
});

test('removing twice is harmless', async () => {
  const database = await freshDatabase();
  await putDue(database, due('wave_1', 1));
  expect(await removeDue(database, due('wave_1', 1))).toBe(true);
  expect(await removeDue(database, due('wave_1', 1))).toBe(true);
  expect(await dueBefore(database, at(3), 10)).toEqual([]);
});

test('of many who postpone the same row one gets the work', async () => {
  const database = await freshDatabase();
  await putDue(database, due('wave_1', 1));
  const won = await Promise.all(Array.from({ length: 20 }, () => postponeDue(database, due('wave_1', 1), at(2))));
  expect(won.filter(Boolean)).toHaveLength(1);
});
