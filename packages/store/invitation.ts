import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { GetCommand, paginateQuery, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { Database } from './database.ts';
import { digest } from './digest.ts';
import { deleteAll, pageSize, writeAll } from './many.ts';

/** One person's invitation to one wave, found by the hash of their code. */
export interface Invitation {
  readonly wave: string;
  /** `codeHash(wave, code)`; the code itself is stored nowhere. */
  readonly codeHash: string;
  readonly tenant: string;
  /** Empty where nobody is invited, and whoever has the link made the code themselves. */
  readonly person: string;
  /** Group id and key id of the stratum. */
  readonly stratum: string;
  readonly keyId: string;
  /** Group id and key id of the comment stratum; absent when the wave takes no comments. */
  readonly comment?: { readonly stratum: string; readonly keyId: string };
}

/** An invitation as read: `taken` once its credentials were signed. Nothing tells when. */
export interface StoredInvitation extends Invitation {
  readonly taken: boolean;
}

const Item = z.object({
  sk: z.string(),
  tenant: z.string(),
  person: z.string(),
  stratum: z.string(),
  keyId: z.string(),
  comment: z.exactOptional(z.object({ stratum: z.string(), keyId: z.string() })),
  b: z.optional(z.instanceof(Uint8Array)),
});

const hexDigits = '0123456789abcdef';
const partition = (wave: string, digit: string): string => `invitation#${wave}#${digit}`;
const key = (wave: string, hash: string) => ({ pk: partition(wave, hash.charAt(0)), sk: hash });
const itemOf = ({ wave, codeHash: hash, ...rest }: Invitation) => ({ ...key(wave, hash), ...rest });

function read(wave: string, item: unknown): StoredInvitation {
  const { sk, b, ...rest } = Item.parse(item);
  return { wave, codeHash: sk, ...rest, taken: b !== undefined };
}

/** The hash under which an invitation is stored and looked up: hex SHA-256 of `wave|code`. */
export function codeHash(wave: string, code: string): string {
  return digest(`${wave}|${code}`);
}

/** Stores invitations of a wave that is not open yet; safe to repeat until it is. */
export async function putInvitations(database: Database, invitations: readonly Invitation[]): Promise<void> {
  await writeAll(
    database,
    'organisations',
    invitations.map((invitation) => ({ put: itemOf(invitation) })),
  );
}

/** The invitation a code stands for, read consistently; undefined for an unknown code. */
export async function getInvitation(
  { client, names }: Database,
  wave: string,
  hash: string,
): Promise<StoredInvitation | undefined> {
  const { Item: item } = await client.send(
    new GetCommand({ TableName: names.organisations, Key: key(wave, hash), ConsistentRead: true }),
  );
  return item && read(wave, item);
}

/**
 * Binds an invitation to the blinded messages whose hash is `blinded`: the first ones for good, the same ones again as often as wanted.
 * @returns false when it is bound to others, or is there no more
 */
export async function bindInvitation(
  { client, names }: Database,
  wave: string,
  hash: string,
  blinded: Uint8Array,
): Promise<boolean> {
  try {
    await client.send(
      new UpdateCommand({
        TableName: names.organisations,
        Key: key(wave, hash),
        UpdateExpression: 'SET b = :b',
        ConditionExpression: 'attribute_exists(sk) AND (attribute_not_exists(b) OR b = :b)',
        ExpressionAttributeValues: { ':b': blinded },
      }),
    );
    return true;
  } catch (fault) {
    if (fault instanceof ConditionalCheckFailedException) return false;
    throw fault;
  }
}

/**
 * Binds the code that a device made for itself in a wave with an open link: its row is first written here, so that credentials are counted as in any other wave.
 * @returns false when the code is bound to other messages
 */
export async function bindOpenly(
  { client, names }: Database,
  { wave, codeHash: hash, tenant, person, stratum, keyId, comment }: Invitation,
  blinded: Uint8Array,
): Promise<boolean> {
  try {
    await client.send(
      new UpdateCommand({
        TableName: names.organisations,
        Key: key(wave, hash),
        UpdateExpression: `SET b = :b, tenant = :tenant, person = :person, stratum = :stratum, keyId = :keyId${comment ? ', #comment = :comment' : ''}`,
        ConditionExpression: 'attribute_not_exists(b) OR b = :b',
        ...(comment ? { ExpressionAttributeNames: { '#comment': 'comment' } } : {}),
        ExpressionAttributeValues: {
          ...{ ':b': blinded, ':tenant': tenant, ':person': person, ':stratum': stratum, ':keyId': keyId },
          ...(comment ? { ':comment': comment } : {}),
        },
      }),
    );
    return true;
  } catch (fault) {
    if (fault instanceof ConditionalCheckFailedException) return false;
    throw fault;
  }
}

/**
 * Replaces an unused invitation by one with another code, in one transaction with the `note` of it.
 * @returns false when the old one was used or is gone; then nothing changed
 */
export async function replaceInvitation(
  { client, names }: Database,
  oldHash: string,
  invitation: Invitation,
  note: Readonly<Record<string, unknown>>,
): Promise<boolean> {
  const TableName = names.organisations;
  const fresh = 'attribute_not_exists(sk)';
  try {
    await client.send(
      new TransactWriteCommand({
        TransactItems: [
          {
            Delete: {
              TableName,
              Key: key(invitation.wave, oldHash),
              ConditionExpression: 'attribute_exists(sk) AND attribute_not_exists(b)',
            },
          },
          { Put: { TableName, Item: itemOf(invitation), ConditionExpression: fresh } },
          { Put: { TableName, Item: note } },
        ],
      }),
    );
    return true;
  } catch (fault) {
    if (!(fault instanceof TransactionCanceledException)) throw fault;
    if (fault.CancellationReasons?.some(({ Code }) => Code === 'TransactionConflict')) throw fault;
    return false;
  }
}

/** Reads all invitations of a wave, page by page in the order of their hashes. For send, fold and purge alone. */
export async function* invitationsOf({ client, names }: Database, wave: string): AsyncGenerator<StoredInvitation> {
  for (const digit of hexDigits)
    for await (const { Items } of paginateQuery(
      { client, pageSize },
      {
        TableName: names.organisations,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': partition(wave, digit) },
        ConsistentRead: true,
      },
    ))
      for (const item of Items ?? []) yield read(wave, item);
}

/** Removes all invitations of a wave and with them the blinded hashes; safe to repeat. For purge alone. */
export async function deleteInvitations(database: Database, wave: string): Promise<void> {
  for (const digit of hexDigits) await deleteAll(database, 'organisations', partition(wave, digit));
}
