import { createHash } from 'node:crypto';
import { Agent, request as httpRequest } from 'node:http';
import { brotliDecompressSync } from 'node:zlib';
import type { Call, Reply } from '../commands/replay/calls.ts';

/** One request as it goes out; the body is JSON already. */
export interface Outgoing {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body?: string;
  readonly cookie?: string;
}

/** What came back, all bytes of it. */
export interface Incoming {
  readonly status: number;
  readonly encoding: string | undefined;
  readonly body: Buffer;
}

/** A client that costs little, so that a measurement is of the server: connections stay open, nothing is repeated. */
export interface Client {
  /** Sends one request. @throws when the connection breaks or the reply is shorter than it says */
  readonly send: (outgoing: Outgoing) => Promise<Incoming>;
  close(): void;
}

/** @param url origin without a trailing slash */
export function clientOf(url: string, connections: number): Client {
  const { hostname, port } = new URL(url);
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const send = ({ method, path, body, cookie }: Outgoing) =>
    new Promise<Incoming>((resolve, reject) => {
      const headers = {
        'accept-encoding': 'br',
        ...(method === 'GET' ? {} : { origin: url }),
        ...(body === undefined
          ? {}
          : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
        ...(cookie === undefined ? {} : { cookie }),
      };
      const outgoing = httpRequest({ agent, hostname, port, method, path, headers }, (incoming) => {
        const pieces: Buffer[] = [];
        incoming.on('data', (piece: Buffer) => pieces.push(piece));
        incoming.once('error', reject);
        incoming.once('end', () => {
          const [first = Buffer.alloc(0), ...more] = pieces;
          const whole = more.length === 0 ? first : Buffer.concat(pieces);
          const declared = incoming.headers['content-length'];
          if (!incoming.complete || (declared !== undefined && Number(declared) !== whole.length))
            reject(new Error(`${path}: the reply is not whole`));
          else
            resolve({
              status: incoming.statusCode ?? 0,
              encoding: incoming.headers['content-encoding'],
              body: whole,
            });
        });
      });
      outgoing.once('error', reject);
      outgoing.end(body);
    });
  return { send, close: () => agent.destroy() };
}

/**
 * A client as the replay's employees use one. Whatever is served compressed is unpacked once per content, as a cache on the way does.
 * @returns throws at once on a fault of the server, so that nothing slow is hidden in a repeat
 */
export function callsBy({ send }: Client): Call {
  const unpacked = new Map<string, Uint8Array<ArrayBuffer>>();
  const plain = ({ encoding, body }: Incoming): Uint8Array<ArrayBuffer> => {
    if (encoding !== 'br') return new Uint8Array(body);
    const digest = createHash('sha256').update(body).digest('base64');
    const found = unpacked.get(digest) ?? new Uint8Array(brotliDecompressSync(body));
    unpacked.set(digest, found);
    return found;
  };
  return async ({ body, ...rest }): Promise<Reply> => {
    const incoming = await send({ ...rest, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    if (incoming.status >= 500 || incoming.status === 429) throw new Error(`${rest.path} answers ${incoming.status}`);
    return { status: incoming.status, headers: new Headers(), bytes: plain(incoming) };
  };
}
