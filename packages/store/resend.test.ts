import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { freshDatabase } from './fixture.ts';
import { deleteWishes, listWishes, putWish, removeWish } from './resend.ts';

const wave = 'wave_01JD0000000000000000000000';

test('a wish is kept without a date until it is answered', async () => {
  const database = await freshDatabase();
  await putWish(database, { wave, address: 'Ada@Example.org' });
  await putWish(database, { wave, address: 'bea@example.org', person: 'bea' });
  const { Items } = await database.client.send(new ScanCommand({ TableName: database.names.organisations }));
  for (const item of Items ?? []) expect(Object.keys(item)).not.toContain('at');
  const wishes = await listWishes(database, wave, 10);
  expect(wishes.map(({ address, person }) => [address, person]).sort()).toEqual([
    ['ada@example.org', undefined],
    ['bea@example.org', 'bea'],
  ]);
  expect(await listWishes(database, wave, 1)).toHaveLength(1);
  for (const wish of wishes.slice(0, 1)) await removeWish(database, wish);
  expect(await listWishes(database, wave, 10)).toHaveLength(1);
  await deleteWishes(database, wave);
  expect(await listWishes(database, wave, 10)).toEqual([]);
});
