import { RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { AttributeType, Billing, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { tables, type TableName } from '#store/tables.ts';

/** The three tables of `packages/store/tables.ts`, on demand and encrypted; kept when the stack goes, except on personal stages. */
export function makeTables(stack: Stack, personal: boolean): Readonly<Record<TableName, TableV2>> {
  const made = tables.map(({ name, due, ttl, recoverable }) => {
    const table = new TableV2(stack, `Table-${name}`, {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.awsManagedKey(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: recoverable },
      removalPolicy: personal ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
      deletionProtection: !personal,
      ...(ttl ? { timeToLiveAttribute: ttl } : {}),
    });
    if (due)
      table.addGlobalSecondaryIndex({
        indexName: due,
        partitionKey: { name: 'due', type: AttributeType.STRING },
        sortKey: { name: 'dueAt', type: AttributeType.STRING },
      });
    return [name, table] as const;
  });
  const named = new Map(made);
  const of = (name: TableName): TableV2 => {
    const table = named.get(name);
    if (!table) throw new Error(`no table ${name}`);
    return table;
  };
  return { organisations: of('organisations'), ballots: of('ballots'), releases: of('releases') };
}
