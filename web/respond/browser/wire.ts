import type { Bytes } from '#blind/client.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What a server answered: its body, and the problem's code, empty on success. */
export interface Reply {
  readonly code: string;
  readonly body: Fields;
}

/** The network as the page uses it: every request is repeated until it is answered. */
export interface Network {
  /** `fetch` in the browser. */
  readonly fetch: (path: string, init?: RequestInit) => Promise<Response>;
  /** Resolved after so many milliseconds, or earlier when it is worth another try. */
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Told before every wait. */
  readonly waiting: () => void;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

/** Reads JSON as an object; throws on anything else. */
export function fields(json: string): Fields {
  const value: unknown = JSON.parse(json);
  if (!isFields(value)) throw new Error();
  return value;
}

/** One field as text; empty when it is missing. */
export function text(body: Fields | undefined, name: string): string {
  const value = body?.[name];
  return typeof value === 'string' ? value : '';
}

/** The object in a list field whose `name` is `value`. */
export function find(body: Fields, list: string, name: string, value: unknown): Fields | undefined {
  const all: unknown = body[list];
  return Array.isArray(all) ? all.filter(isFields).find((item) => item[name] === value) : undefined;
}

/** Asks once. Throws where another try may succeed: no connection, a fault, too many requests, or text, which is none of ours: a network that wants its terms accepted first. */
async function ask(network: Network, path: string, data?: unknown): Promise<Response> {
  const reply = await network.fetch(path, {
    credentials: 'omit',
    signal: AbortSignal.timeout(20_000),
    ...(data !== undefined && {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(data),
    }),
  });
  if (reply.status > 499 || reply.status === 429 || reply.headers.get('Content-Type')?.startsWith('text'))
    throw new Error();
  return reply;
}

/** Tries until it succeeds: after 1, 2, 4 … at most 30 seconds, each up to half as long again so that a whole office does not come back at once. */
export async function persist<Value>({ wait, waiting }: Network, attempt: () => Promise<Value>): Promise<Value> {
  for (let pause = 1_000; ; pause = Math.min(pause * 2, 30_000)) {
    try {
      return await attempt();
    } catch {
      waiting();
      await wait(pause * (1 + Math.random() / 2));
    }
  }
}

/** Sends until it is answered. */
export function post(network: Network, path: string, data: unknown): Promise<Reply> {
  return persist(network, async () => {
    const reply = await ask(network, path, data);
    const body = fields((await reply.text()) || '{}');
    return { code: reply.ok ? '' : text(body, 'code'), body };
  });
}

/** Gets public bytes, trying until there is an answer; undefined where there are none. */
export function getBytes(network: Network, path: string): Promise<Bytes | undefined> {
  return persist(network, async () => {
    const reply = await ask(network, path);
    return reply.ok ? new Uint8Array(await reply.arrayBuffer()) : undefined;
  });
}

/** Waits in the browser: the time, or until it says that it is online again. */
export function waitOnline(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
    addEventListener('online', () => resolve(), { once: true });
  });
}
