import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { PublicReport } from '#core/benchmark/public-report.ts';
import type { Quarter } from '#core/benchmark/quarter.ts';
import type { Database } from './database.ts';
import { putOnce } from './release.ts';

const Stored = z.object({
  quarter: z.string(),
  madeUp: z.boolean(),
  measures: z.array(z.object({ id: z.string(), quarter: z.string(), median: z.int(), epsilon: z.number() })),
});

const pk = 'release#public';

/** Stores what was drawn for a release; false when it was drawn before, and then the first draw stays. */
export async function putPublicReport(
  database: Database,
  { quarter, madeUp, measures }: PublicReport,
): Promise<boolean> {
  return putOnce(database, { pk, sk: quarter, quarter, madeUp, measures });
}

/** The public report drawn for a release; undefined where none was. */
export async function getPublicReport(
  { client, names }: Database,
  quarter: Quarter,
): Promise<PublicReport | undefined> {
  const { Item } = await client.send(new GetCommand({ TableName: names.releases, Key: { pk, sk: quarter } }));
  return Item && Stored.parse(Item);
}
