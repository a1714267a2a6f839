import { expect, test } from 'vitest';
import { isIntact } from '#core/audit/chain.ts';
import { digest } from './digest.ts';
import { freshDatabase } from './fixture.ts';
import { appendLog, readLog } from './log.ts';
import { scopeTo } from './scope.ts';

const event = { at: '2026-01-01T00:00:00.000Z', actor: 'member_1', action: 'wave.closed' };

test('entries written at the same moment all find a place in one unbroken chain', async () => {
  const scope = scopeTo(await freshDatabase(), 'org_a');
  await Promise.all(Array.from({ length: 20 }, (_, index) => appendLog(scope, { ...event, subject: String(index) })));
  const entries = (await readLog(scope, undefined, 100)).toReversed();
  expect(entries.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  expect(new Set(entries.map(({ subject }) => subject)).size).toBe(20);
  expect(isIntact(entries, digest)).toBe(true);
});

test('a page begins below the given sequence; another organisation has its own log', async () => {
  const database = await freshDatabase();
  const scope = scopeTo(database, 'org_a');
  for (let count = 0; count < 5; count++) await appendLog(scope, event);
  expect((await readLog(scope, 4, 2)).map(({ sequence }) => sequence)).toEqual([3, 2]);
  expect((await readLog(scope, 1, 2)).length).toBe(0);
  expect(await readLog(scopeTo(database, 'org_b'), undefined, 10)).toEqual([]);
  expect((await appendLog(scopeTo(database, 'org_b'), event)).sequence).toBe(1);
});
