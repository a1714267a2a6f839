import type { Stack } from 'aws-cdk-lib';
import { EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import {
  ConfigurationSet,
  ConfigurationSetEventDestination,
  EmailSendingEvent,
  EventDestination,
} from 'aws-cdk-lib/aws-ses';
import type { FunctionName } from './grants.ts';

/**
 * What SES tells of mail that came back or was complained about goes to the function `bounce`. Nothing else is told: neither opening nor clicking is watched.
 * @param set name of the configuration set under which mail to employees goes
 */
export function makeFeedback(stack: Stack, functions: ReadonlyMap<FunctionName, IFunction>, set: string): void {
  const bounce = functions.get('bounce');
  if (!bounce) throw new Error('there is no bounce');
  new ConfigurationSetEventDestination(stack, 'MailFeedback', {
    configurationSet: new ConfigurationSet(stack, 'Mail', { configurationSetName: set }),
    destination: EventDestination.eventBus(EventBus.fromEventBusName(stack, 'DefaultBus', 'default')),
    events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT],
  });
  new Rule(stack, 'Feedback', {
    eventPattern: {
      source: ['aws.ses'],
      detail: { eventType: ['Bounce', 'Complaint'], mail: { tags: { 'ses:configuration-set': [set] } } },
    },
    targets: [new LambdaFunction(bounce)],
  });
}
