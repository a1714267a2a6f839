import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { chainOf, everybody, groupKey } from '#core/benchmark/peer-group.ts';
import type { Release, ReleasedGroup } from '#core/benchmark/release.ts';
import { freshDatabase } from './fixture.ts';
import { getReleasedGroups, listReleasedGroups, listReleases, newestRelease, putRelease } from './release.ts';

const group = (quarter: string, median: number, place: ReleasedGroup['group'] = everybody): ReleasedGroup => ({
  group: place,
  quarter,
  contributors: '5–9',
  measures: { E0: { quarter, contributors: '5–9', quantiles: { median } } },
});
const release = (quarter: string, median: number): Release => ({
  quarter,
  madeUp: false,
  associations: ['Verband'],
  groups: [group(quarter, median), group(quarter, median, { industry: 'C', size: null, region: null })],
});

test('a released object cannot be overwritten, whoever tries again with other numbers', async () => {
  const database = await freshDatabase();
  expect(await putRelease(database, release('2026-Q4', 10))).toBe(true);
  expect(await putRelease(database, { ...release('2026-Q4', 95), madeUp: true })).toBe(false);
  expect(await listReleasedGroups(database, '2026-Q4')).toEqual(release('2026-Q4', 10).groups);
  expect(await newestRelease(database)).toEqual({
    quarter: '2026-Q4',
    madeUp: false,
    associations: ['Verband'],
    groups: 2,
  });
});

test('a release that was interrupted shows nothing until it is complete', async () => {
  const database = await freshDatabase();
  await putRelease(database, release('2026-Q3', 5));
  const [first] = release('2026-Q4', 10).groups;
  await database.client.send(
    new PutCommand({
      TableName: database.names.releases,
      Item: { pk: 'release#2026-Q4', sk: groupKey(everybody), ...first },
    }),
  );
  expect((await newestRelease(database))?.quarter).toBe('2026-Q3');
  expect(await putRelease(database, release('2026-Q4', 10))).toBe(true);
  expect((await newestRelease(database))?.quarter).toBe('2026-Q4');
  expect((await listReleases(database)).map(({ quarter }) => quarter)).toEqual(['2026-Q3', '2026-Q4']);
  expect(await listReleasedGroups(database, '2026-Q4')).toHaveLength(2);
});

test('one read gives what is released along a fallback chain, most specific first', async () => {
  const database = await freshDatabase();
  await putRelease(database, release('2026-Q4', 10));
  const chain = chainOf({ industry: 'C', size: '250–999', region: 'DACH' });
  const found = await getReleasedGroups(database, '2026-Q4', chain);
  expect(found.map((each) => groupKey(each.group))).toEqual(['C|*|*', '*|*|*']);
  expect(await getReleasedGroups(database, '2026-Q3', chain)).toEqual([]);
});

test('before the first release there is none', async () => {
  expect(await newestRelease(await freshDatabase())).toBeUndefined();
});

test('a release from before associations could contribute reads as one without', async () => {
  const database = await freshDatabase();
  const entry = { pk: 'release#index', sk: '2026-Q3', quarter: '2026-Q3', madeUp: false, groups: 0 };
  await database.client.send(new PutCommand({ TableName: database.names.releases, Item: entry }));
  expect(await newestRelease(database)).toEqual({ quarter: '2026-Q3', madeUp: false, associations: [], groups: 0 });
});
