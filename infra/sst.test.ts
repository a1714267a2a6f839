import { afterEach, expect, test, vi } from 'vitest';
import * as z from 'zod';

const Config = z.object({
  app: z.function({
    input: [z.object({ stage: z.string() })],
    output: z.object({ removal: z.string(), protect: z.boolean(), home: z.string() }),
  }),
  run: z.function({ input: [], output: z.promise(z.undefined()) }),
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** Evaluates the config as the engine would, with its globals; `made` lists what it creates. */
async function evaluate(stage: string, dev: boolean) {
  const made: { kind: string; name: string; options: Readonly<Record<string, unknown>> }[] = [];
  const recorder = (kind: string) =>
    function record(name: string, options: Readonly<Record<string, unknown>>) {
      made.push({ kind, name, options });
    };
  vi.stubGlobal('$config', (config: unknown) => config);
  vi.stubGlobal('$dev', dev);
  vi.stubGlobal('$app', { stage });
  vi.stubGlobal('sst', { x: { DevCommand: recorder('dev') } });
  vi.stubGlobal('command', { local: { Command: recorder('command') } });
  const path = '../sst.config.ts';
  const loaded: unknown = await import(/* @vite-ignore */ path);
  const config = Config.parse(z.object({ default: z.unknown() }).parse(loaded).default);
  const app = config.app({ stage });
  await config.run();
  return { app, made };
}

test.each(['production', 'staging'])('%s is protected and keeps what it holds', async (stage) => {
  const { app } = await evaluate(stage, false);
  expect(app).toMatchObject({ removal: 'retain', protect: true });
});

test('a personal stage goes with everything it made', async () => {
  const { app } = await evaluate('anna', false);
  expect(app).toMatchObject({ removal: 'remove', protect: false });
});

test('deploying calls the CDK for the stage and owns nothing that could be destroyed with it', async () => {
  const { made } = await evaluate('staging', false);
  const [deploy] = made.filter(({ kind }) => kind === 'command');
  expect(deploy?.options['create']).toBe('npm run deploy -- -c stage=staging');
  expect(deploy?.options).not.toHaveProperty('delete');
});

test('developing starts the whole product on the laptop and deploys nothing', async () => {
  const { made } = await evaluate('anna', true);
  expect(made.map(({ kind }) => kind)).toEqual(['dev']);
  expect(made[0]?.options).toMatchObject({ dev: { command: 'npm start' } });
});
