import { randomBytes } from 'node:crypto';
import { DeleteCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { Database } from './database.ts';
import { deleteAll } from './many.ts';

const Item = z.object({ sk: z.string(), address: z.string(), person: z.exactOptional(z.string()) });

/**
 * A wish for send, without a date: somebody asked for the link of an address, or (with `person`) an admin corrected that person's address.
 */
export interface Wish {
  readonly wave: string;
  /** Random, without time. */
  readonly id: string;
  /** In lower case. */
  readonly address: string;
  readonly person?: string;
}

const pk = (wave: string) => `resend#${wave}`;

/** Leaves a wish for send. Issue leaves them without, console with the person; the reply to whoever asked is the same in any case. */
export async function putWish({ client, names }: Database, { wave, address, person }: Omit<Wish, 'id'>): Promise<void> {
  const Item = { pk: pk(wave), sk: randomBytes(16).toString('hex'), address: address.toLowerCase(), person };
  await client.send(new PutCommand({ TableName: names.organisations, Item }));
}

/** Up to `limit` open wishes of a wave, in the order of their random ids. */
export async function listWishes({ client, names }: Database, wave: string, limit: number): Promise<readonly Wish[]> {
  const { Items } = await client.send(
    new QueryCommand({
      TableName: names.organisations,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': pk(wave) },
      ConsistentRead: true,
      Limit: limit,
    }),
  );
  return (Items ?? []).map((item) => {
    const { sk, ...rest } = Item.parse(item);
    return { wave, id: sk, ...rest };
  });
}

/** Removes a wish that was answered. */
export async function removeWish({ client, names }: Database, { wave, id }: Wish): Promise<void> {
  await client.send(new DeleteCommand({ TableName: names.organisations, Key: { pk: pk(wave), sk: id } }));
}

/** Removes all wishes of a wave. */
export async function deleteWishes(database: Database, wave: string): Promise<void> {
  await deleteAll(database, 'organisations', pk(wave));
}
