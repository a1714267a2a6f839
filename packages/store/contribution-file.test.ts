import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import type { Contribution } from '#core/benchmark/contribution.ts';
import { listContributionFiles, newestFiles, putContributionFile, quartersOfFiles } from './contribution-file.ts';
import { freshDatabase } from './fixture.ts';

const made = (organisation: string, values = 1): Contribution => ({
  organisation,
  parent: null,
  industry: 'Fisch|Holz',
  size: '11 to 49',
  region: null,
  madeUp: false,
  association: 'Verband',
  measures: Object.fromEntries(Array.from({ length: values }, (_, index) => [`m${index}`, Math.random() * 100])),
});

test('a file comes back as it was put, quarter by quarter, however large it is', async () => {
  const database = await freshDatabase();
  const small = { id: 'file_1', association: 'Verband', contributions: [made('a')] };
  const large = {
    id: 'file_2',
    association: 'Anderer Verband',
    contributions: Array.from({ length: 500 }, (_, index) => made(`o${index}`, 100)),
  };
  await putContributionFile(database, '2024-Q4', small);
  await putContributionFile(database, '2024-Q4', large);
  await putContributionFile(database, '2024-Q2', small);
  expect(await quartersOfFiles(database)).toEqual(['2024-Q2', '2024-Q4']);
  expect(await listContributionFiles(database, '2024-Q4')).toEqual([small, large]);
  expect(await listContributionFiles(database, '2025-Q1')).toEqual([]);
  // A piece that never arrived: the file does not count.
  await database.client.send(
    new DeleteCommand({ TableName: database.names.releases, Key: { pk: 'file#2024-Q4', sk: 'file_2#0001' } }),
  );
  expect(await listContributionFiles(database, '2024-Q4')).toEqual([small]);
});

test('the newest file of an association takes the place of its earlier ones, however its name is spelt', () => {
  const file = (id: string, association: string) => ({ id, association, contributions: [] });
  const newest = newestFiles([file('1', 'Verband A'), file('2', 'Verband B'), file('3', ' verband  a')]);
  expect(newest.map(({ id }) => id).toSorted()).toEqual(['2', '3']);
});
