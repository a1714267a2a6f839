import type { Env, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { problem } from './problem.ts';

/** Most bytes of a request's body: Lambda takes 6 MB in base64. @source https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
export const bodyBytes = 4 * 1024 * 1024;

/** Longest a request may take, in milliseconds: API Gateway gives up after 30 s, and longer work is a job. */
export const requestMilliseconds = 10_000;

/** Refuses bodies above `bodyBytes` with `request.tooLarge`, before they are read where the length is declared. */
export function limitBody<E extends Env>(): MiddlewareHandler<E> {
  const counted = bodyLimit({ maxSize: bodyBytes, onError: (c) => problem(c, 'request.tooLarge') });
  return async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
    const declared = c.req.header('content-length');
    if (declared === undefined || c.req.header('transfer-encoding') !== undefined) return counted(c, next);
    if (Number(declared) > bodyBytes) return problem(c, 'request.tooLarge');
    return next();
  };
}

/** Ends a request that takes longer than `milliseconds` as a fault; what it began may still finish, so handlers stay safe to repeat. */
export function limitTime<E extends Env>(milliseconds = requestMilliseconds): MiddlewareHandler<E> {
  return async (_c, next) => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error('the request took too long')), milliseconds);
    });
    try {
      await Promise.race([next(), late]);
    } finally {
      clearTimeout(timer);
    }
  };
}
