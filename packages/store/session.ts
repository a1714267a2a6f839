import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Instant } from '#core/time.ts';
import type { Membership } from './address.ts';
import type { Database } from './database.ts';
import { digest } from './digest.ts';

const Stored = z.object({
  email: z.string(),
  /** `null` for an operator who belongs to no organisation. */
  membership: z.object({ tenant: z.string(), member: z.string() }).nullable(),
  ends: z.string(),
});

/** Who is signed in, as which member of which organisation, until when. */
export type Session = z.infer<typeof Stored>;

const key = (secret: string) => ({ pk: `session#${digest(secret)}`, sk: 'session' });

/** Opens a session under a secret of 256 random bits; the secret itself is not stored. */
export async function openSession(database: Database, secret: string, session: Session): Promise<void> {
  const expires = Math.ceil(Date.parse(session.ends) / 1000);
  await database.client.send(
    new PutCommand({ TableName: database.names.organisations, Item: { ...key(secret), ...session, expires } }),
  );
}

/** The session of a secret; undefined when there is none, or it has ended by `now`. */
export async function getSession(database: Database, secret: string, now: Instant): Promise<Session | undefined> {
  const { Item } = await database.client.send(
    new GetCommand({ TableName: database.names.organisations, Key: key(secret), ConsistentRead: true }),
  );
  if (!Item) return undefined;
  const session = Stored.parse(Item);
  return session.ends > now ? session : undefined;
}

/** Turns a session to another of its address's memberships; false when it has been signed out meanwhile. */
export async function switchSession(database: Database, secret: string, membership: Membership): Promise<boolean> {
  try {
    await database.client.send(
      new UpdateCommand({
        TableName: database.names.organisations,
        Key: key(secret),
        UpdateExpression: 'SET membership = :membership',
        ConditionExpression: 'attribute_exists(sk)',
        ExpressionAttributeValues: { ':membership': membership },
      }),
    );
    return true;
  } catch (fault) {
    if (fault instanceof ConditionalCheckFailedException) return false;
    throw fault;
  }
}

/** Ends a session; harmless to repeat. */
export async function endSession(database: Database, secret: string): Promise<void> {
  await database.client.send(new DeleteCommand({ TableName: database.names.organisations, Key: key(secret) }));
}
