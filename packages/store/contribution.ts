import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  GetCommand,
  paginateQuery,
  PutCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { bands, Quantiles } from '#contract/benchmark.ts';
import type { WaveContribution } from '#core/benchmark/contribution.ts';
import type { Quarter } from '#core/benchmark/quarter.ts';
import type { Standing } from '#core/benchmark/release.ts';
import type { Database } from './database.ts';
import { pack, unpack } from './packed.ts';

const Profile = {
  industry: z.string().nullable(),
  size: z.string().nullable(),
  region: z.string().nullable(),
};

const Stored = z.object({
  ...Profile,
  organisation: z.string(),
  parent: z.string().nullable(),
  madeUp: z.boolean(),
  association: z.string().nullable().default(null),
  instrument: z.enum(['it-pulse', 'alignment-pulse']),
  wave: z.string(),
  closes: z.string(),
  measures: z.record(z.string(), z.number()),
});

/** Absent in quarters that were closed before associations could bring files. */
const Closed = z.object({ files: z.array(z.string()).default([]) });

const Members = z.array(z.object({ organisation: z.string(), contributor: z.string() }));
const Measure = z.object({ quarter: z.string(), contributors: z.enum(bands), quantiles: Quantiles });
const StoredStanding = z.object({
  release: z.object({
    group: z.object(Profile),
    quarter: z.string(),
    contributors: z.enum(bands),
    measures: z.record(z.string(), Measure),
  }),
  members: Members,
  cells: z.record(z.string(), z.object({ released: Measure, members: Members })),
});

const pk = (quarter: Quarter) => `contribution#${quarter}`;
const rowKey = ({ organisation, instrument }: Pick<WaveContribution, 'organisation' | 'instrument'>) =>
  `from#${organisation}#${instrument}`;

/** Until the release begins; then contributions of the quarter neither come nor go. */
function whileOpen({ names }: Database, quarter: Quarter) {
  return {
    ConditionCheck: {
      TableName: names.releases,
      Key: { pk: pk(quarter), sk: 'closed' },
      ConditionExpression: 'attribute_not_exists(sk)',
    },
  };
}

async function transact(
  database: Database,
  TransactItems: TransactWriteCommandInput['TransactItems'],
): Promise<boolean> {
  try {
    await database.client.send(new TransactWriteCommand({ TransactItems }));
    return true;
  } catch (fault) {
    const reasons = fault instanceof TransactionCanceledException ? (fault.CancellationReasons ?? []) : [];
    if (reasons.some(({ Code }) => Code === 'ConditionalCheckFailed')) return false;
    throw fault;
  }
}

/** Stores what a wave contributes, in place of an older wave of the same organisation and instrument; false when a newer one is stored or the quarter is closed. */
export async function putContribution(
  database: Database,
  quarter: Quarter,
  contribution: WaveContribution,
): Promise<boolean> {
  return transact(database, [
    whileOpen(database, quarter),
    {
      Put: {
        TableName: database.names.releases,
        Item: { pk: pk(quarter), sk: rowKey(contribution), ...contribution },
        ConditionExpression: 'attribute_not_exists(sk) OR closes < :closes OR wave = :wave',
        ExpressionAttributeValues: { ':closes': contribution.closes, ':wave': contribution.wave },
      },
    },
  ]);
}

/** Takes back what a wave contributed; false when it contributed nothing or the quarter is closed. */
export async function removeContribution(
  database: Database,
  quarter: Quarter,
  { wave, ...row }: Pick<WaveContribution, 'organisation' | 'instrument' | 'wave'>,
): Promise<boolean> {
  return transact(database, [
    whileOpen(database, quarter),
    {
      Delete: {
        TableName: database.names.releases,
        Key: { pk: pk(quarter), sk: rowKey(row) },
        ConditionExpression: 'wave = :wave',
        ExpressionAttributeValues: { ':wave': wave },
      },
    },
  ]);
}

/**
 * Closes a quarter for good, so that a release that is interrupted and repeated reads the same contributions.
 * @param files ids of the files that enter the release
 * @returns those of the first time it was closed
 */
export async function closeContributions(
  { client, names }: Database,
  quarter: Quarter,
  files: readonly string[],
): Promise<readonly string[]> {
  const key = { pk: pk(quarter), sk: 'closed' };
  try {
    const ConditionExpression = 'attribute_not_exists(sk)';
    await client.send(new PutCommand({ TableName: names.releases, Item: { ...key, files }, ConditionExpression }));
    return files;
  } catch (fault) {
    if (!(fault instanceof ConditionalCheckFailedException)) throw fault;
    const { Item } = await client.send(new GetCommand({ TableName: names.releases, Key: key, ConsistentRead: true }));
    return Closed.parse(Item).files;
  }
}

/** What organisations contributed by their own waves to a quarter, read consistently. */
export async function listContributions(database: Database, quarter: Quarter): Promise<readonly WaveContribution[]> {
  return (await rowsOf(database, quarter, 'from#')).map((row) => Stored.parse(row));
}

/** Keeps who stands behind what was released by this quarter; a repeat leaves what is there. */
export async function putStanding(
  { client, names }: Database,
  quarter: Quarter,
  history: readonly Standing[],
): Promise<void> {
  for (const [part, body] of pack(history).entries())
    try {
      await client.send(
        new PutCommand({
          TableName: names.releases,
          Item: { pk: pk(quarter), sk: `last#${String(part).padStart(4, '0')}`, body },
          ConditionExpression: 'attribute_not_exists(sk)',
        }),
      );
    } catch (fault) {
      if (!(fault instanceof ConditionalCheckFailedException)) throw fault;
    }
}

/** Who stands behind what was released by a quarter; empty when nothing was. */
export async function getStanding(database: Database, quarter: Quarter): Promise<readonly Standing[]> {
  const rows = await rowsOf(database, quarter, 'last#');
  if (rows.length === 0) return [];
  return z.array(StoredStanding).parse(unpack(rows.map((row) => z.instanceof(Uint8Array).parse(row['body']))));
}

async function rowsOf({ client, names }: Database, quarter: Quarter, prefix: string) {
  const rows: Record<string, unknown>[] = [];
  for await (const { Items } of paginateQuery(
    { client },
    {
      TableName: names.releases,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': pk(quarter), ':prefix': prefix },
      ConsistentRead: true,
    },
  ))
    rows.push(...(Items ?? []));
  return rows;
}
