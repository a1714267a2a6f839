import { PutCommand, GetCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { createTables } from './database.ts';
import { freshDatabase } from './fixture.ts';

test('creating the tables again keeps what they hold', async () => {
  const { client, names } = await freshDatabase();
  await client.send(
    new PutCommand({ TableName: names.organisations, Item: { pk: 'organisation#a', sk: 'profile', name: 'A' } }),
  );
  await createTables({ client, names });
  const { Item } = await client.send(
    new GetCommand({ TableName: names.organisations, Key: { pk: 'organisation#a', sk: 'profile' } }),
  );
  expect(Item).toMatchObject({ name: 'A' });
});
