import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { ApiKey } from '#contract/apikey.ts';
import type { Scope } from './scope.ts';
import { grantsOf } from './secret.ts';

/** Keys of programs that read the feed. */
export const apiKeys = grantsOf('apikey', ApiKey);

/** Notes the day a key was last used, and nothing finer; does nothing for one that was taken back meanwhile. */
export async function noteUse({ database, tenant }: Scope, id: string, day: string): Promise<void> {
  try {
    await database.client.send(
      new UpdateCommand({
        TableName: database.names.organisations,
        Key: { pk: `apikey#${tenant}`, sk: id },
        UpdateExpression: 'SET lastUsed = :day',
        ConditionExpression: 'attribute_exists(sk)',
        ExpressionAttributeValues: { ':day': day },
      }),
    );
  } catch (fault) {
    if (!(fault instanceof ConditionalCheckFailedException)) throw fault;
  }
}
