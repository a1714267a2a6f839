import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { GetCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { Organisation as Stored, type Member, type Organisation } from '#contract/organisation.ts';
import { addressKey } from './address.ts';
import type { Database } from './database.ts';
import type { Scope } from './scope.ts';

const key = (tenant: string) => ({ pk: `organisation#${tenant}`, sk: 'profile' });

/** What the organisation itself may change; the rest is the operator's or fixed. */
export type Settings = Omit<Organisation, 'id' | 'verified' | 'madeUp' | 'version'>;

const settingNames = [
  'name',
  'language',
  'address',
  'timeZone',
  'industry',
  'region',
  'parent',
  'workforce',
  'hourlyCostMinor',
  'workingWeeks',
  'currency',
  'contributes',
  'freezeLeadDays',
  'mailDomains',
  'colour',
  'holidays',
] as const satisfies readonly (keyof Settings)[];

/** Founds an organisation with its first owner, all or nothing; false when the id is taken. */
export async function foundOrganisation(
  database: Database,
  organisation: Organisation,
  founder: Member,
): Promise<boolean> {
  const TableName = database.names.organisations;
  const { id, name } = organisation;
  const fresh = { TableName, ConditionExpression: 'attribute_not_exists(sk)' };
  try {
    await database.client.send(
      new TransactWriteCommand({
        TransactItems: [
          { Put: { ...fresh, Item: { ...key(id), ...organisation, owners: 1 } } },
          { Put: { ...fresh, Item: { pk: `member#${id}`, sk: founder.id, ...founder } } },
          { Put: { ...fresh, Item: { ...addressKey(founder.email, id), tenant: id, member: founder.id } } },
          { Put: { ...fresh, Item: { pk: 'directory', sk: id, id, name } } },
        ],
      }),
    );
    return true;
  } catch (fault) {
    if (fault instanceof TransactionCanceledException) return false;
    throw fault;
  }
}

/** The organisation's settings; undefined when it was deleted. */
export async function getOrganisation({ database, tenant }: Scope): Promise<Organisation | undefined> {
  const { Item } = await database.client.send(
    new GetCommand({ TableName: database.names.organisations, Key: key(tenant), ConsistentRead: true }),
  );
  return Item && Stored.parse(Item);
}

/** Replaces the settings read at `version`; false when somebody changed them since. */
export async function changeOrganisation(
  { database, tenant }: Scope,
  settings: Settings,
  version: number,
): Promise<boolean> {
  const TableName = database.names.organisations;
  const entries = settingNames.flatMap((name) =>
    settings[name] === undefined ? [] : [[name, settings[name]] as const],
  );
  const absent = settingNames.filter((name) => settings[name] === undefined);
  const removed = absent.length > 0 ? ` REMOVE ${absent.map((name) => `#${name}`).join(', ')}` : '';
  try {
    await database.client.send(
      new TransactWriteCommand({
        TransactItems: [
          {
            Update: {
              TableName,
              Key: key(tenant),
              UpdateExpression: `SET #version = :next, ${entries.map(([name]) => `#${name} = :${name}`).join(', ')}${removed}`,
              ConditionExpression: '#version = :version',
              ExpressionAttributeNames: {
                '#version': 'version',
                ...Object.fromEntries(settingNames.map((name) => [`#${name}`, name])),
              },
              ExpressionAttributeValues: {
                ':version': version,
                ':next': version + 1,
                ...Object.fromEntries(entries.map(([name, value]) => [`:${name}`, value])),
              },
            },
          },
          { Put: { TableName, Item: { pk: 'directory', sk: tenant, id: tenant, name: settings.name } } },
        ],
      }),
    );
    return true;
  } catch (fault) {
    if (fault instanceof TransactionCanceledException) return false;
    throw fault;
  }
}

/** The operator's word that the organisation is who it says; false when there is none of this id. */
export async function verifyOrganisation({ database, tenant }: Scope, verified: boolean): Promise<boolean> {
  try {
    await database.client.send(
      new UpdateCommand({
        TableName: database.names.organisations,
        Key: key(tenant),
        UpdateExpression: 'SET verified = :verified',
        ConditionExpression: 'attribute_exists(sk)',
        ExpressionAttributeValues: { ':verified': verified },
      }),
    );
    return true;
  } catch (fault) {
    if (fault instanceof ConditionalCheckFailedException) return false;
    throw fault;
  }
}
