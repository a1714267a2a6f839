import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { Learning, type LearningDraft } from '#contract/learning.ts';
import type { Instant } from '#core/time.ts';
import type { Scope } from './scope.ts';

const key = ({ tenant }: Scope, wave: string) => ({ pk: `learning#${tenant}`, sk: wave });

/** What was said about a wave, draft or published, read consistently; undefined when nobody wrote anything. */
export async function getLearning(scope: Scope, wave: string): Promise<Learning | undefined> {
  const { client, names } = scope.database;
  const { Item } = await client.send(
    new GetCommand({ TableName: names.organisations, Key: key(scope, wave), ConsistentRead: true }),
  );
  return Item && Learning.parse(Item);
}

/** Keeps a draft in place of the one before; false when it is published already. */
export async function draftLearning(scope: Scope, wave: string, texts: LearningDraft): Promise<boolean> {
  try {
    await scope.database.client.send(
      new UpdateCommand({
        TableName: scope.database.names.organisations,
        Key: key(scope, wave),
        UpdateExpression: 'SET texts = :texts',
        ConditionExpression: 'attribute_not_exists(publishedAt)',
        ExpressionAttributeValues: { ':texts': texts },
      }),
    );
    return true;
  } catch (fault) {
    if (fault instanceof ConditionalCheckFailedException) return false;
    throw fault;
  }
}

/** The write that publishes these texts, for a transaction; its condition fails when others are published. */
export function publishing(scope: Scope, wave: string, texts: LearningDraft, at: Instant) {
  return {
    TableName: scope.database.names.organisations,
    Key: key(scope, wave),
    UpdateExpression: 'SET texts = :texts, publishedAt = :at',
    ConditionExpression: 'attribute_not_exists(publishedAt)',
    ExpressionAttributeValues: { ':texts': texts, ':at': at },
  };
}

/** Notes that everybody was written to, and how many the carrier refused. */
export async function noteSent(scope: Scope, wave: string, sentAt: Instant, refused: number): Promise<void> {
  await scope.database.client.send(
    new UpdateCommand({
      TableName: scope.database.names.organisations,
      Key: key(scope, wave),
      UpdateExpression: 'SET sentAt = :sentAt, refused = :refused',
      ExpressionAttributeValues: { ':sentAt': sentAt, ':refused': refused },
    }),
  );
}
