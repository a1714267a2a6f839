import { fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failed } from './failure.ts';

/** A server started for one run. */
export interface OwnServer {
  readonly url: string;
  /** Whether its process has ended. */
  isGone(): boolean;
  /** Ends it and removes everything it stored. */
  stop(): Promise<void>;
}

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Starts a server with a temporary data directory on a free port, without a grace period; builds the pulse page first where it is missing.
 * @throws Failed when it does not start
 */
export async function startOwnServer(): Promise<OwnServer> {
  const built = spawnSync(process.execPath, [file('../../infra/local/ready.js'), 'build', 'respond'], {
    stdio: ['ignore', 2, 2],
  });
  if (built.status !== 0) throw new Failed('the pulse page could not be built');
  const directory = await mkdtemp(join(tmpdir(), 'einklang-replay-'));
  const settings = {
    HOST: '127.0.0.1',
    PORT: '0',
    DATA_DIR: directory,
    DEMO: '0',
    SIGN_UP: 'open',
    CLOSE_GRACE_SECONDS: '0',
  };
  const unset = { PUBLIC_URL: '', TLS_CERT: '', TLS_KEY: '', SMTP_URL: '', OPERATORS: '' };
  const child = fork(file('../../infra/local/start.ts'), {
    env: { ...process.env, ...settings, ...unset },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const isGone = () => child.exitCode !== null || child.signalCode !== null;
  const stop = async () => {
    if (!isGone()) {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    }
    await rm(directory, { recursive: true, force: true });
  };
  const url = await new Promise<string | undefined>((resolve) => {
    child.once('exit', () => resolve(undefined));
    child.once('message', (told) => {
      resolve(typeof told === 'object' && 'url' in told && typeof told.url === 'string' ? told.url : undefined);
    });
  });
  if (url !== undefined) return { url, isGone, stop };
  await stop();
  throw new Failed('the server did not start; the line above says why');
}
