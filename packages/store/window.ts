import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { Instant } from '#core/time.ts';
import type { Database } from './database.ts';

const Label = z.object({ stratum: z.string(), keyId: z.string() });
const Stored = z.object({
  wave: z.string(),
  tenant: z.string(),
  opens: z.string(),
  closes: z.string(),
  opened: z.boolean(),
  manifestSha256: z.string(),
  openLink: z.exactOptional(z.object({ ...Label.shape, comment: z.exactOptional(Label) })),
});

/** What issue must know of a wave: whose it is and when credentials are given, and where nobody is invited (`openLink`) the only label there is. Written by freeze, opened by tick, closed earlier by console. */
export type Window = z.infer<typeof Stored>;

const key = (wave: string) => ({ pk: `window#${wave}`, sk: 'window' });

/** Stores the window of a frozen wave; a repeat of the freeze leaves the first one. */
export async function putWindow(database: Database, window: Window): Promise<void> {
  try {
    await database.client.send(
      new PutCommand({
        TableName: database.names.organisations,
        Item: { ...key(window.wave), ...window },
        ConditionExpression: 'attribute_not_exists(sk)',
      }),
    );
  } catch (fault) {
    if (!(fault instanceof ConditionalCheckFailedException)) throw fault;
  }
}

/** The window of a wave, read consistently; undefined for a wave that is not frozen. */
export async function getWindow(database: Database, wave: string): Promise<Window | undefined> {
  const { Item } = await database.client.send(
    new GetCommand({ TableName: database.names.organisations, Key: key(wave), ConsistentRead: true }),
  );
  return Item && Stored.parse(Item);
}

/** Marks the wave as opened: from now on issue gives credentials. */
export async function openWindow(database: Database, wave: string): Promise<void> {
  await database.client.send(
    new UpdateCommand({
      TableName: database.names.organisations,
      Key: key(wave),
      UpdateExpression: 'SET opened = :true',
      ConditionExpression: 'attribute_exists(sk)',
      ExpressionAttributeValues: { ':true': true },
    }),
  );
}

/** Moves the end of a window earlier; false when it would be later than it is, or there is none. */
export async function closeWindow(database: Database, wave: string, closes: Instant): Promise<boolean> {
  try {
    await database.client.send(
      new UpdateCommand({
        TableName: database.names.organisations,
        Key: key(wave),
        UpdateExpression: 'SET closes = :closes',
        ConditionExpression: 'closes >= :closes',
        ExpressionAttributeValues: { ':closes': closes },
      }),
    );
    return true;
  } catch (fault) {
    if (fault instanceof ConditionalCheckFailedException) return false;
    throw fault;
  }
}
