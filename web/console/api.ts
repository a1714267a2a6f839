import * as z from 'zod';
import { problems, type ProblemCode } from '#contract/problem.ts';
import type { Outcome } from '../ui/resource.svelte.ts';

/** Why a call did not succeed: a refusal of the server, or what only the browser can tell. */
export interface Trouble {
  readonly code: ProblemCode | 'unreachable' | 'unreadable';
  readonly detail?: Readonly<Record<string, string | number>> | undefined;
  readonly errors?: readonly { readonly path: string; readonly message: string }[] | undefined;
  /** Names the request in the server's log. */
  readonly requestId?: string | undefined;
}

export type Reply<Value> = Outcome<Value, Trouble>;

const isCode = (text: string): text is ProblemCode => text in problems;
const ProblemBody = z.object({
  code: z.string().refine(isCode),
  detail: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  requestId: z.string().optional(),
});

const base = '/api/v1';

/** Called when the server no longer knows the session; the app sets it to show the sign-in page. */
export const session: { ended: () => void } = { ended: () => undefined };

async function call(method: string, path: string, body?: unknown): Promise<Reply<Response>> {
  let response: Response;
  try {
    response = await fetch(base + path, {
      method,
      headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch {
    return { ok: false, trouble: { code: 'unreachable' } };
  }
  if (response.ok) return { ok: true, value: response };
  const problem = ProblemBody.safeParse(await response.json().catch(() => null));
  if (!problem.success) return { ok: false, trouble: { code: response.status === 401 ? 'signIn.required' : 'fault' } };
  const trouble: Trouble = problem.data;
  if (trouble.code === 'signIn.required') session.ended();
  return { ok: false, trouble };
}

async function read<Value>(reply: Reply<Response>, schema: z.ZodType<Value>): Promise<Reply<Value>> {
  if (!reply.ok) return reply;
  const parsed = schema.safeParse(await reply.value.json().catch(() => undefined));
  return parsed.success
    ? { ok: true, value: parsed.data }
    : {
        ok: false,
        trouble: {
          code: 'unreadable',
          errors: parsed.error.issues.slice(0, 3).map(({ path, message }) => ({ path: path.join('.'), message })),
        },
      };
}

/** Reads `/api/v1<path>`; a reply that is not of the contract's form is a trouble, not a surprise further on. */
export async function get<Value>(path: string, schema: z.ZodType<Value>): Promise<Reply<Value>> {
  return read(await call('GET', path), schema);
}

/** Changes something and reads the reply. */
export async function send<Value>(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  body: unknown,
  schema: z.ZodType<Value>,
): Promise<Reply<Value>> {
  return read(await call(method, path, body), schema);
}

/** Changes something whose reply says nothing more than that it happened. */
export async function act(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<Reply<null>> {
  const reply = await call(method, path, body);
  return reply.ok ? { ok: true, value: null } : reply;
}
