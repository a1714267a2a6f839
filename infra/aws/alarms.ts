import { Duration, type Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, TreatMissingData, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { FunctionName } from './grants.ts';

/** Tells the operator when a function fails, when the minute is not kept, and when something could not be delivered. Metrics only: no logs are read. */
export function makeAlarms(stack: Stack, functions: ReadonlyMap<FunctionName, IFunction>, undelivered: Queue): Topic {
  const topic = new Topic(stack, 'Operator', { enforceSSL: true });
  const alarm = (
    id: string,
    metric: IMetric,
    threshold: number,
    comparisonOperator: ComparisonOperator,
    treatMissingData: TreatMissingData,
  ) =>
    new Alarm(stack, id, {
      metric,
      threshold,
      comparisonOperator,
      treatMissingData,
      evaluationPeriods: 1,
    }).addAlarmAction(new SnsAction(topic));
  const period = Duration.minutes(5);
  for (const [name, made] of functions)
    alarm(
      `Errors-${name}`,
      made.metricErrors({ period }),
      1,
      ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      TreatMissingData.NOT_BREACHING,
    );
  const tick = functions.get('tick');
  if (tick)
    alarm(
      'TickMissing',
      tick.metricInvocations({ period }),
      1,
      ComparisonOperator.LESS_THAN_THRESHOLD,
      TreatMissingData.BREACHING,
    );
  alarm(
    'Undelivered-waiting',
    undelivered.metricApproximateNumberOfMessagesVisible({ period }),
    1,
    ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    TreatMissingData.NOT_BREACHING,
  );
  return topic;
}
