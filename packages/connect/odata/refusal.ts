import { ok, refuse, type Result } from '#core/result.ts';

/** Why a request for data is not answered: `query.invalid` is against the grammar or the metadata, `query.unsupported` is OData that this feed does not speak. */
export type QueryRefusal = 'query.invalid' | 'query.unsupported';

/** Leaves a parser from any depth; `where` is a character's place, or an option or property of ours, never what somebody sent. */
class Refused extends Error {
  readonly code: QueryRefusal;
  readonly where: string | number;
  constructor(code: QueryRefusal, where: string | number) {
    super(code);
    this.code = code;
    this.where = where;
  }
}

/** Gives up: against the grammar or the metadata. */
export function invalid(where: string | number): never {
  throw new Refused('query.invalid', where);
}

/** Gives up: OData that this feed does not speak. */
export function unsupported(where: string | number): never {
  throw new Refused('query.unsupported', where);
}

/** Runs a parser; what it gave up over becomes a refusal with `where` as its detail. */
export function refusing<Value>(parse: () => Value): Result<Value, QueryRefusal> {
  try {
    return ok(parse());
  } catch (thrown) {
    if (thrown instanceof Refused) return refuse(thrown.code, { where: thrown.where });
    throw thrown;
  }
}
