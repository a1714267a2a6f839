import { Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { FunctionName } from './grants.ts';

/** Who sends mail: invitations and links to employees, sign-in links to members. */
export const senders: readonly FunctionName[] = ['send', 'console'];

/** Lets the senders send from the verified domain of the given address under the configuration set, and from nothing else. */
export function allowMail(
  stack: Stack,
  functions: ReadonlyMap<FunctionName, IFunction>,
  { from, set }: { from: string; set: string },
): void {
  const domain = from.split('@')[1] ?? from;
  const arnOf = (resource: string, resourceName: string) =>
    Stack.of(stack).formatArn({ service: 'ses', resource, resourceName });
  const resources = [arnOf('identity', domain), arnOf('configuration-set', set)];
  for (const name of senders)
    functions.get(name)?.addToRolePolicy(new PolicyStatement({ actions: ['ses:SendEmail'], resources }));
}
