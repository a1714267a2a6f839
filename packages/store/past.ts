import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { PastLayout, PastLevel, PastRows, PastScale } from '#contract/past.ts';
import { plus, type Instant } from '#core/time.ts';
import { pack, unpack } from './packed.ts';
import type { Scope } from './scope.ts';
import { staging, stagingMilliseconds } from './staging.ts';

/** Files of past answers on their way in: raw rows, which nothing may keep once the wave is published. */
export const pastImports = staging('past', PastRows.shape.rows);

const Question = z.object({
  names: z.array(z.string()),
  item: z.string(),
  text: z.string().exactOptional(),
  scale: PastScale,
});

const Stored = z.object({
  columns: z.array(z.string()),
  /** Secret of the coin; base64. */
  coinKey: z.string(),
  /** Absent until somebody says how the file is to be read. */
  plan: z
    .object({
      wave: z.string(),
      name: z.string(),
      opens: z.string(),
      closes: z.string(),
      source: z.string(),
      file: z.string(),
      rows: z.int(),
      mapping: z.object({
        layout: PastLayout,
        units: z.array(PastLevel),
        only: z.object({ column: z.string(), values: z.array(z.string()) }).nullable(),
        questions: z.array(Question),
        leftOut: z.array(z.string()),
      }),
      workforce: z.array(z.object({ unit: z.string(), people: z.int() })),
    })
    .exactOptional(),
});

/** What is known of a file on its way in, besides its rows. */
export type PastFile = z.infer<typeof Stored>;

const key = ({ tenant }: Scope, id: string) => ({ pk: `past#${tenant}`, sk: `import#${id}.file` });

/** Stores what is known of a file; it ends with its import. */
export async function putPastFile(scope: Scope, id: string, file: PastFile, now: Instant): Promise<void> {
  const [body, ...more] = pack(file);
  if (more.length > 0) throw new Error('a plan of more than an item holds');
  await scope.database.client.send(
    new PutCommand({
      TableName: scope.database.names.organisations,
      Item: { ...key(scope, id), body, expires: Math.ceil(Date.parse(plus(now, stagingMilliseconds)) / 1000) },
    }),
  );
}

/** What is known of a file; undefined once its import has ended. */
export async function getPastFile(scope: Scope, id: string): Promise<PastFile | undefined> {
  const { Item } = await scope.database.client.send(
    new GetCommand({ TableName: scope.database.names.organisations, Key: key(scope, id), ConsistentRead: true }),
  );
  return Item && Stored.parse(unpack([z.instanceof(Uint8Array).parse(Item['body'])]));
}
