import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    url: string;
  }
}

/** One empty installation for all journeys, in a process and a data directory of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = await mkdtemp(join(tmpdir(), 'einklang-e2e-'));
  const server = fork(fileURLToPath(new URL('../infra/local/start.ts', import.meta.url)), {
    env: { ...process.env, PORT: '0', DATA_DIR: directory, DEMO: '0', CLOSE_GRACE_SECONDS: '0', SIGN_UP: 'open' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    server.once('exit', () => reject(new Error('the server did not start')));
    server.once('message', (told) => {
      if (typeof told === 'object' && 'url' in told && typeof told.url === 'string') resolve(told.url);
    });
  });
  project.provide('url', url);
  const tell = (code: number | null, signal: string | null) =>
    process.stderr.write(`The server of the journeys ended by itself (${code ?? signal}).\n`);
  server.once('exit', tell);
  return async () => {
    server.off('exit', tell);
    const gone = server.exitCode === null && server.signalCode === null ? once(server, 'exit') : undefined;
    server.kill('SIGTERM');
    await gone;
    await rm(directory, { recursive: true });
  };
}
