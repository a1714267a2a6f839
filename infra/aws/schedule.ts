import { Duration, type Stack } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { FunctionName } from './grants.ts';

/** The minute: the scheduler wakes tick, and tick alone may start the other jobs. What cannot be delivered waits in the queue. */
export function makeSchedule(stack: Stack, functions: ReadonlyMap<FunctionName, IFunction>): Queue {
  const undelivered = new Queue(stack, 'Undelivered', {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });
  const tick = functions.get('tick');
  if (!tick) throw new Error('there is no tick');
  new Schedule(stack, 'EveryMinute', {
    schedule: ScheduleExpression.rate(Duration.minutes(1)),
    target: new LambdaInvoke(tick, {
      deadLetterQueue: undelivered,
      retryAttempts: 2,
      maxEventAge: Duration.minutes(5),
    }),
  });
  const jobs: readonly FunctionName[] = [
    'freeze',
    'send',
    'participation',
    'fold',
    'publish',
    'past',
    'contribute',
    'release',
    'purge',
  ];
  tick.addToRolePolicy(
    new PolicyStatement({
      actions: ['lambda:InvokeFunction'],
      resources: jobs.flatMap((name) => functions.get(name)?.functionArn ?? []),
    }),
  );
  return undelivered;
}
