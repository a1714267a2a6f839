import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { EinklangStack } from './stack.ts';
import { stageOf } from './stage.ts';

const app = new App();
const stage = stageOf((name) => app.node.tryGetContext(name));
new EinklangStack(app, `einklang-${stage.name}`, stage, { env: { region: 'eu-central-1' } });
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
