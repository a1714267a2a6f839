import * as z from 'zod';
import { Failed } from './failure.ts';

/** How long a server that went away is waited for. */
const patienceMilliseconds = 60_000;

/** Longer than any request may take. */
const requestMilliseconds = 20_000;

/** A reply with its body read whole. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** One request; `path` begins with a slash. */
export interface Request {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  readonly cookie?: string;
}

/** Sends a request, again and again while the server is away, and gives any reply that is not a fault. */
export type Call = (request: Request) => Promise<Reply>;

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/**
 * Calls to one server, as a browser on its pages makes them.
 * @param url origin without a trailing slash
 * @param isGone tells that waiting is in vain
 * @returns throws `Failed` when the server stays away, or answers with faults alone, for a minute
 */
export function callsTo(url: string, isGone: () => boolean = () => false): Call {
  async function once({ method, path, body, cookie }: Request): Promise<Reply> {
    const response = await fetch(url + path, {
      method,
      redirect: 'manual',
      signal: AbortSignal.timeout(requestMilliseconds),
      headers: {
        ...(method === 'GET' ? {} : { origin: url }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(cookie === undefined ? {} : { cookie }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, headers: response.headers, bytes: new Uint8Array(await response.arrayBuffer()) };
  }
  return async (request) => {
    const since = performance.now();
    for (let wait = 100; ; wait = Math.min(2 * wait, 2_000)) {
      let trouble: string;
      let advised = 0;
      try {
        const reply = await once(request);
        if (reply.status < 500 && reply.status !== 429) return reply;
        trouble = `answers ${reply.status}`;
        advised = Number(reply.headers.get('retry-after') ?? 0) * 1000;
      } catch {
        trouble = 'does not answer';
      }
      const where = `${request.method} ${request.path.replace(/[?#].*/, '')}`;
      if (isGone()) throw new Failed(`the server ended during ${where}`);
      if (performance.now() - since > patienceMilliseconds)
        throw new Failed(`the server at ${url} ${trouble} to ${where} for ${patienceMilliseconds / 1000} s`);
      await pause(Math.max(advised, wait * (0.5 + Math.random())));
    }
  };
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const ProblemBody = z.object({ code: z.string(), detail: z.record(z.string(), z.unknown()).optional() });

/** The stable code of a refusal and its counts; the status where the body is none of ours. */
export function refusalOf({ status, bytes }: Reply): { readonly code: string; readonly detail: string } {
  try {
    const { code, detail } = ProblemBody.parse(JSON.parse(text(bytes)));
    return { code, detail: detail ? ` ${JSON.stringify(detail)}` : '' };
  } catch {
    return { code: `status ${status}`, detail: '' };
  }
}

/** Reads a reply that must be a success. @throws Failed with the refusal's code, or when the reply has another form */
export function read<Value>(reply: Reply, schema: z.ZodType<Value>, doing: string): Value {
  if (reply.status >= 300) {
    const { code, detail } = refusalOf(reply);
    throw new Failed(`${doing}: ${code}${detail}`);
  }
  const parsed = schema.safeParse(reply.bytes.length === 0 ? undefined : JSON.parse(text(reply.bytes)));
  if (!parsed.success) throw new Failed(`${doing}: the reply does not have the form of the contract`);
  return parsed.data;
}

/** Several waits at once, at most `limit`; the first failure ends the rest after what is in flight. */
export async function inParallel<Value>(
  values: Iterable<Value>,
  limit: number,
  work: (value: Value) => Promise<void>,
): Promise<void> {
  const rest = values[Symbol.iterator]();
  const state = { failed: false };
  const lane = async () => {
    for (let next = rest.next(); !next.done && !state.failed; next = rest.next())
      try {
        await work(next.value);
      } catch (fault) {
        state.failed = true;
        throw fault;
      }
  };
  const lanes = await Promise.allSettled(Array.from({ length: limit }, lane));
  for (const lane of lanes) if (lane.status === 'rejected') throw lane.reason;
}
