import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  GetCommand,
  paginateQuery,
  PutCommand,
  TransactWriteCommand,
  UpdateCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { Wave as Stored } from '#contract/wave.ts';
import type { Event } from '#core/audit/chain.ts';
import type { Wave, WaveState } from '#core/survey/wave.ts';
import { dueItem, type Due } from './due.ts';
import { logItem } from './log.ts';
import type { Scope } from './scope.ts';

/** What changes about a wave; a property that is `undefined` is removed. */
type Change = { readonly [Property in keyof Wave]?: Wave[Property] | undefined };

/** One write of a transaction. */
type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** What belongs to one step of a wave besides its state and what follows. */
interface Also {
  /** What must still be so besides the state; `undefined` must still be absent. */
  readonly still?: Change;
  /** Further writes, perhaps with conditions of their own. */
  readonly writes?: readonly Write[];
  /** What the log says of it. */
  readonly event?: Event;
}

const key = ({ tenant }: Scope, id: string) => ({ pk: `wave#${tenant}`, sk: id });

/** Stores a new wave; false when one with this id exists. */
export async function putWave(scope: Scope, wave: Wave): Promise<boolean> {
  try {
    await scope.database.client.send(
      new PutCommand({
        TableName: scope.database.names.organisations,
        Item: { ...key(scope, wave.id), ...wave },
        ConditionExpression: 'attribute_not_exists(sk)',
      }),
    );
    return true;
  } catch (fault) {
    if (fault instanceof ConditionalCheckFailedException) return false;
    throw fault;
  }
}

/** The organisation's wave, read consistently; undefined when it has none of this id. */
export async function getWave(scope: Scope, id: string): Promise<Wave | undefined> {
  const { Item } = await scope.database.client.send(
    new GetCommand({ TableName: scope.database.names.organisations, Key: key(scope, id), ConsistentRead: true }),
  );
  return Item && Stored.parse(Item);
}

/** All waves of the organisation, the one created last first. */
export async function listWaves(scope: Scope): Promise<readonly Wave[]> {
  const waves: Wave[] = [];
  for await (const { Items } of paginateQuery(
    { client: scope.database.client },
    {
      TableName: scope.database.names.organisations,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': `wave#${scope.tenant}` },
      ScanIndexForward: false,
      ConsistentRead: true,
    },
  ))
    for (const item of Items ?? []) waves.push(Stored.parse(item));
  return waves;
}

/**
 * Changes a wave that is in one of the states `from`.
 * @returns false when the wave is in another state (or is not there), and then nothing changed
 */
export async function changeWave(
  scope: Scope,
  id: string,
  from: readonly WaveState[],
  change: Change,
): Promise<boolean> {
  try {
    await scope.database.client.send(new UpdateCommand(updateOf(scope, id, from, change)));
    return true;
  } catch (fault) {
    if (fault instanceof ConditionalCheckFailedException) return false;
    throw fault;
  }
}

/**
 * Moves a wave that is in one of the states `from` on, makes other work of it due and writes the log, all or nothing: work never finds the state of before, no state lacks its work, and what happened once is told once.
 * @param due what follows
 * @returns false when the wave is in another state (or is not there) or a condition fails, and then nothing changed
 */
export async function moveWave(
  scope: Scope,
  id: string,
  from: readonly WaveState[],
  change: Change,
  due: readonly Pick<Due, 'kind' | 'dueAt'>[],
  { still = {}, writes = [], event }: Also = {},
): Promise<boolean> {
  const { database, tenant } = scope;
  const rows = due.map((row) => ({ Put: dueItem(database, { ...row, tenant, wave: id }) }));
  const step = [{ Update: updateOf(scope, id, from, change, still) }, ...rows, ...writes];
  for (;;) {
    const entry = event ? [{ Put: await logItem(scope, event) }] : [];
    try {
      await database.client.send(new TransactWriteCommand({ TransactItems: [...step, ...entry] }));
      return true;
    } catch (fault) {
      if (!(fault instanceof TransactionCanceledException)) throw fault;
      const failed = (fault.CancellationReasons ?? []).map(({ Code }) => Code === 'ConditionalCheckFailed');
      if (failed.slice(0, step.length).includes(true)) return false;
      // Another entry took the place in the log: this one goes after it.
      if (failed[step.length] !== true) throw fault;
    }
  }
}

function updateOf(scope: Scope, id: string, from: readonly WaveState[], change: Change, still: Change = {}) {
  const entries = Object.entries(change);
  const kept = Object.entries(still);
  const set = entries.filter(([, value]) => value !== undefined);
  const removed = entries.filter(([, value]) => value === undefined);
  const clauses = [
    set.length > 0 ? `SET ${set.map(([name]) => `#${name} = :${name}`).join(', ')}` : '',
    removed.length > 0 ? `REMOVE ${removed.map(([name]) => `#${name}`).join(', ')}` : '',
  ];
  return {
    TableName: scope.database.names.organisations,
    Key: key(scope, id),
    UpdateExpression: clauses.join(' '),
    ConditionExpression: [
      `#from IN (${from.map((_, index) => `:from${index}`).join(', ')})`,
      ...kept.map(([name, value]) =>
        value === undefined ? `attribute_not_exists(#${name})` : `#${name} = :still${name}`,
      ),
    ].join(' AND '),
    ExpressionAttributeNames: {
      '#from': 'state',
      ...Object.fromEntries([...entries, ...kept].map(([name]) => [`#${name}`, name])),
    },
    ExpressionAttributeValues: {
      ...Object.fromEntries(from.map((state, index) => [`:from${index}`, state])),
      ...Object.fromEntries(set.map(([name, value]) => [`:${name}`, value])),
      ...Object.fromEntries(kept.flatMap(([name, value]) => (value === undefined ? [] : [[`:still${name}`, value]]))),
    },
  };
}
