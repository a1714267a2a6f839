import { createServer } from 'node:http';

/** A request as Slack or Teams would see it. */
export interface Heard {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly type: string | undefined;
  readonly body: string;
}

/** What the other side answers; absent parts: 200, no headers, `ok`. */
export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** An HTTP server on this machine in the place of Slack and Teams; for tests only. */
export interface OtherSide {
  readonly origin: string;
  readonly heard: Heard[];
  /** Answers of the requests to come, in order; afterwards it answers as `usual` says. */
  readonly next: Answer[];
  stop(): Promise<void>;
}

/** Starts the other side. */
export async function otherSide(usual: (heard: Heard) => Answer = () => ({})): Promise<OtherSide> {
  const heard: Heard[] = [];
  const next: Answer[] = [];
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const { authorization, 'content-type': type } = request.headers;
      const one = { path: request.url ?? '', authorization, type, body: Buffer.concat(pieces).toString() };
      heard.push(one);
      const { status = 200, headers = {}, body = 'ok' } = next.shift() ?? usual(one);
      response.writeHead(status, headers).end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    heard,
    next,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Slack's Web API for a workspace of these people, by address. */
export function workspace(people: Readonly<Record<string, string>>): (heard: Heard) => Answer {
  return ({ path, body }) => {
    if (path !== '/api/users.lookupByEmail') return { body: JSON.stringify({ ok: true }) };
    const id = people[new URLSearchParams(body).get('email') ?? ''];
    return {
      body: JSON.stringify(id === undefined ? { ok: false, error: 'users_not_found' } : { ok: true, user: { id } }),
    };
  };
}
