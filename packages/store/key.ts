import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { GetCommand, paginateQuery, PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { deleteAll } from './many.ts';
import type { Scope } from './scope.ts';
import { seal, unseal, type Purpose, type Sealing } from './sealing.ts';

/** The key pair of one stratum or comment stratum of a wave, its private part in plain. */
export interface SigningKey {
  readonly keyId: string;
  /** Group id. */
  readonly stratum: string;
  readonly kind: 'score' | 'comment';
  readonly spki: Uint8Array;
  readonly pkcs8: Uint8Array;
}

const bytes = z.instanceof(Uint8Array);
const Wrapped = z.object({ wrapped: bytes });
const Sealed = z.object({ sealed: bytes });
const StoredKey = z.object({
  sk: z.string(),
  stratum: z.string(),
  kind: z.enum(['score', 'comment']),
  spki: bytes,
});

const pk = ({ tenant }: Scope, wave: string) => `key#${tenant}#${wave}`;

async function putOnce(scope: Scope, wave: string, sk: string, attributes: object): Promise<void> {
  const { client, names } = scope.database;
  try {
    await client.send(
      new PutCommand({
        TableName: names.organisations,
        Item: { pk: pk(scope, wave), sk, ...attributes },
        ConditionExpression: 'attribute_not_exists(sk)',
      }),
    );
  } catch (fault) {
    if (!(fault instanceof ConditionalCheckFailedException)) throw fault;
  }
}

async function read(scope: Scope, wave: string, sk: string): Promise<unknown> {
  const { client, names } = scope.database;
  const { Item } = await client.send(
    new GetCommand({ TableName: names.organisations, Key: { pk: pk(scope, wave), sk }, ConsistentRead: true }),
  );
  return Item;
}

/** The wave's data key for a purpose, in plain; undefined before the freeze and after the purge. */
export async function openDataKey(
  scope: Scope,
  wave: string,
  purpose: Purpose,
  sealing: Sealing,
): Promise<Uint8Array | undefined> {
  const item = await read(scope, wave, `datakey#${purpose}`);
  return item === undefined ? undefined : sealing.open(purpose, Wrapped.parse(item).wrapped);
}

/** The wave's data key for a purpose, made at the first call. Of several at once one key stays and all get that one. For freeze alone. */
export async function makeDataKey(scope: Scope, wave: string, purpose: Purpose, sealing: Sealing): Promise<Uint8Array> {
  const found = await openDataKey(scope, wave, purpose, sealing);
  if (found) return found;
  const { wrapped } = await sealing.create(purpose);
  await putOnce(scope, wave, `datakey#${purpose}`, { wrapped });
  const stored = await openDataKey(scope, wave, purpose, sealing);
  if (!stored) throw new Error('a data key vanished');
  return stored;
}

const placeOf = (scope: Scope, wave: string, sk: string): string => `${pk(scope, wave)}|${sk}`;

/**
 * Stores a stratum's key pair, its private part sealed by the wave's `sign` data key.
 * @returns false when the stratum has one already: of several freezes at once, the first to store decides
 */
export async function putSigningKey(
  scope: Scope,
  wave: string,
  dataKey: Uint8Array,
  { keyId, stratum, kind, spki, pkcs8 }: SigningKey,
): Promise<boolean> {
  const { client, names } = scope.database;
  const sealed = seal(dataKey, pkcs8, placeOf(scope, wave, keyId));
  const once = (sk: string, attributes: object) => ({
    Put: {
      TableName: names.organisations,
      Item: { pk: pk(scope, wave), sk, ...attributes },
      ConditionExpression: 'attribute_not_exists(sk)',
    },
  });
  try {
    await client.send(
      new TransactWriteCommand({
        TransactItems: [once(`label#${stratum}`, {}), once(keyId, { stratum, kind, spki, sealed })],
      }),
    );
    return true;
  } catch (fault) {
    if (!(fault instanceof TransactionCanceledException)) throw fault;
    if (fault.CancellationReasons?.some(({ Code }) => Code === 'ConditionalCheckFailed')) return false;
    throw fault;
  }
}

/** The private part of a key as PKCS#8; undefined when the wave has no such key (any more). */
export async function openSigningKey(
  scope: Scope,
  wave: string,
  dataKey: Uint8Array,
  keyId: string,
): Promise<Uint8Array | undefined> {
  const item = await read(scope, wave, keyId);
  return item === undefined ? undefined : unseal(dataKey, Sealed.parse(item).sealed, placeOf(scope, wave, keyId));
}

/** The public parts of all keys of a wave, in the order of their ids. */
export async function listSigningKeys(scope: Scope, wave: string): Promise<readonly Omit<SigningKey, 'pkcs8'>[]> {
  const { client, names } = scope.database;
  const keys: Omit<SigningKey, 'pkcs8'>[] = [];
  for await (const { Items } of paginateQuery(
    { client },
    {
      TableName: names.organisations,
      KeyConditionExpression: 'pk = :pk',
      FilterExpression: 'attribute_exists(stratum)',
      ProjectionExpression: 'sk, stratum, #kind, spki',
      ExpressionAttributeNames: { '#kind': 'kind' },
      ExpressionAttributeValues: { ':pk': pk(scope, wave) },
      ConsistentRead: true,
    },
  ))
    for (const item of Items ?? []) {
      const { sk, ...rest } = StoredKey.parse(item);
      keys.push({ keyId: sk, ...rest });
    }
  return keys;
}

/** A secret of the wave that is no signing key. `invitation` makes codes, `fold` the coins of disclosure. */
export type Secret = 'invitation' | 'fold';
const purposes = { invitation: 'invite', fold: 'fold' } as const satisfies Record<Secret, Purpose>;

/** The wave's secret of 32 bytes; undefined before the freeze and after the purge. */
export async function openSecret(
  scope: Scope,
  wave: string,
  secret: Secret,
  sealing: Sealing,
): Promise<Uint8Array | undefined> {
  const item = await read(scope, wave, secret);
  const dataKey = item === undefined ? undefined : await openDataKey(scope, wave, purposes[secret], sealing);
  return dataKey && unseal(dataKey, Sealed.parse(item).sealed, placeOf(scope, wave, secret));
}

/** The wave's secret of 32 bytes, made at the first call from `random`. Of several at once one stays and all get that one. For freeze alone. */
export async function makeSecret(
  scope: Scope,
  wave: string,
  secret: Secret,
  sealing: Sealing,
  random: (bytes: number) => Uint8Array,
): Promise<Uint8Array> {
  const found = await openSecret(scope, wave, secret, sealing);
  if (found) return found;
  const dataKey = await makeDataKey(scope, wave, purposes[secret], sealing);
  await putOnce(scope, wave, secret, { sealed: seal(dataKey, random(32), placeOf(scope, wave, secret)) });
  const stored = await openSecret(scope, wave, secret, sealing);
  if (!stored) throw new Error('a secret vanished');
  return stored;
}

/** Destroys all keys and secrets of a wave; safe to repeat. For purge alone. */
export async function deleteKeys(scope: Scope, wave: string): Promise<void> {
  await deleteAll(scope.database, 'organisations', pk(scope, wave));
}
