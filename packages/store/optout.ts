import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, GetCommand, paginateQuery, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { Scope } from './scope.ts';
import { seal, unseal, type Sealing } from './sealing.ts';

const Key = z.object({ wrapped: z.instanceof(Uint8Array), sealed: z.instanceof(Uint8Array) });
const Mark = z.object({ sk: z.string() });

const pk = ({ tenant }: Scope) => `optout#${tenant}`;
const prefix = 'mark#';
const place = (scope: Scope) => `${pk(scope)}|key`;

/** The organisation's key of 32 bytes, from which marks of addresses and the addresses of opt-out pages are made; undefined before its first freeze. */
export async function openOptoutKey(scope: Scope, sealing: Sealing): Promise<Uint8Array | undefined> {
  const { client, names } = scope.database;
  const { Item } = await client.send(
    new GetCommand({ TableName: names.organisations, Key: { pk: pk(scope), sk: 'key' }, ConsistentRead: true }),
  );
  if (!Item) return undefined;
  const { wrapped, sealed } = Key.parse(Item);
  return unseal(await sealing.open('mail', wrapped), sealed, place(scope));
}

/** Makes the organisation's key at the first call. Of several at once one stays. For freeze alone. */
export async function makeOptoutKey(
  scope: Scope,
  sealing: Sealing,
  random: (bytes: number) => Uint8Array,
): Promise<void> {
  const { client, names } = scope.database;
  if (await openOptoutKey(scope, sealing)) return;
  const { plain, wrapped } = await sealing.create('mail');
  try {
    await client.send(
      new PutCommand({
        TableName: names.organisations,
        Item: { pk: pk(scope), sk: 'key', wrapped, sealed: seal(plain, random(32), place(scope)) },
        ConditionExpression: 'attribute_not_exists(sk)',
      }),
    );
  } catch (fault) {
    if (!(fault instanceof ConditionalCheckFailedException)) throw fault;
  }
}

/** Notes that whoever has this mark takes no more mail; nothing tells when, on which message, or why. Safe to repeat. */
export async function optOut(scope: Scope, mark: string): Promise<void> {
  const { client, names } = scope.database;
  await client.send(
    new PutCommand({ TableName: names.organisations, Item: { pk: pk(scope), sk: `${prefix}${mark}` } }),
  );
}

/** Lets whoever has this mark be written to again; safe to repeat. */
export async function optIn(scope: Scope, mark: string): Promise<void> {
  const { client, names } = scope.database;
  await client.send(
    new DeleteCommand({ TableName: names.organisations, Key: { pk: pk(scope), sk: `${prefix}${mark}` } }),
  );
}

/** The marks of all who take no mail from the organisation. */
export async function optedOut(scope: Scope): Promise<ReadonlySet<string>> {
  const marks = new Set<string>();
  for await (const { Items } of paginateQuery(
    { client: scope.database.client },
    {
      TableName: scope.database.names.organisations,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': pk(scope), ':prefix': prefix },
      ProjectionExpression: 'sk',
      ConsistentRead: true,
    },
  ))
    for (const item of Items ?? []) marks.add(Mark.parse(item).sk.slice(prefix.length));
  return marks;
}
