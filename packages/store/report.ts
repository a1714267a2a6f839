import { createHash } from 'node:crypto';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, paginateQuery, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { Report as StoredReport, WaveSummary } from '#contract/report.ts';
import type { Report } from '#core/report/report.ts';
import type { Scope } from './scope.ts';

const partBytes = 300_000;

const Head = z.object({
  wave: z.string(),
  sha256: z.string(),
  parts: z.int(),
  published: z.boolean(),
  summary: WaveSummary,
});

/** The headline of a published wave. */
export type Summary = z.infer<typeof WaveSummary>;

const pk = ({ tenant }: Scope) => `report#${tenant}`;
const partKey = (wave: string, sha256: string, part: number) =>
  `part#${wave}#${sha256.slice(0, 16)}#${String(part).padStart(4, '0')}`;

/**
 * Lays a report down without showing it: parts named by their content, then the head. Repeating is harmless.
 * @returns false when the wave's report is published already; it never changes again
 */
export async function stageReport(scope: Scope, report: Report): Promise<boolean> {
  const { client, names } = scope.database;
  const bytes = Buffer.from(JSON.stringify(report));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const parts = Math.ceil(bytes.length / partBytes);
  for (let part = 0; part < parts; part++)
    await client.send(
      new PutCommand({
        TableName: names.organisations,
        Item: {
          pk: pk(scope),
          sk: partKey(report.wave, sha256, part),
          body: bytes.subarray(part * partBytes, (part + 1) * partBytes),
        },
      }),
    );
  const root = report.nodes[0];
  const summary: Summary = {
    wave: report.wave,
    enps: root?.enps ? { ...root.enps, interval: [...root.enps.interval] } : null,
    ballots: report.ballots,
    ...(report.audience ? { audience: report.audience } : {}),
    ...(report.imported ? { imported: true } : {}),
  };
  try {
    await client.send(
      new PutCommand({
        TableName: names.organisations,
        Item: { pk: pk(scope), sk: `head#${report.wave}`, wave: report.wave, sha256, parts, published: false, summary },
        ConditionExpression: 'attribute_not_exists(sk) OR published = :false',
        ExpressionAttributeValues: { ':false': false },
      }),
    );
    return true;
  } catch (fault) {
    if (fault instanceof ConditionalCheckFailedException) return false;
    throw fault;
  }
}

/** The update that shows the staged report from now on, for the transaction that publishes the wave; it fails where nothing is staged. */
export function showing(scope: Scope, wave: string) {
  return {
    TableName: scope.database.names.organisations,
    Key: { pk: pk(scope), sk: `head#${wave}` },
    UpdateExpression: 'SET published = :true',
    ConditionExpression: 'attribute_exists(sk)',
    ExpressionAttributeValues: { ':true': true },
  };
}

/** Shows the staged report from now on, whatever the state of its wave; throws when there is none. */
export async function publishReport(scope: Scope, wave: string): Promise<void> {
  await scope.database.client.send(new UpdateCommand(showing(scope, wave)));
}

/** The published report of a wave; undefined when nothing is published. Throws when its parts are not what the head promises. */
export async function getReport(scope: Scope, wave: string): Promise<Report | undefined> {
  const { client, names } = scope.database;
  const { Item } = await client.send(
    new GetCommand({
      TableName: names.organisations,
      Key: { pk: pk(scope), sk: `head#${wave}` },
      ConsistentRead: true,
    }),
  );
  if (!Item) return undefined;
  const head = Head.parse(Item);
  if (!head.published) return undefined;
  const bodies: Uint8Array[] = [];
  for await (const { Items } of paginateQuery(
    { client },
    {
      TableName: names.organisations,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :part)',
      ExpressionAttributeValues: { ':pk': pk(scope), ':part': partKey(wave, head.sha256, 0).slice(0, -4) },
      ConsistentRead: true,
    },
  ))
    for (const item of Items ?? []) bodies.push(z.instanceof(Uint8Array).parse(item['body']));
  const bytes = Buffer.concat(bodies);
  if (createHash('sha256').update(bytes).digest('hex') !== head.sha256)
    throw new Error(`the report of ${wave} is damaged`);
  return StoredReport.parse(JSON.parse(bytes.toString()));
}

/** The headlines of all published waves of the organisation, the wave created last first. */
export async function listSummaries(scope: Scope): Promise<readonly Summary[]> {
  const summaries: Summary[] = [];
  for await (const { Items } of paginateQuery(
    { client: scope.database.client },
    {
      TableName: scope.database.names.organisations,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :head)',
      ExpressionAttributeValues: { ':pk': pk(scope), ':head': 'head#' },
      ScanIndexForward: false,
    },
  ))
    for (const item of Items ?? []) {
      const head = Head.parse(item);
      if (head.published) summaries.push(head.summary);
    }
  return summaries;
}
