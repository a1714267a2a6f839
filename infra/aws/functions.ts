import { Duration, RemovalPolicy, type Stack } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Architecture, Runtime, type IFunction } from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { TableName } from '#store/tables.ts';
import { functionNames, type FunctionName, type Purpose } from './grants.ts';
import { statementsOf } from './policy.ts';

/** The APIs of the pulse origin. They write no log at all: the platform's own lines carry times. Their alarms come from metrics. */
export const silent: readonly FunctionName[] = ['issue', 'respond'];

const apis: readonly FunctionName[] = ['console', 'issue', 'respond'];

/** The file that holds a function's Lambda handler. */
export function entryOf(name: FunctionName): string {
  return apis.includes(name) ? `functions/${name}/lambda.ts` : `functions/jobs/${name}.lambda.ts`;
}

/** What bundling does to every function, here and in the measurement of sizes. */
export const bundling = {
  format: OutputFormat.ESM,
  target: 'node24',
  minify: true,
  mainFields: ['module', 'main'],
  // Ways to credentials that no Lambda goes: its own come from the environment. The runtime has them all the same.
  externalModules: ['sso', 'ini', 'process', 'web-identity', 'login'].map(
    (way) => `@aws-sdk/credential-provider-${way}`,
  ),
  // Some dependencies still call require; an ES module has none.
  banner: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);",
};

/**
 * One function and one role each, with exactly the grants of `grants.ts`.
 * @param environment variables for every function, such as table names and origins
 */
export function makeFunctions(
  stack: Stack,
  tables: Readonly<Record<TableName, TableV2>>,
  keys: Readonly<Record<Purpose, Key>>,
  environment: Readonly<Record<string, string>>,
): ReadonlyMap<FunctionName, IFunction> {
  return new Map(
    functionNames.map((name) => {
      const role = new Role(stack, `Role-${name}`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
      for (const statement of statementsOf(name, tables, keys)) role.addToPolicy(statement);
      const logGroup = silent.includes(name)
        ? undefined
        : new LogGroup(stack, `Log-${name}`, {
            retention: RetentionDays.ONE_MONTH,
            removalPolicy: RemovalPolicy.DESTROY,
          });
      if (logGroup)
        role.addToPolicy(
          new PolicyStatement({
            actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
            resources: [logGroup.logGroupArn],
          }),
        );
      const api = apis.includes(name);
      const made = new NodejsFunction(stack, `Function-${name}`, {
        entry: entryOf(name),
        handler: 'handler',
        runtime: Runtime.NODEJS_24_X,
        architecture: Architecture.ARM_64,
        memorySize: name === 'issue' || name === 'freeze' ? 1769 : 1024,
        timeout: Duration.seconds(api ? 10 : 900),
        role,
        functionName: `${stack.stackName}-${name}`,
        environment: { ...environment, FUNCTION_PREFIX: `${stack.stackName}-` },
        bundling,
        ...(logGroup ? { logGroup } : {}),
        ...(api ? {} : { retryAttempts: 0 }),
      });
      return [name, made];
    }),
  );
}
