import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Database } from './database.ts';

const Stored = z.object({ id: z.string(), name: z.string() });

/** One organisation of the installation, as the operator finds it. */
export type Entry = z.infer<typeof Stored>;

/** Up to `limit` organisations after the id `after` (absent: from the first), in the order they were founded. */
export async function listDirectory(
  database: Database,
  after: string | undefined,
  limit: number,
): Promise<readonly Entry[]> {
  const { Items } = await database.client.send(
    new QueryCommand({
      TableName: database.names.organisations,
      KeyConditionExpression: 'pk = :pk AND sk > :after',
      ExpressionAttributeValues: { ':pk': 'directory', ':after': after ?? ' ' },
      Limit: limit,
    }),
  );
  return (Items ?? []).map((item) => Stored.parse(item));
}
