import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, GetCommand, paginateQuery, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { Chat } from '#contract/chat.ts';
import type { Scope } from './scope.ts';
import { seal, unseal, type Sealing } from './sealing.ts';

const bytes = z.instanceof(Uint8Array);
const Stored = z.object({ ...Chat.shape, wrapped: bytes, sealed: bytes });

const key = ({ tenant }: Scope, id: string) => ({ pk: `chat#${tenant}`, sk: id });
const placeOf = (scope: Scope, id: string): string => `${key(scope, id).pk}|${id}`;

/** Keeps a chat; its token or address is sealed under a data key of its own. */
export async function putChat(scope: Scope, sealing: Sealing, chat: Chat, secret: string): Promise<void> {
  const { plain, wrapped } = await sealing.create('chat');
  const sealed = seal(plain, Buffer.from(secret), placeOf(scope, chat.id));
  await scope.database.client.send(
    new PutCommand({
      TableName: scope.database.names.organisations,
      Item: { ...key(scope, chat.id), ...chat, wrapped, sealed },
    }),
  );
}

/** All chats of the organisation without what opens them, the oldest first. */
export async function listChats({ database, tenant }: Scope): Promise<readonly Chat[]> {
  const chats: Chat[] = [];
  for await (const { Items } of paginateQuery(
    { client: database.client },
    {
      TableName: database.names.organisations,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': `chat#${tenant}` },
      ConsistentRead: true,
    },
  ))
    for (const item of Items ?? []) chats.push(Chat.parse(item));
  return chats;
}

/** A chat with its token or address in plain; undefined when the organisation has none of this id (any more). */
export async function openChat(
  scope: Scope,
  sealing: Sealing,
  id: string,
): Promise<(Chat & { readonly secret: string }) | undefined> {
  const { client, names } = scope.database;
  const { Item } = await client.send(
    new GetCommand({ TableName: names.organisations, Key: key(scope, id), ConsistentRead: true }),
  );
  if (!Item) return undefined;
  const { wrapped, sealed, ...chat } = Stored.parse(Item);
  const plain = await sealing.open('chat', wrapped);
  return { ...chat, secret: Buffer.from(unseal(plain, sealed, placeOf(scope, id))).toString() };
}

/** Removes a chat for good; returns what it was, undefined when there was none. */
export async function removeChat(scope: Scope, id: string): Promise<Chat | undefined> {
  const { Attributes } = await scope.database.client.send(
    new DeleteCommand({
      TableName: scope.database.names.organisations,
      Key: key(scope, id),
      ReturnValues: 'ALL_OLD',
    }),
  );
  return Attributes && Chat.parse(Attributes);
}

/** Notes why a chat did not take the last message, or (`undefined`) that it did; does nothing for one that was removed meanwhile. */
export async function noteTrouble(scope: Scope, id: string, trouble: Chat['trouble'] | undefined): Promise<void> {
  try {
    await scope.database.client.send(
      new UpdateCommand({
        TableName: scope.database.names.organisations,
        Key: key(scope, id),
        UpdateExpression: trouble === undefined ? 'REMOVE trouble' : 'SET trouble = :trouble',
        ConditionExpression: 'attribute_exists(sk)',
        ...(trouble === undefined ? {} : { ExpressionAttributeValues: { ':trouble': trouble } }),
      }),
    );
  } catch (fault) {
    if (!(fault instanceof ConditionalCheckFailedException)) throw fault;
  }
}
