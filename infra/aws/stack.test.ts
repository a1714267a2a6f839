import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks } from 'cdk-nag';
import * as z from 'zod';
import { beforeAll, describe, expect, test } from 'vitest';
import { functionNames, type FunctionName } from './grants.ts';
import { EinklangStack } from './stack.ts';
import { stageOf } from './stage.ts';

const list = z.union([z.string().transform((one) => [one]), z.array(z.string())]);
const Statement = z.object({
  Effect: z.literal('Allow'),
  Action: list,
  Resource: z.unknown(),
  Condition: z.record(z.string(), z.record(z.string(), list)).optional(),
});
type Statement = z.infer<typeof Statement>;
const Policy = z.object({
  Properties: z.object({
    PolicyDocument: z.object({ Statement: z.array(Statement) }),
    Roles: z.array(z.object({ Ref: z.string() })),
  }),
});
const Properties = z.object({ Properties: z.record(z.string(), z.unknown()) });

const makeStack = (app: App) =>
  new EinklangStack(
    app,
    'einklang-test',
    stageOf((name) => (name === 'stage' ? 'production' : undefined)),
    { env: { region: 'eu-central-1' } },
  );

let template: Template;
beforeAll(() => {
  template = Template.fromStack(makeStack(new App({ context: { 'aws:cdk:bundling-stacks': [] } })));
});

/** Every statement of the role of a function, read from the synthesised policies. */
function statementsOf(name: FunctionName): readonly Statement[] {
  return Object.values(template.findResources('AWS::IAM::Policy'))
    .map((resource) => Policy.parse(resource).Properties)
    .filter(({ Roles }) => Roles.some(({ Ref }) => new RegExp(`^Role${name}[0-9A-F]{8}$`).test(Ref)))
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
}

/** The data actions a role has on a table, by kind of item; `*` where no kind fences it. */
function reach(name: FunctionName, table: string): Readonly<Record<string, readonly string[]>> {
  const reached: Record<string, string[]> = {};
  for (const { Action, Resource, Condition } of statementsOf(name)) {
    if (!JSON.stringify(Resource).includes(`Table${table}`)) continue;
    const index = JSON.stringify(Resource).includes('/index/');
    const keys = Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'] ?? [index ? 'due' : '*'];
    for (const kind of new Set(keys.map((key) => key.replace(/#\*$/, '')))) {
      reached[kind] = [
        ...new Set([...(reached[kind] ?? []), ...Action.map((action) => action.replace('dynamodb:', ''))]),
      ].sort();
    }
  }
  return reached;
}

const reads = ['GetItem', 'Query', 'Scan', 'PartiQLSelect', '*'];
const mayRead = (name: FunctionName, table: string) =>
  Object.entries(reach(name, table)).flatMap(([kind, actions]) =>
    actions.some((action) => reads.includes(action)) ? [kind] : [],
  );
const touches = (name: FunctionName, table: string) => Object.keys(reach(name, table)).sort();

describe('every pair of role and table', () => {
  const tables = ['organisations', 'ballots', 'releases'];
  const expected: Readonly<
    Record<FunctionName, readonly [organisations: boolean, ballots: boolean, releases: boolean]>
  > = {
    console: [true, false, true],
    issue: [true, false, false],
    respond: [false, true, false],
    tick: [true, false, false],
    programme: [true, false, false],
    freeze: [true, true, false],
    send: [true, false, false],
    participation: [true, false, false],
    fold: [true, true, false],
    publish: [true, false, false],
    past: [true, false, false],
    contribute: [true, false, true],
    release: [true, false, true],
    purge: [true, true, false],
    bounce: [true, false, false],
  };
  test.each(
    functionNames.flatMap((name) => tables.map((table, index) => [name, table, expected[name][index]] as const)),
  )('%s on %s: %s', (name, table, allowed) => {
    expect(touches(name, table).length > 0).toBe(allowed);
  });

  test('no statement reaches a table without naming kinds of items', () => {
    for (const name of functionNames)
      for (const table of tables) expect(touches(name, table), `${name} on ${table}`).not.toContain('*');
  });

  test('no role may scan a table, or anything by a wildcard', () => {
    for (const name of functionNames) {
      const actions = statementsOf(name).flatMap(({ Action }) => Action);
      expect(actions.filter((action) => action.includes('*') || action.endsWith(':Scan'))).toEqual([]);
    }
  });
});

describe('kinds of items', () => {
  test('only respond, fold and purge may read a ballot', () => {
    expect(functionNames.filter((name) => mayRead(name, 'ballots').includes('ballot'))).toEqual([
      'respond',
      'fold',
      'purge',
    ]);
  });
  test('freeze may only put public items beside the ballots', () => {
    expect(reach('freeze', 'ballots')).toEqual({ public: ['PutItem'] });
  });
  test('the console reaches no private key and no invitation', () => {
    const kinds = touches('console', 'organisations');
    expect(kinds.filter((kind) => ['key', 'invitation', 'atom', 'delivery'].includes(kind))).toEqual([]);
  });
  test('raw rows of past surveys are known to the console that takes them and to the job that destroys them', () => {
    expect(functionNames.filter((name) => touches(name, 'organisations').includes('past'))).toEqual([
      'console',
      'past',
    ]);
    expect(reach('console', 'organisations')['report']).toEqual(['GetItem', 'Query']);
  });
  test('the console can hide a comment and never write one', () => {
    expect(reach('console', 'organisations')['comment']).toEqual(['GetItem', 'Query']);
    expect(functionNames.filter((name) => touches(name, 'organisations').includes('moderation'))).toEqual([
      'console',
      'purge',
    ]);
  });
  test('the console sees the release and no contribution; what an association brings it may only put', () => {
    expect(touches('console', 'releases')).toEqual(['file', 'release']);
    expect(mayRead('console', 'releases')).toEqual(['release']);
    expect(reach('console', 'releases')['release']).toEqual(['GetItem', 'Query']);
    expect(reach('console', 'releases')['file']).toEqual(['PutItem']);
  });
  test('only the console knows what an organisation hands out under a secret', () => {
    for (const kind of ['apikey', 'share', 'calendar'])
      expect(functionNames.filter((name) => touches(name, 'organisations').includes(kind))).toEqual(['console']);
  });
  test('issue knows windows, keys, invitations, wishes for a link and who takes no mail, nothing else', () => {
    expect(touches('issue', 'organisations')).toEqual(['invitation', 'key', 'optout', 'resend', 'window']);
    expect(reach('issue', 'organisations')['key']).toEqual(['GetItem', 'Query']);
  });
  test('a release can be put and never updated or deleted', () => {
    for (const name of functionNames) {
      const actions = reach(name, 'releases')['release'] ?? [];
      expect(
        actions.filter((action) => ['UpdateItem', 'DeleteItem', 'BatchWriteItem'].includes(action)),
        name,
      ).toEqual([]);
    }
  });
});

test('every job can remove the due row of what it has done, and only tick reads what is due', () => {
  const jobs = functionNames.filter((name) => !['console', 'issue', 'respond', 'bounce'].includes(name));
  for (const name of jobs)
    expect(reach(name, 'organisations')['due'], name).toEqual(
      expect.arrayContaining(['DeleteItem', 'PutItem', 'UpdateItem']),
    );
  expect(jobs.filter((name) => mayRead(name, 'organisations').includes('due'))).toEqual(['tick']);
});

test('of mail only what came back and complaints are told, and to the function bounce alone', () => {
  const [destination] = Object.values(template.findResources('AWS::SES::ConfigurationSetEventDestination'));
  expect(JSON.stringify(destination)).toContain('"MatchingEventTypes":["bounce","complaint"]');
  const [set] = Object.values(template.findResources('AWS::SES::ConfigurationSet'));
  expect(JSON.stringify(set)).not.toMatch(/TrackingOptions|ReputationMetrics/);
  const rules = Object.values(template.findResources('AWS::Events::Rule'));
  expect(rules).toHaveLength(1);
  expect(JSON.stringify(rules)).toMatch(/"Targets":\[\{"Arn":\{"Fn::GetAtt":\["Functionbounce[0-9A-F]{8}","Arn"\]\}/);
  expect(reach('bounce', 'organisations')).toEqual({
    window: ['GetItem', 'Query'],
    optout: ['GetItem', 'PutItem', 'Query'],
    mail: ['PutItem'],
  });
});

describe('secrets and traces', () => {
  test('each data key is opened by whom it is for; those of a wave are made by freeze alone', () => {
    const users = (action: string, purpose: string) =>
      functionNames.filter((name) =>
        statementsOf(name).some(
          ({ Action, Resource }) => Action.includes(action) && JSON.stringify(Resource).includes(`"Key${purpose}`),
        ),
      );
    const ways = {
      ...{ sign: ['issue', 'freeze'], invite: ['freeze', 'send'], fold: ['freeze', 'fold'] },
      mail: ['issue', 'freeze', 'send', 'bounce'],
    };
    for (const [purpose, opening] of Object.entries(ways)) {
      expect(users('kms:GenerateDataKey', purpose)).toEqual(['freeze']);
      expect(users('kms:Decrypt', purpose)).toEqual(opening);
    }
    expect(users('kms:GenerateDataKey', 'chat')).toEqual(['console']);
    expect(users('kms:Decrypt', 'chat')).toEqual(['console', 'send']);
  });
  test('issue and respond can write no log', () => {
    for (const name of ['issue', 'respond'] as const)
      expect(
        statementsOf(name)
          .flatMap(({ Action }) => Action)
          .filter((action) => action.startsWith('logs:')),
      ).toEqual([]);
  });
  test('no function is traced and no API, distribution or stage keeps an access log', () => {
    const all = (type: string) =>
      Object.values(template.findResources(type)).map((resource) => Properties.parse(resource).Properties);
    expect(all('AWS::Lambda::Function').filter((each) => 'TracingConfig' in each)).toEqual([]);
    expect(all('AWS::ApiGatewayV2::Stage').filter((each) => 'AccessLogSettings' in each)).toEqual([]);
    expect(JSON.stringify(all('AWS::CloudFront::Distribution'))).not.toContain('"Logging"');
  });
  test('the ballots table has no stream and no point-in-time recovery', () => {
    const [ballots] = Object.entries(template.findResources('AWS::DynamoDB::GlobalTable')).filter(([id]) =>
      id.startsWith('Tableballots'),
    );
    const text = JSON.stringify(ballots);
    expect(text).not.toContain('StreamSpecification');
    expect(text).not.toContain('"PointInTimeRecoveryEnabled":true');
  });
  test('outside personal stages tables are kept and the stack cannot be deleted by accident', () => {
    for (const table of Object.values(template.findResources('AWS::DynamoDB::GlobalTable')))
      expect(table).toMatchObject({ DeletionPolicy: 'Retain' });
  });
});

test('every finding of cdk-nag is mended or acknowledged with its reason', () => {
  const outdir = mkdtempSync(join(tmpdir(), 'einklang-nag-'));
  const app = new App({ context: { 'aws:cdk:bundling-stacks': [] }, outdir });
  makeStack(app);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  app.synth();
  const Report = z.object({
    pluginReports: z.array(z.object({ violations: z.array(z.object({ ruleName: z.string() })) })),
  });
  const reports = readdirSync(outdir)
    .filter((name) => name.startsWith('validation-report'))
    .map((name) => Report.parse(JSON.parse(readFileSync(join(outdir, name), 'utf8'))));
  rmSync(outdir, { recursive: true });
  expect(
    reports.flatMap(({ pluginReports }) =>
      pluginReports.flatMap(({ violations }) => violations.map(({ ruleName }) => ruleName)),
    ),
  ).toEqual([]);
});

describe('a stage', () => {
  const stage = (given: Readonly<Record<string, string | undefined>>) => stageOf((name) => given[name]);
  test('is personal unless it is production or staging', () => {
    expect(stage({}).personal).toBe(true);
    expect(stage({ stage: 'anna' }).personal).toBe(true);
    expect(stage({ stage: 'staging' }).personal).toBe(false);
  });
  test.each([{ stage: 'No spaces' }, { mailFrom: 'nobody' }, { certificateArn: 'arn:aws:acm:eu-central-1:1:x' }])(
    'refuses %o',
    (given) => {
      expect(() => stage(given)).toThrow();
    },
  );
});
