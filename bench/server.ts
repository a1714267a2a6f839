import { fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';

/** A server in a process of its own. */
export interface Server {
  readonly url: string;
  /** Sign-in links of the demo's people by who they are; none without it. */
  readonly ways: Readonly<Record<string, string>>;
  readonly pid: number;
  /** Whether its process has ended. */
  isGone(): boolean;
  /** Resolves when its process has ended. */
  gone(): Promise<void>;
  /** Ends it; its data stay. */
  stop(): Promise<void>;
}

const Told = z.object({ url: z.string(), ways: z.array(z.object({ as: z.string(), link: z.string() })) });

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** A directory of its own for one measurement, removed when `work` has ended. */
export async function inDirectory<Value>(work: (directory: string) => Promise<Value>): Promise<Value> {
  const directory = await mkdtemp(join(tmpdir(), 'einklang-bench-'));
  const removeAtExit = () => rmSync(directory, { recursive: true, force: true });
  process.once('exit', removeAtExit);
  try {
    return await work(directory);
  } finally {
    process.off('exit', removeAtExit);
    await rm(directory, { recursive: true, force: true });
  }
}

/** Builds the pulse page, or the console, where it is missing or older than its sources. */
export function buildPage(part: 'respond' | 'console' = 'respond'): void {
  const ready = [file('../infra/local/ready.js'), 'build', part];
  if (spawnSync(process.execPath, ready, { stdio: ['ignore', 2, 2] }).status !== 0)
    throw new Error(`${part} could not be built`);
}

/**
 * Starts the server as `npm start` does, empty, without a grace period.
 * Where the variable `PROFILE` names a directory, the server leaves a profile of its processor time there when it stops.
 * @param port 0: any free one
 * @param more settings on top, such as `DEMO`
 */
export async function startServer(
  directory: string,
  port = 0,
  more: Readonly<Record<string, string>> = {},
): Promise<Server> {
  const settings = {
    HOST: '127.0.0.1',
    PORT: String(port),
    DATA_DIR: directory,
    DEMO: '0',
    SIGN_UP: 'open',
    CLOSE_GRACE_SECONDS: '0',
  };
  const unset = { PUBLIC_URL: '', TLS_CERT: '', TLS_KEY: '', SMTP_URL: '', OPERATORS: '', DYNAMODB_ENDPOINT: '' };
  const profile = process.env['PROFILE'];
  const child = fork(file('../infra/local/start.ts'), {
    env: { ...process.env, ...settings, ...unset, ...more },
    execArgv: profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit').then(() => undefined);
  const isGone = () => child.exitCode !== null || child.signalCode !== null;
  const told = await Promise.race([
    ended,
    new Promise<z.infer<typeof Told> | undefined>((resolve) =>
      child.once('message', (message) => resolve(Told.safeParse(message).data)),
    ),
  ]);
  const stop = async () => {
    if (!isGone()) child.kill('SIGTERM');
    await ended;
  };
  if (told && child.pid !== undefined) {
    const ways = Object.fromEntries(told.ways.map(({ as, link }) => [as, link]));
    return { url: told.url, ways, pid: child.pid, isGone, gone: () => ended, stop };
  }
  await stop();
  throw new Error('the server did not start; the line above says why');
}

/** Gives `work` an empty server over a directory of its own and ends both afterwards. */
export async function withServer<Value>(work: (server: Server, directory: string) => Promise<Value>): Promise<Value> {
  buildPage();
  return inDirectory(async (directory) => {
    const server = await startServer(directory);
    try {
      return await work(server, directory);
    } finally {
      await server.stop();
    }
  });
}
