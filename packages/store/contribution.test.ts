import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import type { WaveContribution } from '#core/benchmark/contribution.ts';
import { releaseOf } from '#core/benchmark/release.ts';
import {
  closeContributions,
  getStanding,
  listContributions,
  putContribution,
  putStanding,
  removeContribution,
} from './contribution.ts';
import { freshDatabase } from './fixture.ts';

const quarter = '2026-Q4';
const made = (organisation: string, change: Partial<WaveContribution> = {}): WaveContribution => ({
  organisation,
  parent: null,
  industry: 'C',
  size: '250–999',
  region: 'DACH',
  madeUp: false,
  association: null,
  instrument: 'it-pulse',
  wave: 'wave_2',
  closes: '2026-11-13T17:00:00.000Z',
  measures: { E0: 12, P1: 61 },
  ...change,
});

test('an organisation weighs one: the newest wave of an instrument replaces the older, never the other way round', async () => {
  const database = await freshDatabase();
  const older = made('org_a', { wave: 'wave_1', closes: '2026-10-13T17:00:00.000Z', measures: { E0: -5 } });
  expect(await putContribution(database, quarter, older)).toBe(true);
  expect(await putContribution(database, quarter, made('org_a'))).toBe(true);
  expect(await putContribution(database, quarter, older)).toBe(false);
  expect(await putContribution(database, quarter, made('org_a', { measures: { E0: 13 } }))).toBe(true);
  const alignment = made('org_a', { instrument: 'alignment-pulse', wave: 'wave_3', measures: { value: 40 } });
  expect(await putContribution(database, quarter, alignment)).toBe(true);
  expect(await putContribution(database, '2026-Q3', made('org_b'))).toBe(true);
  expect(await listContributions(database, quarter)).toEqual([alignment, made('org_a', { measures: { E0: 13 } })]);
});

test('who changes their mind before the release takes back what that wave contributed, nobody else’s', async () => {
  const database = await freshDatabase();
  await putContribution(database, quarter, made('org_a'));
  await putContribution(database, quarter, made('org_b'));
  expect(await removeContribution(database, quarter, { ...made('org_a'), wave: 'wave_1' })).toBe(false);
  expect(await removeContribution(database, quarter, made('org_a'))).toBe(true);
  expect(await removeContribution(database, quarter, made('org_a'))).toBe(false);
  expect((await listContributions(database, quarter)).map(({ organisation }) => organisation)).toEqual(['org_b']);
});

test('once a release has begun nothing joins and nothing leaves', async () => {
  const database = await freshDatabase();
  await putContribution(database, quarter, made('org_a'));
  expect(await closeContributions(database, quarter, ['file_1'])).toEqual(['file_1']);
  expect(await closeContributions(database, quarter, ['file_1', 'file_2'])).toEqual(['file_1']);
  expect(await putContribution(database, quarter, made('org_b'))).toBe(false);
  expect(await removeContribution(database, quarter, made('org_a'))).toBe(false);
  expect(await listContributions(database, quarter)).toEqual([made('org_a')]);
});

test('who stands behind a release comes back as it was, and a repeat changes nothing', async () => {
  const database = await freshDatabase();
  const { history } = releaseOf(
    ['a', 'b', 'c', 'd', 'e', 'f'].map((name, index) => made(name, { measures: { E0: index * 7 } })),
    [],
    quarter,
  );
  expect(history.length).toBe(4);
  expect(await getStanding(database, quarter)).toEqual([]);
  await putStanding(database, quarter, history);
  await putStanding(database, quarter, []);
  expect(await getStanding(database, quarter)).toEqual(history);
  expect(await listContributions(database, quarter)).toEqual([]);
});

test('a quarter closed before associations could bring files takes none', async () => {
  const database = await freshDatabase();
  const closed = { pk: `contribution#${quarter}`, sk: 'closed' };
  await database.client.send(new PutCommand({ TableName: database.names.releases, Item: closed }));
  expect(await closeContributions(database, quarter, ['file_1'])).toEqual([]);
});
