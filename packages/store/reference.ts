import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, paginateQuery, PutCommand, type PutCommandInput } from '@aws-sdk/lib-dynamodb';
import { Reference as Stored, type Reference } from '#contract/reference.ts';
import type { Scope } from './scope.ts';

const pk = ({ tenant }: Scope) => `reference#${tenant}`;

/** Every reference the organisation keeps, in the order they were added. */
export async function listReferences(scope: Scope): Promise<readonly Reference[]> {
  const references: Reference[] = [];
  for await (const { Items } of paginateQuery(
    { client: scope.database.client },
    {
      TableName: scope.database.names.organisations,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': pk(scope) },
      ConsistentRead: true,
    },
  ))
    for (const item of Items ?? []) references.push(Stored.parse(item));
  return references;
}

/** Keeps a new reference; false when the id is taken. */
export async function addReference(scope: Scope, reference: Reference): Promise<boolean> {
  return put(scope, reference, { ConditionExpression: 'attribute_not_exists(sk)' });
}

/** Replaces the reference that was read at the version before; false when somebody changed or removed it since. */
export async function changeReference(scope: Scope, reference: Reference): Promise<boolean> {
  return put(scope, reference, {
    ConditionExpression: '#version = :before',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':before': reference.version - 1 },
  });
}

/** Removes a reference; false when there was none. */
export async function removeReference(scope: Scope, id: string): Promise<boolean> {
  const { client, names } = scope.database;
  const { Attributes } = await client.send(
    new DeleteCommand({ TableName: names.organisations, Key: { pk: pk(scope), sk: id }, ReturnValues: 'ALL_OLD' }),
  );
  return Attributes !== undefined;
}

async function put(
  scope: Scope,
  reference: Reference,
  condition: Pick<PutCommandInput, 'ConditionExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'>,
): Promise<boolean> {
  const { client, names } = scope.database;
  try {
    await client.send(
      new PutCommand({
        TableName: names.organisations,
        Item: { pk: pk(scope), sk: reference.id, ...reference },
        ...condition,
      }),
    );
    return true;
  } catch (fault) {
    if (fault instanceof ConditionalCheckFailedException) return false;
    throw fault;
  }
}
