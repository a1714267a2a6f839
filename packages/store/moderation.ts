import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, paginateQuery, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { HideReason } from '#contract/comment.ts';
import { deleteAll } from './many.ts';
import type { Scope } from './scope.ts';

const Stored = z.object({ comment: z.string(), reason: HideReason });

const key = (scope: Scope, wave: string, comment: string) => ({
  pk: `moderation#${scope.tenant}`,
  sk: `${wave}#${comment}`,
});

/** Whether a conditional write found what it expected. */
async function took(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (fault) {
    if (fault instanceof ConditionalCheckFailedException) return false;
    throw fault;
  }
}

/** Notes that a released comment is hidden, beside it and never in it; false when it is hidden already. */
export async function hideComment(scope: Scope, wave: string, comment: string, reason: HideReason): Promise<boolean> {
  return took(
    scope.database.client.send(
      new PutCommand({
        TableName: scope.database.names.organisations,
        Item: { ...key(scope, wave, comment), comment, reason },
        ConditionExpression: 'attribute_not_exists(sk)',
      }),
    ),
  );
}

/** Forgets that a comment is hidden; false when it is not. */
export async function showComment(scope: Scope, wave: string, comment: string): Promise<boolean> {
  return took(
    scope.database.client.send(
      new DeleteCommand({
        TableName: scope.database.names.organisations,
        Key: key(scope, wave, comment),
        ConditionExpression: 'attribute_exists(sk)',
      }),
    ),
  );
}

/** The hidden comments of a wave and why, by the comment's id. */
export async function listHidden(scope: Scope, wave: string): Promise<ReadonlyMap<string, HideReason>> {
  const hidden = new Map<string, HideReason>();
  for await (const { Items } of paginateQuery(
    { client: scope.database.client },
    {
      TableName: scope.database.names.organisations,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :wave)',
      ExpressionAttributeValues: { ':pk': `moderation#${scope.tenant}`, ':wave': `${wave}#` },
      ConsistentRead: true,
    },
  ))
    for (const item of Items ?? []) {
      const { comment, reason } = Stored.parse(item);
      hidden.set(comment, reason);
    }
  return hidden;
}

/** Removes what is known of a wave's hidden comments, once the comments are gone; safe to repeat. */
export async function deleteModeration(scope: Scope, wave: string): Promise<void> {
  await deleteAll(scope.database, 'organisations', `moderation#${scope.tenant}`, `${wave}#`);
}
