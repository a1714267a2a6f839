import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, paginateQuery, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { Person as StoredPerson } from '#contract/roster.ts';
import type { Person } from '#core/roster/person.ts';
import type { Instant } from '#core/time.ts';
import { deleteAll, writeAll, type Write } from './many.ts';
import { pack, unpack } from './packed.ts';
import type { Scope } from './scope.ts';

/** People of one part, and of one page. */
export const peoplePerPart = 1000;

const Head = z.object({
  version: z.int(),
  people: z.int(),
  importedAt: z.string().nullable(),
  /** What the sort keys of this version's parts begin with. */
  prefix: z.string(),
  parts: z.int(),
  /** The import or correction it came from. */
  origin: z.string(),
});

/** Which version of the roster is in force; version 0 is the empty one before the first import. */
export type Head = z.infer<typeof Head>;

const nothing: Head = { version: 0, people: 0, importedAt: null, prefix: '', parts: 0, origin: '' };
const pk = ({ tenant }: Scope): string => `roster#${tenant}`;
const versionName = (version: number): string => String(version).padStart(8, '0');
const partKey = (prefix: string, part: number): string => `${prefix}#${String(part).padStart(4, '0')}`;

/** The roster's head, read consistently. */
export async function rosterHead(scope: Scope): Promise<Head> {
  const { client, names } = scope.database;
  const { Item } = await client.send(
    new GetCommand({ TableName: names.organisations, Key: { pk: pk(scope), sk: 'head' }, ConsistentRead: true }),
  );
  return Item ? Head.parse(Item) : nothing;
}

/** The whole roster in force, all of one version. */
export async function rosterPeople(scope: Scope): Promise<{ readonly head: Head; readonly people: readonly Person[] }> {
  for (;;) {
    const head = await rosterHead(scope);
    const people: Person[] = [];
    let complete = true;
    for (let part = 0; part < head.parts && complete; part++) {
      const read = await readPart(scope, head, part);
      if (read) people.push(...read);
      else complete = false;
    }
    if (complete) return { head, people };
    // Another version came into force meanwhile and this one was swept away.
    if ((await rosterHead(scope)).prefix === head.prefix) throw new Error('the roster lacks a part');
  }
}

/** One part of the roster in force, in the order of the file; `people` is undefined past the last part. */
export async function rosterPart(
  scope: Scope,
  part: number,
): Promise<{ readonly head: Head; readonly people: readonly Person[] | undefined }> {
  const head = await rosterHead(scope);
  if (part >= head.parts) return { head, people: part === 0 ? [] : undefined };
  const people = await readPart(scope, head, part);
  return people ? { head, people } : rosterPart(scope, part);
}

async function readPart(scope: Scope, { prefix }: Head, part: number): Promise<readonly Person[] | undefined> {
  const { client, names } = scope.database;
  const pieces: Uint8Array[] = [];
  for await (const { Items } of paginateQuery(
    { client },
    {
      TableName: names.organisations,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :part)',
      ExpressionAttributeValues: { ':pk': pk(scope), ':part': `${partKey(prefix, part)}.` },
      ConsistentRead: true,
    },
  ))
    for (const item of Items ?? []) pieces.push(z.instanceof(Uint8Array).parse(item['body']));
  return pieces.length === 0 ? undefined : z.array(StoredPerson).parse(unpack(pieces));
}

/**
 * Puts `people` in force as the version after `from`, all at once: readers see the old roster or the new one. Older versions are removed.
 * @param origin id of the import or correction; unique
 * @returns the new head; undefined when another version than `from` is in force, and then nothing changed
 */
export async function switchRoster(
  scope: Scope,
  { from, people, origin, now }: { from: number; people: readonly Person[]; origin: string; now: Instant },
): Promise<Head | undefined> {
  const { database } = scope;
  const version = from + 1;
  const parts = Math.ceil(people.length / peoplePerPart);
  const prefix = `${versionName(version)}.${origin}`;
  const head: Head = { version, people: people.length, importedAt: now, prefix, parts, origin };
  const writes: Write[] = [];
  for (let part = 0; part < parts; part++)
    for (const [piece, body] of pack(people.slice(part * peoplePerPart, (part + 1) * peoplePerPart)).entries())
      writes.push({ put: { pk: pk(scope), sk: `${partKey(prefix, part)}.${String(piece).padStart(2, '0')}`, body } });
  await writeAll(database, 'organisations', writes);
  try {
    await database.client.send(
      new PutCommand({
        TableName: database.names.organisations,
        Item: { pk: pk(scope), sk: 'head', ...head },
        ConditionExpression: from === 0 ? 'attribute_not_exists(sk)' : '#version = :from',
        ...(from === 0
          ? {}
          : { ExpressionAttributeNames: { '#version': 'version' }, ExpressionAttributeValues: { ':from': from } }),
      }),
    );
  } catch (fault) {
    if (!(fault instanceof ConditionalCheckFailedException)) throw fault;
    await deleteAll(database, 'organisations', pk(scope), prefix);
    return undefined;
  }
  await sweep(scope, from);
  return head;
}

/** Removes the parts of every version up to `last`, those of imports that never came into force included; newer ones may be in the making. */
async function sweep(scope: Scope, last: number): Promise<void> {
  const { client, names } = scope.database;
  for await (const { Items } of paginateQuery(
    { client },
    {
      TableName: names.organisations,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
      ExpressionAttributeValues: { ':pk': pk(scope), ':first': versionName(0), ':last': `${versionName(last)}~` },
      ProjectionExpression: 'pk, sk',
    },
  ))
    await writeAll(
      scope.database,
      'organisations',
      (Items ?? []).map(({ sk }) => ({ remove: { pk: pk(scope), sk: String(sk) } })),
    );
}
