import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { paginateQuery, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { Instant } from '#core/time.ts';
import { deleteAll } from './many.ts';
import type { Scope } from './scope.ts';

/** How far one part of the frozen roster has been sent something; of announcements a part is a step of the wave, and its positions are channels. Positions count from 0 within the part. */
export interface Delivery {
  readonly kind: 'invitation' | 'reminder1' | 'reminder2' | 'learning' | 'announcement';
  readonly part: number;
  /** Everybody before this position was handed to the carrier and its answer noted. */
  readonly done: number;
  /** Everybody before this position was perhaps handed over; above `done` while a claim is open or was cut off by a crash. */
  readonly claimed: number;
  /** People whose claim was cut off and who were therefore written to a second time, with the same link. */
  readonly repeated: number;
  /** Positions the carrier did not accept; none for reminders, since they would tell who was reminded. */
  readonly refused: readonly number[];
  /** How often the refused ones were tried again. */
  readonly tries: number;
  /** Letters the carrier accepted, and those whose mailbox it says does not exist; none are counted for reminders. */
  readonly accepted: number;
  readonly missing: number;
  /** When the refused ones are tried next; absent: nobody is to be tried. */
  readonly retryAt?: Instant;
}

const Stored = z.object({
  kind: z.enum(['invitation', 'reminder1', 'reminder2', 'learning', 'announcement']),
  part: z.int(),
  done: z.int(),
  claimed: z.int(),
  repeated: z.int(),
  refused: z.array(z.int()),
  tries: z.int(),
  accepted: z._default(z.int(), 0),
  missing: z._default(z.int(), 0),
  retryAt: z.exactOptional(z.string()),
});

const pk = ({ tenant }: Scope, wave: string) => `delivery#${tenant}#${wave}`;
const sk = ({ kind, part }: Pick<Delivery, 'kind' | 'part'>) => `${kind}#${String(part).padStart(4, '0')}`;

/** How far every part that was begun is, by part. */
export async function deliveriesOf(
  scope: Scope,
  wave: string,
  kind: Delivery['kind'],
): Promise<ReadonlyMap<number, Delivery>> {
  const deliveries = new Map<number, Delivery>();
  for await (const { Items } of paginateQuery(
    { client: scope.database.client },
    {
      TableName: scope.database.names.organisations,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :kind)',
      ExpressionAttributeValues: { ':pk': pk(scope, wave), ':kind': `${kind}#` },
      ConsistentRead: true,
    },
  ))
    for (const item of Items ?? []) {
      const delivery = Stored.parse(item);
      deliveries.set(delivery.part, delivery);
    }
  return deliveries;
}

/** A part nobody was written to yet. */
export function untouched(kind: Delivery['kind'], part: number): Delivery {
  return { kind, part, done: 0, claimed: 0, repeated: 0, refused: [], tries: 0, accepted: 0, missing: 0 };
}

/**
 * Moves a part from one state to the next, before anything is sent and after the carrier has answered.
 * @returns false when somebody else moved it since `before` was read; then nothing changed
 */
export async function moveDelivery(scope: Scope, wave: string, before: Delivery, after: Delivery): Promise<boolean> {
  const { client, names } = scope.database;
  const { done, claimed, repeated, refused, tries, accepted, missing, retryAt } = after;
  try {
    await client.send(
      new UpdateCommand({
        TableName: names.organisations,
        Key: { pk: pk(scope, wave), sk: sk(before) },
        UpdateExpression: `SET #kind = :kind, part = :part, done = :done, claimed = :claimed, repeated = :repeated, refused = :refused, tries = :tries, accepted = :accepted, #missing = :missing${retryAt === undefined ? ' REMOVE retryAt' : ', retryAt = :retryAt'}`,
        ConditionExpression:
          '(attribute_not_exists(sk) AND :beforeClaimed = :zero) OR (done = :beforeDone AND claimed = :beforeClaimed AND repeated = :beforeRepeated AND tries = :beforeTries)',
        ExpressionAttributeNames: { '#kind': 'kind', '#missing': 'missing' },
        ExpressionAttributeValues: {
          ':kind': before.kind,
          ':part': before.part,
          ':done': done,
          ':claimed': claimed,
          ':repeated': repeated,
          ':refused': refused,
          ':tries': tries,
          ':accepted': accepted,
          ':missing': missing,
          ...(retryAt === undefined ? {} : { ':retryAt': retryAt }),
          ':zero': 0,
          ':beforeDone': before.done,
          ':beforeClaimed': before.claimed,
          ':beforeRepeated': before.repeated,
          ':beforeTries': before.tries,
        },
      }),
    );
    return true;
  } catch (fault) {
    if (fault instanceof ConditionalCheckFailedException) return false;
    throw fault;
  }
}

/** Removes the marks of who was written one kind of message; of both reminders at once. */
export async function deleteDeliveries(
  scope: Scope,
  wave: string,
  kind: 'invitation' | 'reminder' | 'learning' | 'announcement',
): Promise<void> {
  await deleteAll(scope.database, 'organisations', pk(scope, wave), kind);
}
