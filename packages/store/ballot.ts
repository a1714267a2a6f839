import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { paginateQuery, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { deleteAll, pageSize, writeAll } from './many.ts';
import type { Database } from './database.ts';

/** One stored ballot: nothing in it tells when or by whom. */
export interface Ballot {
  readonly wave: string;
  /** 64 hex digits. */
  readonly nullifier: string;
  /** 64 hex digits: the key of the stratum or comment stratum. */
  readonly keyId: string;
  /** 32 bytes. */
  readonly prefix: Uint8Array;
  /** 384 bytes. */
  readonly signature: Uint8Array;
  /** 1 to 1,000. */
  readonly revision: number;
  /** The accepted answers as canonical JSON. */
  readonly answers: string;
}

/** `created` and `replaced` were written; `same` was stored already with equal content; `later`: this or a later revision is stored, and which. */
export type Stored =
  { readonly outcome: 'created' | 'replaced' | 'same' } | { readonly outcome: 'later'; readonly revision: number };

const bytes = (length: number) => z.instanceof(Uint8Array).check(z.refine((value) => value.length === length));
/** Exactly one spelling of a nullifier and one place for it, or a copy of a ballot under another would count twice. */
const Item = z
  .object({
    pk: z.string(),
    sk: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    keyId: bytes(32),
    prefix: bytes(32),
    signature: bytes(384),
    revision: z.int(),
    answers: z.string(),
  })
  .check(z.refine(({ pk, sk }) => pk.endsWith(`#${sk.charAt(0)}`)));

/** A stored item as the failed condition returns it. */
const Held = z.object({ revision: z.object({ N: z.string() }), answers: z.object({ S: z.string() }) });

const hexDigits = '0123456789abcdef';
const partition = (wave: string, digit: string): string => `ballot#${wave}#${digit}`;
const key = ({ wave, nullifier }: Pick<Ballot, 'wave' | 'nullifier'>) => ({
  pk: partition(wave, nullifier.charAt(0)),
  sk: nullifier,
});

/** Stores a ballot by one conditional write: one write unit up to 1 kB. A revision replaces lower ones and is never replaced by them. */
export async function putBallot({ client, names }: Database, ballot: Ballot): Promise<Stored> {
  try {
    const { Attributes } = await client.send(
      new PutCommand({
        TableName: names.ballots,
        Item: {
          ...key(ballot),
          keyId: Buffer.from(ballot.keyId, 'hex'),
          prefix: ballot.prefix,
          signature: ballot.signature,
          revision: ballot.revision,
          answers: ballot.answers,
        },
        ConditionExpression: 'attribute_not_exists(sk) OR revision < :revision',
        ExpressionAttributeValues: { ':revision': ballot.revision },
        ReturnValues: 'ALL_OLD',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    return { outcome: Attributes ? 'replaced' : 'created' };
  } catch (fault) {
    if (!(fault instanceof ConditionalCheckFailedException)) throw fault;
    const held = Held.parse(fault.Item);
    const revision = Number(held.revision.N);
    if (revision === ballot.revision && held.answers.S === ballot.answers) return { outcome: 'same' };
    return { outcome: 'later', revision };
  }
}

/** Reads all ballots of a wave, page by page in the order of their nullifiers, holding one page at a time; null for an item that respond cannot have written. For fold alone. */
export async function* ballotsOf({ client, names }: Database, wave: string): AsyncGenerator<Ballot | null> {
  for (const digit of hexDigits)
    for await (const { Items } of paginateQuery(
      { client, pageSize },
      {
        TableName: names.ballots,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': partition(wave, digit) },
        ConsistentRead: true,
      },
    ))
      for (const item of Items ?? []) {
        const read = Item.safeParse(item);
        yield read.success ? ballotIn(wave, read.data) : null;
      }
}

function ballotIn(wave: string, { sk, keyId, prefix, signature, revision, answers }: z.infer<typeof Item>): Ballot {
  return { wave, nullifier: sk, keyId: Buffer.from(keyId).toString('hex'), prefix, signature, revision, answers };
}

/** Removes all ballots of a wave; safe to repeat. For purge alone. */
export async function deleteBallots(database: Database, wave: string): Promise<void> {
  for (const digit of hexDigits) await deleteAll(database, 'ballots', partition(wave, digit));
}

/** Puts every ballot of a closed wave again, sixteen at a time in the order of the nullifiers, so that the order of arrival is in no file. Only where the database keeps a physical order. */
export async function rewriteBallots(database: Database, wave: string): Promise<void> {
  const { client, names } = database;
  for (const digit of hexDigits)
    for await (const { Items } of paginateQuery(
      { client, pageSize },
      {
        TableName: names.ballots,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': partition(wave, digit) },
        ConsistentRead: true,
      },
    ))
      await writeAll(
        database,
        'ballots',
        (Items ?? []).map((put) => ({ put })),
      );
}
