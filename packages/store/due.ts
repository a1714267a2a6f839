import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { Instant } from '#core/time.ts';
import type { Database } from './database.ts';

/** What can fall due. `wave` of a release is its quarter, and its tenant is empty; that of `past` is the import, that of `programme` the programme. */
export const dueKinds = [
  'programme',
  'freeze',
  'open',
  'send',
  'participation',
  'close',
  'fold',
  'publish',
  'past',
  'contribute',
  'release',
  'purge',
] as const;
export type DueKind = (typeof dueKinds)[number];

const Stored = z.object({ kind: z.enum(dueKinds), tenant: z.string(), wave: z.string(), dueAt: z.string() });

/** One piece of work and the instant from which it may be done. There is one row per kind and wave. */
export type Due = z.infer<typeof Stored>;

const key = ({ kind, wave }: Pick<Due, 'kind' | 'wave'>) => ({ pk: `due#${kind}#${wave}`, sk: 'due' });

/** The put that makes work due, or moves it to another instant when it is due already; for a transaction. */
export function dueItem({ names }: Database, due: Due) {
  return { TableName: names.organisations, Item: { ...key(due), ...due, due: 'due' } };
}

/** Makes work due, or moves it to another instant when it is due already. */
export async function putDue(database: Database, due: Due): Promise<void> {
  await database.client.send(new PutCommand(dueItem(database, due)));
}

/** Up to `limit` pieces of work whose time has come, the longest overdue first. The index may lag by a moment. */
export async function dueBefore(database: Database, now: Instant, limit: number): Promise<readonly Due[]> {
  const { Items } = await database.client.send(
    new QueryCommand({
      TableName: database.names.organisations,
      IndexName: 'due',
      KeyConditionExpression: 'due = :due AND dueAt <= :now',
      ExpressionAttributeValues: { ':due': 'due', ':now': now },
      Limit: limit,
    }),
  );
  return (Items ?? []).map((item) => Stored.parse(item));
}

/** Moves a piece of work later while somebody is at it; false when its row was moved or removed meanwhile. */
export async function postponeDue(database: Database, due: Due, until: Instant): Promise<boolean> {
  return unlessMoved(() =>
    database.client.send(
      new UpdateCommand({
        TableName: database.names.organisations,
        Key: key(due),
        UpdateExpression: 'SET dueAt = :until',
        ConditionExpression: 'dueAt = :dueAt',
        ExpressionAttributeValues: { ':dueAt': due.dueAt, ':until': until },
      }),
    ),
  );
}

/** Removes work that is done; false when its row was moved meanwhile, and then it stays due. */
export async function removeDue(database: Database, due: Due): Promise<boolean> {
  return unlessMoved(() =>
    database.client.send(
      new DeleteCommand({
        TableName: database.names.organisations,
        Key: key(due),
        ConditionExpression: 'attribute_not_exists(dueAt) OR dueAt = :dueAt',
        ExpressionAttributeValues: { ':dueAt': due.dueAt },
      }),
    ),
  );
}

async function unlessMoved(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (fault) {
    if (fault instanceof ConditionalCheckFailedException) return false;
    throw fault;
  }
}
