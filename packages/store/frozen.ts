import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, paginateQuery, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { Tree } from '#core/strata/tree.ts';
import type { Language } from '#core/survey/instrument.ts';
import { writeAll } from './many.ts';
import { pack, unpack } from './packed.ts';
import type { Scope } from './scope.ts';

/** People of one part of a frozen roster. */
export const peoplePerPart = 500;

/** One invited person as the freeze found them; none of it ever changes. */
export interface FrozenPerson {
  readonly person: string;
  /** Absent for people without a mailbox. */
  readonly email?: string;
  readonly language: Language;
  /** Group ids. */
  readonly stratum: string;
  readonly commentStratum?: string;
}

/** What is the same for everybody in a frozen wave. */
export interface FrozenHead {
  readonly tree: Tree;
  /** Null when the wave takes no comments. */
  readonly commentTree: Tree | null;
  /** For every group of merged parts, the labels of those parts. */
  readonly merged: Readonly<Record<string, readonly string[]>>;
  readonly people: number;
  readonly parts: number;
  /** 32 bytes in hex, shown to the auditor. */
  readonly salt: string;
  /** Hex SHA-256 over salt and roster lines, as in the manifest. */
  readonly roster: string;
  /** How many of each stratum, score and comment, were not in the wave before. */
  readonly new: Readonly<Record<string, number>>;
  /** How many of each stratum have no mailbox; strata without such people are absent, and so is all of it in waves frozen before it was counted. */
  readonly withoutMailbox?: Readonly<Record<string, number>>;
}

/** A person's address was corrected after the freeze: their link was made anew under the next edition. */
export interface Correction {
  readonly person: string;
  readonly email: string;
  /** From 2; the freeze makes edition 1. */
  readonly edition: number;
}

const StoredTree = z.array(
  z.object({
    id: z.string(),
    parent: z.nullable(z.string()),
    label: z.string(),
    kind: z.enum(['root', 'side', 'unit', 'members', 'other', 'cut']),
    side: z.exactOptional(z.enum(['business', 'it'])),
    invited: z.int(),
    strata: z.array(z.string()),
  }),
);
const StoredHead = z.object({
  tree: StoredTree,
  commentTree: z.nullable(StoredTree),
  merged: z.record(z.string(), z.array(z.string())),
  people: z.int(),
  parts: z.int(),
  salt: z.string(),
  roster: z.string(),
  new: z.record(z.string(), z.int()),
  withoutMailbox: z.exactOptional(z.record(z.string(), z.int())),
});
const StoredPeople = z.array(
  z.object({
    person: z.string(),
    email: z.exactOptional(z.string()),
    language: z.enum(['de', 'en']),
    stratum: z.string(),
    commentStratum: z.exactOptional(z.string()),
  }),
);
const StoredCorrection = z.object({ person: z.string(), email: z.string(), edition: z.int() });
const Body = z.object({ body: z.instanceof(Uint8Array) });

const pk = ({ tenant }: Scope) => `frozen#${tenant}`;
const partKey = (wave: string, part: number) => `${wave}#${String(part).padStart(4, '0')}`;

function packed(value: unknown): Uint8Array {
  const [body, ...more] = pack(value);
  if (!body || more.length > 0) throw new Error('too large for one item');
  return body;
}

async function get(scope: Scope, sk: string): Promise<Uint8Array | undefined> {
  const { client, names } = scope.database;
  const { Item } = await client.send(
    new GetCommand({ TableName: names.organisations, Key: { pk: pk(scope), sk }, ConsistentRead: true }),
  );
  return Item && Body.parse(Item).body;
}

/** Stores bytes unless there are some; returns those that stay. */
async function putOnce(scope: Scope, sk: string, body: Uint8Array): Promise<Uint8Array> {
  const { client, names } = scope.database;
  try {
    await client.send(
      new PutCommand({
        TableName: names.organisations,
        Item: { pk: pk(scope), sk, body },
        ConditionExpression: 'attribute_not_exists(sk)',
      }),
    );
    return body;
  } catch (fault) {
    if (!(fault instanceof ConditionalCheckFailedException)) throw fault;
    const stored = await get(scope, sk);
    if (!stored) throw fault;
    return stored;
  }
}

/** Stores a frozen roster: parts, then the head, which makes it count. Once there is a head, a repeat must be refused by the caller. */
export async function putFrozen(
  scope: Scope,
  wave: string,
  people: readonly FrozenPerson[],
  head: Omit<FrozenHead, 'people' | 'parts'>,
): Promise<void> {
  const parts = Math.ceil(people.length / peoplePerPart);
  const writes = Array.from({ length: parts }, (_, part) => {
    const body = packed(people.slice(part * peoplePerPart, (part + 1) * peoplePerPart));
    return { put: { pk: pk(scope), sk: partKey(wave, part), body } };
  });
  await writeAll(scope.database, 'organisations', writes);
  await putOnce(scope, `${wave}#tree`, packed({ ...head, people: people.length, parts }));
}

/** The head of a frozen roster; undefined while the wave is not frozen. */
export async function getFrozen(scope: Scope, wave: string): Promise<FrozenHead | undefined> {
  const body = await get(scope, `${wave}#tree`);
  return body && StoredHead.parse(unpack([body]));
}

/** The groups of a frozen wave; undefined while it is not frozen. */
export async function getTrees(
  scope: Scope,
  wave: string,
): Promise<{ readonly tree: Tree; readonly commentTree: Tree | null } | undefined> {
  return getFrozen(scope, wave);
}

/** The people of one part, in the order of the freeze; undefined past the last one. */
export async function frozenPart(
  scope: Scope,
  wave: string,
  part: number,
): Promise<readonly FrozenPerson[] | undefined> {
  const body = await get(scope, partKey(wave, part));
  return body && StoredPeople.parse(unpack([body]));
}

/** All people of a frozen wave, one part in memory at a time; nobody when it is not frozen. */
export async function* frozenPeople(scope: Scope, wave: string): AsyncGenerator<FrozenPerson> {
  const head = await getFrozen(scope, wave);
  for (let part = 0; part < (head?.parts ?? 0); part++) yield* (await frozenPart(scope, wave, part)) ?? [];
}

/** Stores the manifest's bytes; of several the first stay, and those are returned. */
export async function putManifest(scope: Scope, wave: string, bytes: Uint8Array): Promise<Uint8Array> {
  const stored = await putOnce(scope, `${wave}#manifest`, packed(Buffer.from(bytes).toString()));
  return Buffer.from(z.string().parse(unpack([stored])));
}

/** The item of a correction, to be written in the transaction that replaces the invitation. */
export function correctionItem(scope: Scope, wave: string, correction: Correction): Readonly<Record<string, unknown>> {
  return { pk: pk(scope), sk: `${wave}#correction#${correction.person}`, ...correction };
}

/** The newest correction of every person who has one, by person. */
export async function getCorrections(scope: Scope, wave: string): Promise<ReadonlyMap<string, Correction>> {
  const corrections = new Map<string, Correction>();
  for await (const { Items } of paginateQuery(
    { client: scope.database.client },
    {
      TableName: scope.database.names.organisations,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': pk(scope), ':prefix': `${wave}#correction#` },
      ConsistentRead: true,
    },
  ))
    for (const item of Items ?? []) {
      const correction = StoredCorrection.parse(item);
      corrections.set(correction.person, correction);
    }
  return corrections;
}
