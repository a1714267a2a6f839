import { paginateQuery, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Contribution } from '#core/benchmark/contribution.ts';
import { foldedName } from '#core/benchmark/contributor.ts';
import type { Quarter } from '#core/benchmark/quarter.ts';
import type { Database } from './database.ts';
import { pack, unpack } from './packed.ts';

const Piece = z.object({
  file: z.string(),
  association: z.string(),
  piece: z.int(),
  pieces: z.int(),
  body: z.instanceof(Uint8Array),
});
const Contributions = z.array(
  z.object({
    organisation: z.string(),
    parent: z.string().nullable(),
    industry: z.string().nullable(),
    size: z.string().nullable(),
    region: z.string().nullable(),
    madeUp: z.boolean(),
    association: z.string().nullable(),
    measures: z.record(z.string(), z.number()),
  }),
);

/** What an association brings for one quarter. */
export interface ContributionFile {
  /** Sorts by time: the newest file of an association takes the place of its earlier ones. */
  readonly id: string;
  readonly association: string;
  readonly contributions: readonly Contribution[];
}

const pk = (quarter: Quarter) => `file#${quarter}`;
const indexPk = 'file#index';

/** Stores what an association brings for a quarter; whether it enters a release is decided when the quarter is closed. */
export async function putContributionFile(
  { client, names }: Database,
  quarter: Quarter,
  { id, association, contributions }: ContributionFile,
): Promise<void> {
  const pieces = pack(contributions);
  for (const [piece, body] of pieces.entries()) {
    const Item = { pk: pk(quarter), sk: `${id}#${String(piece).padStart(4, '0')}`, file: id, association, piece, body };
    await client.send(new PutCommand({ TableName: names.releases, Item: { ...Item, pieces: pieces.length } }));
  }
  await client.send(new PutCommand({ TableName: names.releases, Item: { pk: indexPk, sk: quarter } }));
}

/** Quarters that files were brought for, in order. */
export async function quartersOfFiles({ client, names }: Database): Promise<readonly Quarter[]> {
  const quarters: Quarter[] = [];
  for await (const { Items } of paginateQuery(
    { client },
    {
      TableName: names.releases,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': indexPk },
      ConsistentRead: true,
    },
  ))
    quarters.push(...(Items ?? []).map(({ sk }) => z.string().parse(sk)));
  return quarters;
}

/** Every complete file for a quarter, oldest first. */
export async function listContributionFiles(
  { client, names }: Database,
  quarter: Quarter,
): Promise<readonly ContributionFile[]> {
  const pieces: z.infer<typeof Piece>[] = [];
  for await (const { Items } of paginateQuery(
    { client },
    {
      TableName: names.releases,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': pk(quarter) },
      ConsistentRead: true,
    },
  ))
    pieces.push(...(Items ?? []).map((item) => Piece.parse(item)));
  return [...Map.groupBy(pieces, ({ file }) => file)].flatMap(([id, own]) => {
    const [first] = own;
    if (first?.pieces !== own.length) return [];
    const contributions = Contributions.parse(unpack(own.map(({ body }) => body)));
    return [{ id, association: first.association, contributions }];
  });
}

/** The newest file of each association, however it is spelt. @param files oldest first */
export function newestFiles(files: readonly ContributionFile[]): readonly ContributionFile[] {
  return [...new Map(files.map((file) => [foldedName(file.association), file])).values()];
}
