import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer as createHttpServer, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { getRequestListener } from '@hono/node-server';
import type { Http2Bindings, HttpBindings } from '@hono/node-server';
import type { Settings } from './settings.ts';
import { codeOf, Unusable } from './unusable.ts';

/** Answers one request. */
export type Answer = (request: Request, bindings: HttpBindings | Http2Bindings) => Response | Promise<Response>;

/** A server that listens. */
export interface Listening {
  readonly port: number;
  /** Takes no new connection, lets requests in flight end for at most ten seconds, then closes what is left. */
  close(): Promise<void>;
}

async function pem(name: 'TLS_CERT' | 'TLS_KEY', path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch {
    throw new Unusable(
      `The file ${path} of ${name} cannot be read; correct the path or the file's rights, or leave TLS_CERT and TLS_KEY out for http.`,
    );
  }
}

async function made({ tls }: Settings, answer: Answer): Promise<Server> {
  const listener = getRequestListener(answer);
  if (!tls) return createHttpServer(listener);
  const [cert, key] = await Promise.all([pem('TLS_CERT', tls.certificate), pem('TLS_KEY', tls.key)]);
  try {
    return createHttpsServer({ cert, key }, listener);
  } catch {
    throw new Unusable(
      'TLS_CERT and TLS_KEY do not hold a certificate and its private key in PEM; correct the files or leave both out for http.',
    );
  }
}

/**
 * Listens on the settings' host and port, over https where a certificate is set.
 * @throws Unusable when the port is taken or not allowed, the host is not this machine's, or a TLS file is missing
 */
export async function listen(settings: Settings, answer: Answer): Promise<Listening> {
  const server = await made(settings, answer);
  // Longer than a browser or a load balancer keeps a connection, so that it is not closed under a request.
  server.keepAliveTimeout = 65_000;
  server.listen(settings.port, settings.host);
  try {
    await once(server, 'listening');
  } catch (fault) {
    throw listenFault(fault, settings);
  }
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the system gave no port');
  return {
    port: address.port,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      const force = setTimeout(() => server.closeAllConnections(), 10_000);
      await closed;
      clearTimeout(force);
    },
  };
}

function listenFault(fault: unknown, { host, port }: Settings): unknown {
  switch (codeOf(fault) ?? '') {
    case 'EADDRINUSE':
      return new Unusable(
        `Port ${port} of ${host} is taken; stop what uses it or set PORT to another one, such as PORT=${port + 1}.`,
      );
    case 'EACCES':
      return new Unusable(`Port ${port} is not open to this user; set PORT to one from 1024 on, such as PORT=4400.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new Unusable(`HOST=${host} is no address of this machine; set HOST to 127.0.0.1 or 0.0.0.0.`);
    default:
      return fault;
  }
}
