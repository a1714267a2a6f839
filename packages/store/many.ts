import { DeleteCommand, paginateQuery, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Database } from './database.ts';
import type { TableName } from './tables.ts';

/** Most items of one page where a wave's people or ballots are gone through, at most about 350 kB: so memory is the same for a wave of a thousand as of a hundred thousand. */
export const pageSize = 500;

/** One item to put, or the key of one to delete; unconditional, so only for what is safe to repeat. */
export type Write =
  | { readonly put: Readonly<Record<string, unknown>> }
  | { readonly remove: { readonly pk: string; readonly sk: string } };

const atOnce = 16;

/** Writes one by one, sixteen at a time. Not a batch on purpose: whoever may write batches may delete. Not atomic. */
export async function writeAll({ client, names }: Database, table: TableName, writes: readonly Write[]): Promise<void> {
  const TableName = names[table];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let write = writes[next++]; write; write = writes[next++])
      if ('put' in write) await client.send(new PutCommand({ TableName, Item: write.put }));
      else await client.send(new DeleteCommand({ TableName, Key: write.remove }));
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, writes.length) }, worker));
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
