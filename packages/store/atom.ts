import { paginateQuery, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Scope } from './scope.ts';

const Stored = z.object({
  variable: z.string(),
  atoms: z.array(
    z.object({ id: z.string(), strata: z.array(z.string()), n: z.int(), counts: z.record(z.string(), z.number()) }),
  ),
});

/** The histograms of one variable, one per atom: all that remains of a wave's answers once its ballots are gone. */
export type Atoms = z.infer<typeof Stored>;

/** Stores the atoms of a wave, one item per variable. */
export async function putAtoms(
  scope: Scope,
  wave: string,
  tables: readonly { readonly variable: string; readonly atoms: readonly unknown[] }[],
): Promise<void> {
  for (const table of tables)
    await scope.database.client.send(
      new PutCommand({
        TableName: scope.database.names.organisations,
        Item: { pk: `atom#${scope.tenant}`, sk: `${wave}#${table.variable}`, body: JSON.stringify(table) },
      }),
    );
}

/** The atoms of a wave, one entry per variable that had any; empty when there are none. */
export async function getAtoms(scope: Scope, wave: string): Promise<readonly Atoms[]> {
  const tables: Atoms[] = [];
  for await (const { Items } of paginateQuery(
    { client: scope.database.client },
    {
      TableName: scope.database.names.organisations,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :wave)',
      ExpressionAttributeValues: { ':pk': `atom#${scope.tenant}`, ':wave': `${wave}#` },
      ConsistentRead: true,
    },
  ))
    for (const item of Items ?? []) tables.push(Stored.parse(JSON.parse(z.string().parse(item['body']))));
  return tables;
}
