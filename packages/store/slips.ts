import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, paginateQuery, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { deleteAll, writeAll } from './many.ts';
import type { Scope } from './scope.ts';

/** Codes on paper as they stand; the codes themselves lie beside it, sealed for one browser alone. */
export interface Slips {
  readonly state: 'asked' | 'ready' | 'printed';
  /** Hex SHA-256 of the public key they are sealed for. */
  readonly request: string;
  readonly publicKey: Uint8Array;
  /** How many codes were sealed; absent until they were for the first time. From then on nobody's code is made anew. */
  readonly codes?: number;
}

/** Codes sealed for one browser. */
export interface Sealed {
  readonly key: Uint8Array;
  readonly iv: Uint8Array;
  readonly body: Uint8Array;
}

const bytes = z.instanceof(Uint8Array);
const Stored = z.object({
  state: z.enum(['asked', 'ready', 'printed']),
  request: z.string(),
  publicKey: bytes,
  codes: z.exactOptional(z.int()),
});
const StoredSeal = z.object({ key: bytes, iv: bytes });
const StoredPiece = z.object({ body: bytes });

/** Most bytes of one item; an item holds 400 kB. */
const pieceBytes = 350_000;

const pk = ({ tenant }: Scope, wave: string) => `slips#${tenant}#${wave}`;
const pieceKey = (request: string, piece: number) => `sealed#${request}#${String(piece).padStart(2, '0')}`;

/** How a wave's codes on paper stand, read consistently; undefined while nobody asked, and after the purge. */
export async function getSlips(scope: Scope, wave: string): Promise<Slips | undefined> {
  const item = await read(scope, wave);
  return item && Stored.parse(item);
}

async function read(scope: Scope, wave: string): Promise<Readonly<Record<string, unknown>> | undefined> {
  const { client, names } = scope.database;
  const Key = { pk: pk(scope, wave), sk: 'slips' };
  const { Item } = await client.send(new GetCommand({ TableName: names.organisations, Key, ConsistentRead: true }));
  return Item;
}

/** Changes the state where `condition` holds; false where it does not, and then nothing changed. */
async function change(
  scope: Scope,
  wave: string,
  set: Readonly<Record<string, unknown>>,
  condition: string,
  values: Readonly<Record<string, unknown>>,
): Promise<boolean> {
  const { client, names } = scope.database;
  const fields = Object.entries(set);
  try {
    await client.send(
      new UpdateCommand({
        TableName: names.organisations,
        Key: { pk: pk(scope, wave), sk: 'slips' },
        UpdateExpression: `SET ${fields.map(([name]) => `#${name} = :${name}`).join(', ')}`,
        ConditionExpression: condition,
        ExpressionAttributeNames: {
          '#state': 'state',
          '#request': 'request',
          ...Object.fromEntries(fields.map(([name]) => [`#${name}`, name])),
        },
        ExpressionAttributeValues: {
          ...Object.fromEntries(fields.map(([name, value]) => [`:${name}`, value])),
          ...values,
        },
      }),
    );
    return true;
  } catch (fault) {
    if (fault instanceof ConditionalCheckFailedException) return false;
    throw fault;
  }
}

/** Asks for the codes, sealed for this key, in place of whoever asked before; false once they were printed. */
export function askForSlips(scope: Scope, wave: string, request: string, publicKey: Uint8Array): Promise<boolean> {
  return change(scope, wave, { state: 'asked', request, publicKey }, 'attribute_not_exists(sk) OR #state <> :printed', {
    ':printed': 'printed',
  });
}

/** Stores the codes sealed for `request`; false when somebody else asked meanwhile. For send alone. */
export async function putSlips(
  scope: Scope,
  wave: string,
  request: string,
  codes: number,
  { key, iv, body }: Sealed,
): Promise<boolean> {
  const writes = [];
  for (let from = 0, piece = 0; from < body.length; from += pieceBytes, piece++)
    writes.push({
      put: { pk: pk(scope, wave), sk: pieceKey(request, piece), body: body.subarray(from, from + pieceBytes) },
    });
  await writeAll(scope.database, 'organisations', writes);
  return change(scope, wave, { state: 'ready', codes, key, iv }, '#request = :asked AND #state = :was', {
    ':asked': request,
    ':was': 'asked',
  });
}

/** Hands the codes sealed for `request` over and notes that they are printed, for good; undefined when they are not ready, or are sealed for another one. Repeatable. */
export async function takeSlips(scope: Scope, wave: string, request: string): Promise<Sealed | undefined> {
  const condition = '#request = :asked AND #state <> :was';
  if (!(await change(scope, wave, { state: 'printed' }, condition, { ':asked': request, ':was': 'asked' })))
    return undefined;
  const { key, iv } = StoredSeal.parse(await read(scope, wave));
  const pieces: Uint8Array[] = [];
  for await (const { Items } of paginateQuery(
    { client: scope.database.client },
    {
      TableName: scope.database.names.organisations,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sealed)',
      ExpressionAttributeValues: { ':pk': pk(scope, wave), ':sealed': `sealed#${request}#` },
      ConsistentRead: true,
    },
  ))
    for (const item of Items ?? []) pieces.push(StoredPiece.parse(item).body);
  return { key, iv, body: Buffer.concat(pieces) };
}

/** Removes all that is kept of a wave's codes on paper; safe to repeat. For purge alone. */
export async function deleteSlips(scope: Scope, wave: string): Promise<void> {
  await deleteAll(scope.database, 'organisations', pk(scope, wave));
}
