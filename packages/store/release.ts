import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, paginateQuery, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { bands, Quantiles } from '#contract/benchmark.ts';
import { groupKey, type PeerGroup } from '#core/benchmark/peer-group.ts';
import type { Quarter } from '#core/benchmark/quarter.ts';
import type { Release, ReleasedGroup } from '#core/benchmark/release.ts';
import type { Database } from './database.ts';

const Stored = z.object({
  group: z.object({
    industry: z.string().nullable(),
    size: z.string().nullable(),
    region: z.string().nullable(),
  }),
  quarter: z.string(),
  contributors: z.enum(bands),
  measures: z.record(z.string(), z.object({ quarter: z.string(), contributors: z.enum(bands), quantiles: Quantiles })),
});

const Entry = z.object({
  quarter: z.string(),
  madeUp: z.boolean(),
  associations: z.array(z.string()).default([]),
  groups: z.int(),
});

/** A release that is complete: its quarter, whether any contribution was invented for demonstration, which associations brought contributions, and how many groups it shows. */
export type ReleaseEntry = z.infer<typeof Entry>;

const pk = (quarter: Quarter) => `release#${quarter}`;
const indexPk = 'release#index';
const atOnce = 8;

/** Puts an item that is never overwritten; false when something is there. */
export async function putOnce({ client, names }: Database, Item: Readonly<Record<string, unknown>>): Promise<boolean> {
  try {
    await client.send(
      new PutCommand({ TableName: names.releases, Item, ConditionExpression: 'attribute_not_exists(sk)' }),
    );
    return true;
  } catch (fault) {
    if (fault instanceof ConditionalCheckFailedException) return false;
    throw fault;
  }
}

/**
 * Stores a release: its groups, then its entry in the index, which makes it visible. Repeating completes what was interrupted; what is stored never changes.
 * @returns false when the release was complete already
 */
export async function putRelease(
  database: Database,
  { quarter, madeUp, associations, groups }: Release,
): Promise<boolean> {
  const open = [...groups];
  const worker = async (): Promise<void> => {
    for (let group = open.pop(); group; group = open.pop())
      await putOnce(database, {
        pk: pk(quarter),
        sk: groupKey(group.group),
        group: group.group,
        quarter: group.quarter,
        contributors: group.contributors,
        measures: group.measures,
      });
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  const entry: ReleaseEntry = { quarter, madeUp, associations: [...associations], groups: groups.length };
  return putOnce(database, { pk: indexPk, sk: quarter, ...entry });
}

/** The newest complete releases, newest first, at most `most`. */
export async function newestReleases({ client, names }: Database, most: number): Promise<readonly ReleaseEntry[]> {
  const { Items } = await client.send(
    new QueryCommand({
      TableName: names.releases,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': indexPk },
      ScanIndexForward: false,
      Limit: most,
      ConsistentRead: true,
    }),
  );
  return (Items ?? []).map((item) => Entry.parse(item));
}

/** The newest complete release; undefined before the first. */
export async function newestRelease(database: Database): Promise<ReleaseEntry | undefined> {
  const [newest] = await newestReleases(database, 1);
  return newest;
}

/** All complete releases, oldest first. */
export async function listReleases({ client, names }: Database): Promise<readonly ReleaseEntry[]> {
  const entries: ReleaseEntry[] = [];
  for await (const { Items } of paginateQuery(
    { client },
    {
      TableName: names.releases,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': indexPk },
    },
  ))
    entries.push(...(Items ?? []).map((item) => Entry.parse(item)));
  return entries;
}

/** Those of the groups that a quarter released, in the order asked for; a fallback chain has four at most. Not a batch: no role may read in batches. */
export async function getReleasedGroups(
  { client, names }: Database,
  quarter: Quarter,
  groups: readonly PeerGroup[],
): Promise<readonly ReleasedGroup[]> {
  const found = await Promise.all(
    groups.map((group) =>
      client.send(new GetCommand({ TableName: names.releases, Key: { pk: pk(quarter), sk: groupKey(group) } })),
    ),
  );
  return found.flatMap(({ Item }) => (Item ? [Stored.parse(Item)] : []));
}

/** Every group of a quarter's release, in key order. */
export async function listReleasedGroups(
  { client, names }: Database,
  quarter: Quarter,
): Promise<readonly ReleasedGroup[]> {
  const groups: ReleasedGroup[] = [];
  for await (const { Items } of paginateQuery(
    { client },
    {
      TableName: names.releases,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': pk(quarter) },
    },
  ))
    groups.push(...(Items ?? []).map((item) => Stored.parse(item)));
  return groups;
}
