import type { Env, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { securityHeaders } from './headers.ts';
import { limitBody, limitTime } from './limits.ts';
import { problem } from './problem.ts';

/** A fault as it may be logged: where it happened, never what somebody sent. The message is left out because libraries quote input in it. */
export interface Fault {
  readonly requestId: string;
  readonly name: string;
  readonly stack: readonly string[];
}

/** Where faults go; the respond and issue functions pass one that drops them. */
export type Report = (fault: Fault) => void;

/** Drops every fault: for functions that keep no logs at all. */
export const silent: Report = () => undefined;

/** Writes a fault as one JSON line to standard error. */
export const toStandardError: Report = (fault) => {
  process.stderr.write(`${JSON.stringify({ level: 'fault', ...fault })}\n`);
};

/**
 * What the APIs share, put around an empty app: security headers, limits of size and time, 404 and faults as problems.
 * @param secure whether it is served over https
 */
export function frame<E extends Env>(app: Hono<E>, { report, secure }: { report: Report; secure: boolean }): void {
  app.use(securityHeaders(secure), limitTime(), limitBody());
  app.notFound((c) => problem(c, 'notFound'));
  app.onError((thrown, c) => {
    // A body that is not JSON, or not said to be: Hono's own readers throw it.
    if (thrown instanceof HTTPException && thrown.status < 500) return problem(c, 'request.invalid');
    const requestId = crypto.randomUUID();
    const stack = (thrown.stack ?? '').split('\n').map((line) => line.trim());
    report({ requestId, name: thrown.name, stack: stack.filter((line) => line.startsWith('at ')) });
    return problem(c, 'fault', undefined, { requestId });
  });
}
