import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  type DynamoDBClientConfig,
  ResourceInUseException,
  ResourceNotFoundException,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { tables, type TableName } from './tables.ts';

/** An open connection: the client and the real name of each table, so that tests and stages can live side by side. */
export interface Database {
  readonly client: DynamoDBDocumentClient;
  readonly names: Readonly<Record<TableName, string>>;
}

/** A DynamoDB at an endpoint of its own asks for a signature and cannot check it; making one would take a third of the time of every call. */
const signer: NonNullable<DynamoDBClientConfig['signer']> = {
  sign(request) {
    request.headers['x-amz-date'] = '20260101T000000Z';
    request.headers['authorization'] =
      'AWS4-HMAC-SHA256 Credential=local/20260101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=0';
    return Promise.resolve(request);
  },
};

/**
 * Opens the database. Without `endpoint` the region's DynamoDB is used with the role's credentials; with one, any DynamoDB that speaks its protocol there and does not check signatures.
 * @param names real table names
 */
export function openDatabase(names: Readonly<Record<TableName, string>>, endpoint?: string): Database {
  const base = endpoint
    ? new DynamoDBClient({
        ...{ endpoint, region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } },
        signer,
      })
    : new DynamoDBClient({});
  return { client: DynamoDBDocumentClient.from(base, { marshallOptions: { removeUndefinedValues: true } }), names };
}

/** Creates whichever of the three tables is missing; safe to repeat. Only for `npm start` and tests: in the cloud the infrastructure owns tables. */
export async function createTables(database: Database): Promise<void> {
  await Promise.all(
    tables.map(async ({ name, due }) => {
      const TableName = database.names[name];
      try {
        await database.client.send(new DescribeTableCommand({ TableName }));
        return;
      } catch (fault) {
        if (!(fault instanceof ResourceNotFoundException)) throw fault;
      }
      const indexed = due
        ? {
            GlobalSecondaryIndexes: [
              {
                IndexName: due,
                KeySchema: [
                  { AttributeName: 'due', KeyType: 'HASH' as const },
                  { AttributeName: 'dueAt', KeyType: 'RANGE' as const },
                ],
                Projection: { ProjectionType: 'ALL' as const },
              },
            ],
          }
        : {};
      try {
        await database.client.send(
          new CreateTableCommand({
            TableName,
            BillingMode: 'PAY_PER_REQUEST',
            KeySchema: [
              { AttributeName: 'pk', KeyType: 'HASH' },
              { AttributeName: 'sk', KeyType: 'RANGE' },
            ],
            AttributeDefinitions: ['pk', 'sk', ...(due ? ['due', 'dueAt'] : [])].map((AttributeName) => ({
              AttributeName,
              AttributeType: 'S' as const,
            })),
            ...indexed,
          }),
        );
      } catch (fault) {
        if (!(fault instanceof ResourceInUseException)) throw fault;
      }
      await waitUntilTableExists({ client: database.client, maxWaitTime: 30 }, { TableName });
    }),
  );
}
