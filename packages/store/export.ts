import { GetCommand, paginateQuery, PutCommand, DeleteCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { ExportPart } from '#contract/export.ts';
import type { Scope } from './scope.ts';

const key = (scope: Scope, wave: string, part: number) => ({
  pk: `export#${scope.tenant}`,
  sk: `${wave}#${String(part).padStart(4, '0')}`,
});

/** Stores one part of a wave's audit export, at most 300 kB; the same part again replaces it. */
export async function putExportPart(scope: Scope, part: number, body: ExportPart): Promise<void> {
  await scope.database.client.send(
    new PutCommand({
      TableName: scope.database.names.organisations,
      Item: { ...key(scope, body.wave, part), body: JSON.stringify(body) },
    }),
  );
}

/** One part of a wave's audit export; undefined past the last one, before the fold, and 30 days after the wave was settled. */
export async function getExportPart(scope: Scope, wave: string, part: number): Promise<ExportPart | undefined> {
  const { Item } = await scope.database.client.send(
    new GetCommand({ TableName: scope.database.names.organisations, Key: key(scope, wave, part) }),
  );
  return Item && ExportPart.parse(JSON.parse(z.string().parse(Item['body'])));
}

/** Removes a wave's audit export. */
export async function deleteExport(scope: Scope, wave: string): Promise<void> {
  const { client, names } = scope.database;
  for await (const { Items } of paginateQuery(
    { client },
    {
      TableName: names.organisations,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :wave)',
      ExpressionAttributeValues: { ':pk': `export#${scope.tenant}`, ':wave': `${wave}#` },
      ProjectionExpression: 'pk, sk',
    },
  ))
    for (const Key of Items ?? []) await client.send(new DeleteCommand({ TableName: names.organisations, Key }));
}
