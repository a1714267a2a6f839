import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { createRequire } from 'node:module';

/** A running embedded database. `path` is its file, absent when it lives in memory. */
export interface Embedded {
  readonly endpoint: string;
  readonly process: ChildProcess;
}

/** The embedded database's binary for this platform, or undefined where none was installed. */
export function embeddedBinary(): string | undefined {
  try {
    return createRequire(import.meta.url).resolve(`@dynoxide/${process.platform}-${process.arch}/dynoxide`);
  } catch {
    return undefined;
  }
}

/** A TCP port of 127.0.0.1 that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts the embedded database on `port` and resolves once it answers; throws when it ends or stays silent for ten seconds. */
export async function startEmbedded(binary: string, port: number, path?: string): Promise<Embedded> {
  const child = spawn(binary, ['serve', '--port', String(port), ...(path ? ['--db-path', path] : [])], {
    stdio: 'ignore',
  });
  const endpoint = `http://127.0.0.1:${port}`;
  const deadline = performance.now() + 10_000;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the embedded database ended with code ${child.exitCode}`);
    if (
      await fetch(endpoint).then(
        () => true,
        () => false,
      )
    )
      return { endpoint, process: child };
    if (performance.now() > deadline) throw new Error('the embedded database did not answer within ten seconds');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
