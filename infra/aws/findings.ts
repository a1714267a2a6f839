import { type Stack, Validations } from 'aws-cdk-lib';

/** Findings of cdk-nag that stand, each with its reason. A finding that is not here fails the synthesis. */
const standing: readonly { readonly finding: string; readonly reason: string }[] = [
  {
    finding: 'APIG1',
    reason:
      'An access log would hold times and addresses beside credentials and ballots; none is kept on either origin (docs/privacy.md).',
  },
  {
    finding: 'APIG4',
    reason:
      'The console authorises by its session, issue by the invitation code, respond by the blind signature; the gateway knows none of them.',
  },
  { finding: 'S1', reason: "The bucket holds the public files of the console; who fetched them is nobody's business." },
  { finding: 'CFR1', reason: 'Employees answer from wherever they work.' },
  {
    finding: 'CFR2',
    reason: 'A web application firewall samples and logs requests with their addresses; the stage throttles instead.',
  },
  {
    finding: 'CFR3',
    reason:
      'Access logs of the pulse origin would be a list of who answered when; the console keeps an audit log of its own.',
  },
  {
    finding: 'CFR4',
    reason:
      "Without a domain of its own a stage uses the distribution's name and certificate, whose policy cannot be chosen; with one it is TLS 1.2.",
  },
  { finding: 'SQS3', reason: 'The queue is itself where undelivered ticks wait.' },
  {
    finding: 'IAM5[Resource::<Functiontick01D8DB3E.Arn>:*]',
    reason: 'The scheduler may start tick in any version, and nothing else.',
  },
];

/** Acknowledges the standing findings on a stack. */
export function acknowledge(stack: Stack): void {
  Validations.of(stack).acknowledge(
    ...standing.map(({ finding, reason }) => ({ id: `AwsSolutions::AwsSolutions-${finding}`, reason })),
  );
}
