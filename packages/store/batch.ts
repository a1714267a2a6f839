import {
  BatchWriteCommand,
  paginateQuery,
  type BatchWriteCommandInput,
  type BatchWriteCommandOutput,
} from '@aws-sdk/lib-dynamodb';
import type { Database } from './database.ts';
import type { TableName } from './tables.ts';

/** One item to put, or the key of one to delete; unconditional, so only for what is safe to repeat. */
export type Write =
  | { readonly put: Readonly<Record<string, unknown>> }
  | { readonly remove: { readonly pk: string; readonly sk: string } };

/** Most writes of one batch. @source https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchWriteItem.html */
const batchSize = 25;
const atOnce = 4;

/** Writes in batches, four at a time, and again whatever the table turned away. Not atomic; keys must differ. */
export async function writeAll(database: Database, table: TableName, writes: readonly Write[]): Promise<void> {
  const batches: (readonly Write[])[] = [];
  for (let from = 0; from < writes.length; from += batchSize) batches.push(writes.slice(from, from + batchSize));
  const worker = async (): Promise<void> => {
    for (let batch = batches.pop(); batch; batch = batches.pop()) await writeBatch(database, table, batch);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

async function writeBatch({ client, names }: Database, table: TableName, writes: readonly Write[]): Promise<void> {
  let open: BatchWriteCommandInput['RequestItems'] = {
    [names[table]]: writes.map((write) =>
      'put' in write ? { PutRequest: { Item: write.put } } : { DeleteRequest: { Key: write.remove } },
    ),
  };
  for (let pause = 50; ; pause = Math.min(2 * pause, 2_000)) {
    const reply: BatchWriteCommandOutput = await client.send(new BatchWriteCommand({ RequestItems: open }));
    open = reply.UnprocessedItems;
    if (!open || Object.keys(open).length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** Deletes every item under a partition key whose sort key begins with `prefix`; safe to repeat. */
export async function deleteAll(database: Database, table: TableName, pk: string, prefix = ''): Promise<void> {
  const { client, names } = database;
  for await (const { Items } of paginateQuery(
    { client },
    {
      TableName: names[table],
      KeyConditionExpression: prefix === '' ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': pk, ...(prefix === '' ? {} : { ':prefix': prefix }) },
      ProjectionExpression: 'pk, sk',
      ConsistentRead: true,
    },
  ))
    await writeAll(
      database,
      table,
      (Items ?? []).map(({ sk }) => ({ remove: { pk, sk: String(sk) } })),
    );
}
