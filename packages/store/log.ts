import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { chain, type Event, type LogEntry } from '#core/audit/chain.ts';
import { digest } from './digest.ts';
import type { Scope } from './scope.ts';

const Stored = z.object({
  sequence: z.int(),
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  subject: z.string().exactOptional(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).exactOptional(),
  previous: z.string(),
  hash: z.string(),
});

const sortKey = (sequence: number): string => String(sequence).padStart(16, '0');

/** Up to `limit` entries below the sequence `before` (absent: from the newest), newest first. */
export async function readLog(scope: Scope, before: number | undefined, limit: number): Promise<readonly LogEntry[]> {
  const { Items } = await scope.database.client.send(
    new QueryCommand({
      TableName: scope.database.names.organisations,
      KeyConditionExpression: 'pk = :pk AND sk < :before',
      ExpressionAttributeValues: {
        ':pk': `log#${scope.tenant}`,
        ':before': before === undefined ? '9' : sortKey(before),
      },
      ScanIndexForward: false,
      ConsistentRead: true,
      Limit: limit,
    }),
  );
  return (Items ?? []).map((item) => Stored.parse(item));
}

/** The put that appends an event as the log stands now, for a transaction; it fails when another entry has taken the place. */
export async function logItem(scope: Scope, event: Event) {
  const [last] = await readLog(scope, undefined, 1);
  const entry = chain(last, event, digest);
  return {
    TableName: scope.database.names.organisations,
    Item: { pk: `log#${scope.tenant}`, sk: sortKey(entry.sequence), ...entry },
    ConditionExpression: 'attribute_not_exists(sk)',
  };
}

/** Appends an event to the organisation's log; entries are never changed or removed. Of several at once each finds its place. */
export async function appendLog(scope: Scope, event: Event): Promise<LogEntry> {
  for (;;) {
    const [last] = await readLog(scope, undefined, 1);
    const entry = chain(last, event, digest);
    try {
      await scope.database.client.send(
        new PutCommand({
          TableName: scope.database.names.organisations,
          Item: { pk: `log#${scope.tenant}`, sk: sortKey(entry.sequence), ...entry },
          ConditionExpression: 'attribute_not_exists(sk)',
        }),
      );
      return entry;
    } catch (fault) {
      if (!(fault instanceof ConditionalCheckFailedException)) throw fault;
    }
  }
}
