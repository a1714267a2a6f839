import type { Context, Env } from 'hono';
import { problems, type Problem, type ProblemCode } from '#contract/problem.ts';

type Status<Code extends ProblemCode> = (typeof problems)[Code]['status'];

/** What a refusal may say beside its code: counts, paths of misfits, and on faults the id under which it was logged. */
export type More = Pick<Problem, 'errors' | 'requestId'>;

/**
 * The RFC 9457 reply for a refusal or a fault.
 * @param detail counts that belong to the refusal; never anything a person typed
 * @source https://www.rfc-editor.org/rfc/rfc9457
 */
export function problem<E extends Env, Code extends ProblemCode>(
  c: Context<E>,
  code: Code,
  detail?: Problem['detail'],
  more: More = {},
) {
  const { status, title }: { readonly status: Status<Code>; readonly title: string } = problems[code];
  const body: Problem = {
    type: `urn:einklang:problem:${code}`,
    title,
    status,
    code,
    ...(detail === undefined ? {} : { detail }),
    ...more,
  };
  return c.json(body, status, { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' });
}
