import { CfnOutput, Stack, Tags, type StackProps } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { ApiName } from '#infra/routes.ts';
import { makeAlarms } from './alarms.ts';
import { makeApi } from './api.ts';
import { acknowledge } from './findings.ts';
import { makeFeedback } from './feedback.ts';
import { makeFunctions } from './functions.ts';
import { makeKeys } from './keys.ts';
import { allowMail } from './mail.ts';
import { makeSchedule } from './schedule.ts';
import { makeTables } from './tables.ts';
import { makeApp, makePulse, type Domain } from './web.ts';

/** What a stage decides. */
export interface Stage {
  readonly name: string;
  /** A developer's own stage: everything goes with it. Others keep tables and keys and cannot be removed by accident. */
  readonly personal: boolean;
  /** Sender of all mail; its domain is verified with SES. */
  readonly mailFrom: string;
  /** Messages a second the account may send, or fewer. */
  readonly mailPerSecond: number;
  /** Addresses of the operators, separated by commas. */
  readonly operators: string;
  readonly signUp: 'open' | 'invite' | 'closed';
  /** Origins of the console and of the pulse page, such as `https://app.example.org`; they stand in every link. */
  readonly appUrl: string;
  readonly pulseUrl: string;
  /** Certificate of us-east-1 for both names; without it both origins live under the distributions' own names. */
  readonly certificateArn?: string;
}

/** The whole of Einklang on one stage. */
export class EinklangStack extends Stack {
  constructor(scope: Construct, id: string, stage: Stage, props: StackProps) {
    super(scope, id, { ...props, terminationProtection: !stage.personal });
    Tags.of(this).add('stage', stage.name);
    const tables = makeTables(this, stage.personal);
    const keys = makeKeys(this, stage.personal);
    const functions = makeFunctions(this, tables, keys, {
      ORGANISATIONS_TABLE: tables.organisations.tableName,
      BALLOTS_TABLE: tables.ballots.tableName,
      RELEASES_TABLE: tables.releases.tableName,
      SIGN_KEY: keys.sign.keyId,
      INVITE_KEY: keys.invite.keyId,
      FOLD_KEY: keys.fold.keyId,
      CHAT_KEY: keys.chat.keyId,
      MAIL_KEY: keys.mail.keyId,
      MAIL_SET: this.stackName,
      MAIL_FROM: stage.mailFrom,
      MAIL_PER_SECOND: String(stage.mailPerSecond),
      OPERATORS: stage.operators,
      SIGN_UP: stage.signUp,
      APP_URL: stage.appUrl,
      PULSE_URL: stage.pulseUrl,
    });
    const functionOf = (name: ApiName): IFunction => {
      const made = functions.get(name);
      if (!made) throw new Error(`no function ${name}`);
      return made;
    };
    const certificate =
      stage.certificateArn === undefined
        ? undefined
        : Certificate.fromCertificateArn(this, 'Certificate', stage.certificateArn);
    const domainOf = (url: string): Domain | undefined => certificate && { name: new URL(url).hostname, certificate };
    const app = makeApp(this, makeApi(this, 'app', functionOf), stage.personal, domainOf(stage.appUrl));
    const pulse = makePulse(this, makeApi(this, 'pulse', functionOf), domainOf(stage.pulseUrl));
    const undelivered = makeSchedule(this, functions);
    allowMail(this, functions, { from: stage.mailFrom, set: this.stackName });
    makeFeedback(this, functions, this.stackName);
    makeAlarms(this, functions, undelivered);
    acknowledge(this);
    new CfnOutput(this, 'AppDistribution', { value: `https://${app.distribution.distributionDomainName}` });
    new CfnOutput(this, 'PulseDistribution', { value: `https://${pulse.distributionDomainName}` });
    new CfnOutput(this, 'ConsoleBucket', { value: app.bucket.bucketName });
  }
}
