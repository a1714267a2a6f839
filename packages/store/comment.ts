import { paginateQuery, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { deleteAll } from './many.ts';
import type { Scope } from './scope.ts';

const Stored = z.object({ id: z.string(), group: z.string(), invited: z.int(), text: z.string() });

/** A released comment: masked, undated, beside no score; `group` is the label of its one atom, `id` says nothing about its sender. */
export type Comment = z.infer<typeof Stored>;

/** Stores a released comment; the same id again replaces it. */
export async function putComment(scope: Scope, wave: string, comment: Comment): Promise<void> {
  await scope.database.client.send(
    new PutCommand({
      TableName: scope.database.names.organisations,
      Item: { pk: `comment#${scope.tenant}`, sk: `${wave}#${comment.id}`, ...comment },
    }),
  );
}

/** All released comments of a wave, in the order of their ids, which is none. */
export async function listComments(scope: Scope, wave: string): Promise<readonly Comment[]> {
  const comments: Comment[] = [];
  for await (const { Items } of paginateQuery(
    { client: scope.database.client },
    {
      TableName: scope.database.names.organisations,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :wave)',
      ExpressionAttributeValues: { ':pk': `comment#${scope.tenant}`, ':wave': `${wave}#` },
    },
  ))
    for (const item of Items ?? []) comments.push(Stored.parse(item));
  return comments;
}

/** Removes all released comments of a wave; safe to repeat. */
export async function deleteComments(scope: Scope, wave: string): Promise<void> {
  await deleteAll(scope.database, 'organisations', `comment#${scope.tenant}`, `${wave}#`);
}
