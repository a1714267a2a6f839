import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { tables, type TableName } from '#store/tables.ts';
import { grants, keyUse, type Access, type FunctionName, type Purpose } from './grants.ts';

/** No access includes batches: whoever may write in batches may delete. */
const actions: Readonly<Record<Access, readonly string[]>> = {
  read: ['dynamodb:GetItem', 'dynamodb:Query'],
  put: ['dynamodb:PutItem'],
  write: ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:ConditionCheckItem'],
  delete: ['dynamodb:DeleteItem'],
};

/** The statements of one function's role: its grants, fenced by the kinds of items, and its use of master keys. */
export function statementsOf(
  name: FunctionName,
  made: Readonly<Record<TableName, TableV2>>,
  keys: Readonly<Record<Purpose, Key>>,
): readonly PolicyStatement[] {
  const items = grants[name].flatMap(({ table, kinds, access }) => {
    const statement = new PolicyStatement({
      actions: [...new Set(access.flatMap((one) => actions[one]))],
      resources: [made[table].tableArn],
      conditions: {
        'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': kinds.flatMap((kind) => [kind, `${kind}#*`]) },
        // Without it, a request that names no key at all would pass ForAllValues.
        Null: { 'dynamodb:LeadingKeys': 'false' },
      },
    });
    const index = tables.find((each) => each.name === table)?.due;
    if (name !== 'tick' || !index || !kinds.includes('due')) return [statement];
    return [
      statement,
      new PolicyStatement({ actions: ['dynamodb:Query'], resources: [`${made[table].tableArn}/index/${index}`] }),
    ];
  });
  const uses = Object.entries(keyUse[name] ?? {});
  const wrapped = uses.map(
    ([purpose, use]) =>
      new PolicyStatement({
        actions: use === 'make' ? ['kms:GenerateDataKey', 'kms:Decrypt'] : ['kms:Decrypt'],
        resources: [keys[purposeOf(purpose)].keyArn],
      }),
  );
  return [...items, ...wrapped];
}

function purposeOf(word: string): Purpose {
  switch (word) {
    case 'sign':
    case 'invite':
    case 'fold':
    case 'chat':
    case 'mail':
      return word;
    default:
      throw new Error(`no master key for ${word}`);
  }
}
