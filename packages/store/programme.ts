import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { GetCommand, paginateQuery, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { Programme as Stored } from '#contract/programme.ts';
import type { Programme } from '#core/survey/programme.ts';
import type { Event } from '#core/audit/chain.ts';
import type { Wave } from '#core/survey/wave.ts';
import type { Instant } from '#core/time.ts';
import { dueItem } from './due.ts';
import { logItem } from './log.ts';
import type { Scope } from './scope.ts';

const key = ({ tenant }: Scope, id: string) => ({ pk: `programme#${tenant}`, sk: id });

/** The organisation's programme, read consistently; undefined when it has none of this id. */
export async function getProgramme(scope: Scope, id: string): Promise<Programme | undefined> {
  const { Item } = await scope.database.client.send(
    new GetCommand({ TableName: scope.database.names.organisations, Key: key(scope, id), ConsistentRead: true }),
  );
  return Item && Stored.parse(Item);
}

/** All programmes of the organisation, the oldest first. */
export async function listProgrammes(scope: Scope): Promise<readonly Programme[]> {
  const programmes: Programme[] = [];
  for await (const { Items } of paginateQuery(
    { client: scope.database.client },
    {
      TableName: scope.database.names.organisations,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': `programme#${scope.tenant}` },
      ConsistentRead: true,
    },
  ))
    for (const item of Items ?? []) programmes.push(Stored.parse(item));
  return programmes;
}

/** A wave that a programme has made, and what the log says of it. */
interface Made {
  readonly wave: Wave;
  readonly event: Event;
}

/**
 * Saves a programme of the version before, makes its next work due, stores the wave it has made and writes the log, all or nothing: of two who do it at once one does.
 * @param dueAt when its next wave is made; `null` for a programme that does not run
 * @param made the wave that this version has made, its freeze then being due; absent when only the programme changes
 * @returns false when somebody saved the programme since, and then nothing changed
 */
export async function saveProgramme(
  scope: Scope,
  programme: Programme,
  dueAt: Instant | null,
  made?: Made,
): Promise<boolean> {
  const { database, tenant } = scope;
  const TableName = database.names.organisations;
  const due = { kind: 'programme', tenant, wave: programme.id } as const;
  const first = programme.version === 1;
  const row = dueItem(database, { ...due, dueAt: dueAt ?? '' });
  for (;;) {
    const also = made
      ? [
          { Put: await logItem(scope, made.event) },
          { Put: { TableName, Item: { pk: `wave#${tenant}`, sk: made.wave.id, ...made.wave } } },
          { Put: dueItem(database, { kind: 'freeze', tenant, wave: made.wave.id, dueAt: made.wave.freezes }) },
        ]
      : [];
    try {
      await database.client.send(
        new TransactWriteCommand({
          TransactItems: [
            {
              Put: {
                TableName,
                Item: { ...key(scope, programme.id), ...programme },
                ConditionExpression: first ? 'attribute_not_exists(sk)' : '#version = :before',
                ...(first
                  ? {}
                  : {
                      ExpressionAttributeNames: { '#version': 'version' },
                      ExpressionAttributeValues: { ':before': programme.version - 1 },
                    }),
              },
            },
            dueAt === null ? { Delete: { TableName, Key: { pk: row.Item.pk, sk: row.Item.sk } } } : { Put: row },
            ...also,
          ],
        }),
      );
      return true;
    } catch (fault) {
      if (!(fault instanceof TransactionCanceledException)) throw fault;
      const [saved, , logged] = fault.CancellationReasons ?? [];
      if (saved?.Code === 'ConditionalCheckFailed') return false;
      // Another entry took the place in the log: this one goes after it.
      if (logged?.Code !== 'ConditionalCheckFailed') throw fault;
    }
  }
}
