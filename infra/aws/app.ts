import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { EinklangStack } from './stack.ts';

const app = new App();
const name = String(app.node.tryGetContext('stage') ?? 'dev');
new EinklangStack(
  app,
  `einklang-${name}`,
  {
    name,
    personal: name !== 'production' && name !== 'staging',
    mailFrom: 'pulse@example.com',
    operators: '',
    signUp: 'invite',
  },
  { env: { region: 'eu-central-1' } },
);
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
