import { once } from 'node:events';
import { createServer, request } from 'node:http';

/** A way to a database that counts what goes through. */
export interface Counted {
  readonly endpoint: string;
  /** Calls by operation, and bytes the database answered, since the last time this was asked. */
  take(): { readonly calls: Readonly<Record<string, number>>; readonly bytes: number };
  stop(): void;
}

/** Stands before the database at `endpoint` and passes everything on. */
export async function countCalls(endpoint: string): Promise<Counted> {
  const target = new URL(endpoint);
  let calls: Record<string, number> = {};
  let bytes = 0;
  const server = createServer((incoming, reply) => {
    const operation = String(incoming.headers['x-amz-target']).split('.').at(-1) ?? '';
    calls[operation] = (calls[operation] ?? 0) + 1;
    const { method, url, headers } = incoming;
    const passed = request({ hostname: target.hostname, port: target.port, method, path: url, headers }, (answer) => {
      answer.on('data', (part: Buffer) => (bytes += part.length));
      reply.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(reply);
    });
    passed.on('error', () => reply.destroy());
    incoming.pipe(passed);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    take() {
      const taken = { calls, bytes };
      calls = {};
      bytes = 0;
      return taken;
    },
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
