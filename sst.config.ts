/// <reference path="./.sst/platform/config.d.ts" />

/**
 * Stages, protection and one deploy verb. Every resource belongs to the CDK app in `infra/aws`; this file owns none.
 */
export default $config({
  app(input) {
    const kept = input.stage === 'production' || input.stage === 'staging';
    return {
      name: 'einklang',
      home: 'aws',
      removal: kept ? 'retain' : 'remove',
      protect: kept,
      providers: { aws: { region: 'eu-central-1' }, command: '1.1.3' },
    };
  },
  async run() {
    new sst.x.DevCommand('Local', { dev: { title: 'Einklang', command: 'npm start', autostart: true } });
    if ($dev) return;
    const deploy = `npm run deploy -- -c stage=${$app.stage}`;
    // No `delete`: leaving the run early under `sst dev` would make the engine destroy the stage.
    new command.local.Command('Deploy', { create: deploy, update: deploy, triggers: [Date.now()] });
  },
});
