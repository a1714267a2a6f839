import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { GetCommand, paginateQuery, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Instant } from '#core/time.ts';
import type { Database } from './database.ts';
import { digest } from './digest.ts';
import { scopeTo, type Scope } from './scope.ts';

/** What an organisation hands out under a secret, until an instant or (`null`) until it is taken back. */
interface Grant {
  readonly id: string;
  readonly ends: Instant | null;
}

/** A grant as its secret opens it, with its organisation's store. */
export interface Opened<Value> {
  readonly scope: Scope;
  readonly value: Value;
}

const Pointer = z.object({ tenant: z.string(), id: z.string() });
const Hash = z.object({ hash: z.string() });

/**
 * The verbs of a kind of grant. Each is two items: one with the organisation, for its list, and one under the secret's hash that points to it.
 * The secret of 256 random bits is not stored.
 */
export function grantsOf<Value extends Grant>(kind: 'apikey' | 'share' | 'calendar', schema: z.ZodType<Value>) {
  const own = ({ tenant }: Scope, id: string) => ({ pk: `${kind}#${tenant}`, sk: id });
  const pointer = (hash: string) => ({ pk: `${kind}#${hash}`, sk: kind });

  return {
    /** Hands a grant out under a secret, all or nothing. */
    async give(scope: Scope, secret: string, value: Value): Promise<void> {
      const TableName = scope.database.names.organisations;
      const hash = digest(secret);
      const expires = value.ends === null ? {} : { expires: Math.ceil(Date.parse(value.ends) / 1000) };
      const fresh = { TableName, ConditionExpression: 'attribute_not_exists(sk)' };
      await scope.database.client.send(
        new TransactWriteCommand({
          TransactItems: [
            { Put: { ...fresh, Item: { ...own(scope, value.id), ...value, hash } } },
            { Put: { ...fresh, Item: { ...pointer(hash), tenant: scope.tenant, id: value.id, ...expires } } },
          ],
        }),
      );
    },

    /** What a secret opens; undefined when it was taken back, has ended by `now`, or opens nothing. */
    async open(database: Database, secret: string, now: Instant): Promise<Opened<Value> | undefined> {
      const { client, names } = database;
      const read = async (Key: Readonly<Record<string, string>>) => {
        const { Item } = await client.send(
          new GetCommand({ TableName: names.organisations, Key, ConsistentRead: true }),
        );
        return Item;
      };
      const found = Pointer.safeParse(await read(pointer(digest(secret))));
      if (!found.success) return undefined;
      const scope = scopeTo(database, found.data.tenant);
      const item = await read(own(scope, found.data.id));
      const value = item && schema.parse(item);
      return value && (value.ends === null || value.ends > now) ? { scope, value } : undefined;
    },

    /** All that the organisation has handed out and not taken back, the newest first. */
    async list(scope: Scope): Promise<readonly Value[]> {
      const values: Value[] = [];
      for await (const { Items } of paginateQuery(
        { client: scope.database.client },
        {
          TableName: scope.database.names.organisations,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': own(scope, '').pk },
          ScanIndexForward: false,
          ConsistentRead: true,
        },
      ))
        values.push(...(Items ?? []).map((item) => schema.parse(item)));
      return values;
    },

    /** Takes a grant back: its secret opens nothing from now on. Undefined when the organisation has none of this id. */
    async takeBack(scope: Scope, id: string): Promise<Value | undefined> {
      const { client, names } = scope.database;
      const Key = own(scope, id);
      const TableName = names.organisations;
      const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
      if (!Item) return undefined;
      try {
        await client.send(
          new TransactWriteCommand({
            TransactItems: [
              { Delete: { TableName, Key, ConditionExpression: 'attribute_exists(sk)' } },
              { Delete: { TableName, Key: pointer(Hash.parse(Item).hash) } },
            ],
          }),
        );
      } catch (fault) {
        if (fault instanceof TransactionCanceledException) return undefined;
        throw fault;
      }
      return schema.parse(Item);
    },
  };
}
