import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { createRequire } from 'node:module';

/** A running embedded database. */
export interface Embedded {
  readonly endpoint: string;
  readonly process: ChildProcess;
}

/** The embedded database's binary for this platform, or undefined where none was installed. */
export function embeddedBinary(platform = `${process.platform}-${process.arch}`): string | undefined {
  try {
    return createRequire(import.meta.url).resolve(`@dynoxide/${platform}/dynoxide`);
  } catch {
    return undefined;
  }
}

/** A TCP port of 127.0.0.1 that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('the system gave no port');
  return address.port;
}

/**
 * Starts the embedded database on `port` and resolves once it answers; throws when it ends or stays silent for ten seconds.
 * @param path its file; absent: it lives in memory. With a file it gets a process group of its own, so that Ctrl-C reaches the server first, which drains before it ends the database.
 */
export async function startEmbedded(binary: string, port: number, path?: string): Promise<Embedded> {
  const child = spawn(binary, ['serve', '--port', String(port), ...(path ? ['--db-path', path] : [])], {
    stdio: 'ignore',
    detached: path !== undefined,
  });
  const failed = new Promise<never>((_resolve, reject) => child.once('error', reject));
  failed.catch(() => undefined);
  const endpoint = `http://127.0.0.1:${port}`;
  const deadline = performance.now() + 10_000;
  const answers = () =>
    fetch(endpoint).then(
      (reply) => reply.headers.has('x-dynoxide-version'),
      () => false,
    );
  for (;;) {
    const answered = await Promise.race([answers(), failed]);
    if (child.exitCode !== null || child.signalCode !== null) throw new Error('the embedded database ended at once');
    if (answered) return { endpoint, process: child };
    if (performance.now() > deadline) {
      child.kill('SIGKILL');
      throw new Error('the embedded database did not answer within ten seconds');
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
