import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { Instant } from '#core/time.ts';
import { deleteAll, writeAll } from './many.ts';
import type { Database } from './database.ts';

/** What everybody may read of a wave: immutable bytes. Its pages exist per language; the kiosk's is missing where nobody has a code. */
export type PublicDocument = 'manifest' | 'instrument' | `${'page' | 'kiosk' | 'privacy'}#${string}`;

/** Bytes as served, with the content security policy of a page. */
export interface PublicBytes {
  readonly bytes: Uint8Array;
  readonly policy?: string;
}

/** Bytes as read back, plain and as they lie in the table. */
export interface StoredPublicBytes extends PublicBytes {
  readonly brotli: Uint8Array;
}

const binary = z.instanceof(Uint8Array);
const StoredBytes = z.object({ brotli: binary, policy: z.optional(z.string()) });
const StoredKey = z.object({ spki: binary });
const StoredClosed = z.object({ closes: z.string() });
const StoredCounted = z.object({ nullifiers: binary });

const pk = (wave: string) => `public#${wave}`;
const keyPk = (keyId: string) => `public#key#${keyId}`;

async function get({ client, names }: Database, partition: string, sk: string, consistent: boolean): Promise<unknown> {
  const { Item } = await client.send(
    new GetCommand({ TableName: names.ballots, Key: { pk: partition, sk }, ConsistentRead: consistent }),
  );
  return Item;
}

/** Publishes bytes of a wave, compressed; the first ones stay for good. Returns false when others or the same were there. */
export async function putPublic(
  { client, names }: Database,
  wave: string,
  document: PublicDocument,
  { bytes, policy }: PublicBytes,
): Promise<boolean> {
  const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
  try {
    await client.send(
      new PutCommand({
        TableName: names.ballots,
        Item: { pk: pk(wave), sk: document, brotli, policy },
        ConditionExpression: 'attribute_not_exists(sk)',
      }),
    );
    return true;
  } catch (fault) {
    if (fault instanceof ConditionalCheckFailedException) return false;
    throw fault;
  }
}

/** Published bytes of a wave; undefined when there are none (yet). */
export async function getPublic(
  database: Database,
  wave: string,
  document: PublicDocument,
): Promise<StoredPublicBytes | undefined> {
  const item = await get(database, pk(wave), document, false);
  if (item === undefined) return undefined;
  const { brotli, policy } = StoredBytes.parse(item);
  return { bytes: brotliDecompressSync(brotli), brotli, ...(policy === undefined ? {} : { policy }) };
}

/** Publishes public keys (SPKI by key id); the key id is their digest, so a repeat changes nothing. */
export async function putPublicKeys(
  database: Database,
  keys: readonly { readonly keyId: string; readonly spki: Uint8Array }[],
): Promise<void> {
  const puts = keys.map(({ keyId, spki }) => ({ put: { pk: keyPk(keyId), sk: 'key', spki } }));
  await writeAll(database, 'ballots', puts);
}

/** The SPKI of a published key; undefined when there is none of this id. */
export async function getPublicKey(database: Database, keyId: string): Promise<Uint8Array | undefined> {
  const item = await get(database, keyPk(keyId), 'key', false);
  return item === undefined ? undefined : StoredKey.parse(item).spki;
}

/** States the instant at which the wave was closed early; of several the earliest stays. */
export async function putClosed({ client, names }: Database, wave: string, closes: Instant): Promise<void> {
  try {
    await client.send(
      new PutCommand({
        TableName: names.ballots,
        Item: { pk: pk(wave), sk: 'closed', closes },
        ConditionExpression: 'attribute_not_exists(sk) OR closes > :closes',
        ExpressionAttributeValues: { ':closes': closes },
      }),
    );
  } catch (fault) {
    if (!(fault instanceof ConditionalCheckFailedException)) throw fault;
  }
}

/** The instant at which the wave was closed early, read consistently; undefined while it was not. */
export async function getClosed(database: Database, wave: string): Promise<Instant | undefined> {
  const item = await get(database, pk(wave), 'closed', true);
  return item === undefined ? undefined : StoredClosed.parse(item).closes;
}

const counted = (prefix: string) => `counted#${prefix}`;

/**
 * Publishes which nullifiers were counted, one item per first two hex digits, empty ones included, so that "not counted" is an answer too.
 * @param nullifiers 64 hex digits each, in any order
 * @param first the hex digit with which all of them begin, and whose items alone are written; absent: all are
 */
export async function putCounted(
  database: Database,
  wave: string,
  nullifiers: Iterable<string>,
  first = '',
): Promise<void> {
  const buckets = new Map<string, string[]>();
  for (let index = 0; index < 256; index++) {
    const prefix = index.toString(16).padStart(2, '0');
    if (prefix.startsWith(first)) buckets.set(prefix, []);
  }
  for (const nullifier of nullifiers) buckets.get(nullifier.slice(0, 2))?.push(nullifier);
  const puts = [...buckets].map(([prefix, own]) => ({
    put: { pk: pk(wave), sk: counted(prefix), nullifiers: Buffer.from(own.sort().join(''), 'hex') },
  }));
  await writeAll(database, 'ballots', puts);
}

/** The counted nullifiers that begin with two hex digits, sorted; undefined before the fold and after the purge. */
export async function getCounted(
  database: Database,
  wave: string,
  prefix: string,
): Promise<readonly string[] | undefined> {
  const item = await get(database, pk(wave), counted(prefix), false);
  if (item === undefined) return undefined;
  const hex = Buffer.from(StoredCounted.parse(item).nullifiers).toString('hex');
  return hex.match(/.{64}/g) ?? [];
}

/** Removes the counted nullifiers of a wave. */
export async function deleteCounted(database: Database, wave: string): Promise<void> {
  await deleteAll(database, 'ballots', pk(wave), 'counted#');
}
