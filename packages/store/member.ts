import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { GetCommand, paginateQuery, TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { Member as Stored, type Member } from '#contract/organisation.ts';
import type { Role } from '#core/tenancy/member.ts';
import { addressKey } from './address.ts';
import type { Scope } from './scope.ts';

const key = ({ tenant }: Scope, id: string) => ({ pk: `member#${tenant}`, sk: id });

/** The member; undefined when the organisation has none of this id (any more). */
export async function getMember(scope: Scope, id: string): Promise<Member | undefined> {
  const { Item } = await scope.database.client.send(
    new GetCommand({ TableName: scope.database.names.organisations, Key: key(scope, id), ConsistentRead: true }),
  );
  return Item && Stored.parse(Item);
}

/** All members, in the order they were invited. */
export async function listMembers(scope: Scope): Promise<readonly Member[]> {
  const members: Member[] = [];
  for await (const { Items } of paginateQuery(
    { client: scope.database.client },
    {
      TableName: scope.database.names.organisations,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': `member#${scope.tenant}` },
      ConsistentRead: true,
    },
  ))
    for (const item of Items ?? []) members.push(Stored.parse(item));
  return members;
}

/** Adds a member; false when the address belongs to the organisation already. */
export async function addMember(scope: Scope, member: Member): Promise<boolean> {
  const TableName = scope.database.names.organisations;
  return written(scope, [
    {
      Put: {
        TableName,
        Item: { ...key(scope, member.id), ...member },
        ConditionExpression: 'attribute_not_exists(sk)',
      },
    },
    {
      Put: {
        TableName,
        Item: { ...addressKey(member.email, scope.tenant), tenant: scope.tenant, member: member.id },
        ConditionExpression: 'attribute_not_exists(sk)',
      },
    },
    ...owners(scope, [], member.roles),
  ]);
}

/** Replaces a member's roles; false when somebody changed them since `member` was read, or no owner would be left. */
export async function changeRoles(scope: Scope, member: Member, roles: readonly Role[]): Promise<boolean> {
  return written(scope, [
    {
      Update: {
        TableName: scope.database.names.organisations,
        Key: key(scope, member.id),
        UpdateExpression: 'SET #roles = :after',
        ConditionExpression: '#roles = :before',
        ExpressionAttributeNames: { '#roles': 'roles' },
        ExpressionAttributeValues: { ':before': member.roles, ':after': roles },
      },
    },
    ...owners(scope, member.roles, roles),
  ]);
}

/** Takes a membership away and with it every session of it; false when somebody changed it since it was read, or no owner would be left. */
export async function removeMember(scope: Scope, member: Member): Promise<boolean> {
  const TableName = scope.database.names.organisations;
  return written(scope, [
    {
      Delete: {
        TableName,
        Key: key(scope, member.id),
        ConditionExpression: '#roles = :before',
        ExpressionAttributeNames: { '#roles': 'roles' },
        ExpressionAttributeValues: { ':before': member.roles },
      },
    },
    { Delete: { TableName, Key: addressKey(member.email, scope.tenant) } },
    ...owners(scope, member.roles, []),
  ]);
}

type Writes = NonNullable<TransactWriteCommandInput['TransactItems']>;

/** Keeps the profile's number of owners in step, and refuses the step to none: two owners cannot remove each other at once. */
function owners(scope: Scope, before: readonly Role[], after: readonly Role[]): Writes {
  const step = Number(after.includes('owner')) - Number(before.includes('owner'));
  if (step === 0) return [];
  return [
    {
      Update: {
        TableName: scope.database.names.organisations,
        Key: { pk: `organisation#${scope.tenant}`, sk: 'profile' },
        UpdateExpression: 'ADD #owners :step',
        ConditionExpression: step > 0 ? 'attribute_exists(sk)' : '#owners > :one',
        ExpressionAttributeNames: { '#owners': 'owners' },
        ExpressionAttributeValues: step > 0 ? { ':step': step } : { ':step': step, ':one': 1 },
      },
    },
  ];
}

async function written(scope: Scope, TransactItems: Writes): Promise<boolean> {
  try {
    await scope.database.client.send(new TransactWriteCommand({ TransactItems }));
    return true;
  } catch (fault) {
    if (fault instanceof TransactionCanceledException) return false;
    throw fault;
  }
}
