import { createHmac, createSecretKey } from 'node:crypto';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { ShareOf } from '#core/survey/audience.ts';
import type { Scope } from './scope.ts';

const Stored = z.object({ key: z.instanceof(Uint8Array) });
const keyOf = ({ tenant }: Scope, programme: string) => ({ pk: `draw#${tenant}`, sk: programme });

/** Keeps the random key of 32 bytes that cuts a programme's people into shares; it is kept before the programme and never changes. */
export async function putDraw(scope: Scope, programme: string, key: Uint8Array): Promise<void> {
  const { client, names } = scope.database;
  await client.send(
    new PutCommand({
      TableName: names.organisations,
      Item: { ...keyOf(scope, programme), key },
      ConditionExpression: 'attribute_not_exists(sk)',
    }),
  );
}

/** How a programme's people are cut into shares; undefined where nothing was drawn. */
export async function getDraw(scope: Scope, programme: string): Promise<ShareOf | undefined> {
  const { client, names } = scope.database;
  const { Item } = await client.send(
    new GetCommand({ TableName: names.organisations, Key: keyOf(scope, programme), ConsistentRead: true }),
  );
  return Item && shareBy(Stored.parse(Item).key);
}

/** Shares by a key: a person's is 48 bits of HMAC-SHA-256 over the person, modulo the number of shares; so neither name nor place on the roster decides, nor who else is on it. */
export function shareBy(key: Uint8Array): ShareOf {
  // Made once: with plain bytes each digest takes four times as long.
  const secret = createSecretKey(key);
  return (person, of) => createHmac('sha256', secret).update(person).digest().readUIntBE(0, 6) % of;
}
