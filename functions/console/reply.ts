import * as z from 'zod';
import { problems, type ProblemCode } from '#contract/problem.ts';

const codes: readonly ProblemCode[] = z.array(z.custom<ProblemCode>()).parse(Object.keys(problems));

/** The RFC 9457 body as a schema, for the routes' documents and their handlers' types. */
const ProblemBody = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(codes),
  detail: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional(),
  errors: z
    .array(z.object({ path: z.string(), message: z.string() }))
    .readonly()
    .exactOptional(),
  requestId: z.string().exactOptional(),
});

/** A value as a handler may hand it over: core's are read-only all the way down. */
type Unchanging<Value> = Value extends readonly unknown[] | Readonly<Record<string, unknown>>
  ? { readonly [Key in keyof Value]: Unchanging<Value[Key]> }
  : Value;

interface JsonReply<Value> {
  readonly description: string;
  readonly content: { readonly 'application/json': { readonly schema: z.ZodType<Value> } };
}

/** A JSON reply of a route. */
export function json<Schema extends z.ZodType>(schema: Schema): JsonReply<Unchanging<z.output<Schema>>>;
export function json(schema: z.ZodType): JsonReply<unknown> {
  return { description: 'Done', content: { 'application/json': { schema } } };
}

/** A required JSON body of a route. */
export function body<Schema extends z.ZodType>(schema: Schema) {
  return { required: true, content: { 'application/json': { schema } } } as const;
}

/** A reply without a body. */
export const empty = { description: 'Done' } as const;

type Refusals<Code extends ProblemCode> = {
  readonly [Each in Code as (typeof problems)[Each]['status']]: {
    readonly description: string;
    readonly content: { readonly 'application/problem+json': { readonly schema: typeof ProblemBody } };
  };
};

const content = { 'application/problem+json': { schema: ProblemBody } } as const;

/** The refusals a route's handler may answer; a handler that answers another one is a compile error. */
export function refusals<const Code extends ProblemCode>(...listed: readonly Code[]): Refusals<Code>;
export function refusals(...listed: readonly ProblemCode[]) {
  const byStatus = Map.groupBy(listed, (code) => problems[code].status);
  return Object.fromEntries(
    [...byStatus].map(([status, group]) => [
      status,
      { description: group.map((code) => `${code}: ${problems[code].title}`).join(' '), content },
    ]),
  );
}
