import { paginateQuery, PutCommand } from '@aws-sdk/lib-dynamodb';
import { ReleasePreview as Stored } from '#contract/contribution.ts';
import type { ReleasePreview } from '#core/benchmark/preview.ts';
import type { Quarter } from '#core/benchmark/quarter.ts';
import type { Database } from './database.ts';

const pk = 'release#preview';

/** Stores what a quarter's release would show, in place of an earlier preview. */
export async function putPreview({ client, names }: Database, preview: ReleasePreview): Promise<void> {
  await client.send(new PutCommand({ TableName: names.releases, Item: { pk, sk: preview.quarter, ...preview } }));
}

/** Previews of the quarters after one, in order; `''` stands before all. */
export async function previewsAfter({ client, names }: Database, quarter: Quarter): Promise<readonly ReleasePreview[]> {
  const previews: ReleasePreview[] = [];
  for await (const { Items } of paginateQuery(
    { client },
    {
      TableName: names.releases,
      KeyConditionExpression: 'pk = :pk AND sk > :quarter',
      ExpressionAttributeValues: { ':pk': pk, ':quarter': quarter === '' ? ' ' : quarter },
    },
  ))
    previews.push(...(Items ?? []).map((item) => Stored.parse(item)));
  return previews;
}
