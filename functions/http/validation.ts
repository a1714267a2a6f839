import type { Context, Env } from 'hono';
import * as z from 'zod/v4/core';
import type { Problem } from '#contract/problem.ts';
import { problem } from './problem.ts';

/** A request's part that fits its schema, or the finished 400 reply. */
export type Read<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly reply: Response };

const words: Readonly<Record<string, string>> = {
  invalid_type: 'has another type',
  too_big: 'is too large',
  too_small: 'is too small',
  invalid_format: 'has another form',
  not_multiple_of: 'is not a whole step',
  unrecognized_keys: 'has fields that do not belong here',
  invalid_union: 'is none of the forms that are possible',
  invalid_key: 'has a field name that is not possible',
  invalid_value: 'is none of the values that are possible',
};

/** Paths and reasons of the misfits, at most 20. The words are ours, so that no submitted value can come back in them. */
export function misfits(issues: readonly z.$ZodIssue[]): NonNullable<Problem['errors']> {
  return issues
    .slice(0, 20)
    .map(({ path, code }) => ({ path: path.map(String).join('.'), message: words[code] ?? 'does not fit' }));
}

/** Reads the JSON body by its schema, written in zod or zod/mini; refuses `request.invalid` with paths. */
export async function readBody<E extends Env, Schema extends z.$ZodType>(
  c: Context<E>,
  schema: Schema,
): Promise<Read<z.output<Schema>>> {
  let given: unknown;
  try {
    given = JSON.parse(await c.req.text());
  } catch {
    const errors = [{ path: '', message: 'is not JSON' }];
    return { ok: false, reply: problem(c, 'request.invalid', undefined, { errors }) };
  }
  const read = z.safeParse(schema, given);
  if (read.success) return { ok: true, value: read.data };
  return { ok: false, reply: problem(c, 'request.invalid', undefined, { errors: misfits(read.error.issues) }) };
}
