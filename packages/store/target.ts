import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { Targets as Stored, type Targets } from '#contract/target.ts';
import type { Scope } from './scope.ts';

const keyOf = ({ tenant }: Scope) => ({ pk: `target#${tenant}`, sk: 'targets' });

/** The scores the organisation aims at; none at version 0 while nobody set any. */
export async function getTargets(scope: Scope): Promise<Targets> {
  const { client, names } = scope.database;
  const { Item } = await client.send(
    new GetCommand({ TableName: names.organisations, Key: keyOf(scope), ConsistentRead: true }),
  );
  return Item ? Stored.parse(Item) : { targets: {}, version: 0 };
}

/** Replaces the targets that were read at the version before; false when somebody changed them since. */
export async function changeTargets(scope: Scope, targets: Targets): Promise<boolean> {
  const { client, names } = scope.database;
  try {
    await client.send(
      new PutCommand({
        TableName: names.organisations,
        Item: { ...keyOf(scope), ...targets },
        ConditionExpression: targets.version === 1 ? 'attribute_not_exists(sk)' : '#version = :before',
        ...(targets.version === 1
          ? {}
          : {
              ExpressionAttributeNames: { '#version': 'version' },
              ExpressionAttributeValues: { ':before': targets.version - 1 },
            }),
      }),
    );
    return true;
  } catch (fault) {
    if (fault instanceof ConditionalCheckFailedException) return false;
    throw fault;
  }
}
