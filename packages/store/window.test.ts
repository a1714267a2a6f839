import { expect, test } from 'vitest';
import { freshDatabase } from './fixture.ts';
import { closeWindow, getWindow, openWindow, putWindow, type Window } from './window.ts';

const window: Window = {
  wave: 'wave_1',
  tenant: 'org_a',
  opens: '2026-01-04T00:00:00.000Z',
  closes: '2026-01-14T00:00:00.000Z',
  opened: false,
  manifestSha256: 'ab',
};

test('a repeated freeze leaves the first window and what happened to it', async () => {
  const database = await freshDatabase();
  await putWindow(database, window);
  await openWindow(database, 'wave_1');
  await putWindow(database, { ...window, manifestSha256: 'cd' });
  expect(await getWindow(database, 'wave_1')).toEqual({ ...window, opened: true });
});

test('a wave closes earlier, never later', async () => {
  const database = await freshDatabase();
  await putWindow(database, window);
  expect(await closeWindow(database, 'wave_1', '2026-01-15T00:00:00.000Z')).toBe(false);
  expect(await closeWindow(database, 'wave_1', '2026-01-10T00:00:00.000Z')).toBe(true);
  expect(await closeWindow(database, 'wave_1', '2026-01-12T00:00:00.000Z')).toBe(false);
  expect((await getWindow(database, 'wave_1'))?.closes).toBe('2026-01-10T00:00:00.000Z');
});
