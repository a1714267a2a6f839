import type { Bytes } from '#blind/client.ts';

/** What a server answered: on success its body, else the problem's code. */
export interface Reply {
  readonly ok: boolean;
  /** Empty on success. */
  readonly code: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** How to reach the server; `fetch` in the browser. */
export type Fetch = (path: string, init?: RequestInit) => Promise<Response>;

/** How long and how to wait before trying again: milliseconds in, resolved when it is worth another try. */
export type Wait = (milliseconds: number) => Promise<void>;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** One text field of a body; empty when it is missing or no text. */
export function text(body: Readonly<Record<string, unknown>>, name: string): string {
  const value = body[name];
  return typeof value === 'string' ? value : '';
}

/** Objects out of a list field of a body. */
export function list(
  body: Readonly<Record<string, unknown>>,
  name: string,
): readonly Readonly<Record<string, unknown>>[] {
  const value: unknown = body[name];
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** Reads JSON as an object; throws on anything else. */
export function record(json: string): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(json);
  if (!isRecord(value)) throw new Error('no object');
  return value;
}

const settings = { credentials: 'omit', redirect: 'error' } as const;

/** Sends once. Throws where another try may succeed: no connection, a fault, too many requests, or a reply from something that is not our server. */
export async function post(fetch: Fetch, path: string, data: unknown): Promise<Reply> {
  const reply = await fetch(path, {
    ...settings,
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(data),
    signal: AbortSignal.timeout(20_000),
  });
  if (reply.status >= 500 || reply.status === 429) throw new Error(String(reply.status));
  if (reply.status === 202) return { ok: true, code: '', body: {} };
  const body = record(await reply.text());
  return { ok: reply.ok, code: reply.ok ? '' : text(body, 'code'), body };
}

/** Gets public bytes once; undefined where there are none (404). Throws where another try may succeed. */
export async function getBytes(fetch: Fetch, path: string): Promise<Bytes | undefined> {
  const reply = await fetch(path, { ...settings, signal: AbortSignal.timeout(20_000) });
  if (reply.status === 404) return undefined;
  // Text is none of ours: a network that wants its terms accepted first answers with a page.
  if (!reply.ok || reply.headers.get('Content-Type')?.startsWith('text')) throw new Error(String(reply.status));
  return new Uint8Array(await reply.arrayBuffer());
}

/**
 * Tries until it succeeds: after 1, 2, 4 … at most 30 seconds, each up to half as long again so that a whole office does not come back at once.
 * @param waiting told before every wait
 */
export async function persist<Value>(attempt: () => Promise<Value>, wait: Wait, waiting: () => void): Promise<Value> {
  for (let pause = 1_000; ; pause = Math.min(pause * 2, 30_000)) {
    try {
      return await attempt();
    } catch {
      waiting();
      await wait(pause * (1 + Math.random() / 2));
    }
  }
}

/** Waits in the browser: the time, or until it says that it is online again. */
export const waitOnline: Wait = (milliseconds) =>
  new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    addEventListener('online', done);
  });
