import type { Result } from '#core/result.ts';
import type { EdmType, Property, Row, Value } from './model.ts';
import { invalid, refusing, unsupported, type QueryRefusal } from './refusal.ts';
import { tokensOf, type Token } from './token.ts';

/** The functions a filter may use, each of two texts. */
export const functions = ['contains', 'startswith', 'endswith'] as const;

/** Whether a row is wanted. */
export type Predicate = (row: Row) => boolean;

/** A part of an expression: its type, and its value in a row. */
interface Part {
  readonly type: EdmType | 'null';
  readonly of: (row: Row) => Value;
}

/** Deepest nesting of brackets and nots. */
const deepest = 100;

/**
 * Reads a `$filter`: `eq ne gt ge lt le`, `and or not`, brackets, `contains startswith endswith`, and literals.
 * `not` before a comparison means the whole comparison, as clients write it. Text is compared by code unit, instants by time.
 * @param properties what a filter may name
 * @returns refuses `query.invalid` or `query.unsupported` with the place as `where`
 * @source https://docs.oasis-open.org/odata/odata/v4.01/odata-v4.01-part2-url-conventions.html#sec_SystemQueryOptionfilter
 */
export function filterOf(text: string, properties: readonly Property[]): Result<Predicate, QueryRefusal> {
  return refusing(() => {
    const tokens = tokensOf(text) ?? invalid('$filter');
    const whole = parser(tokens, new Map(properties.map((one) => [one.name, one.type])), text.length);
    return (row) => whole.of(row) === true;
  });
}

function parser(tokens: readonly Token[], types: ReadonlyMap<string, EdmType>, end: number): Part {
  let next = 0;
  let depth = 0;
  const at = (): number => tokens[next]?.at ?? end;
  const word = (...wanted: readonly string[]): string | undefined => {
    const token = tokens[next];
    if (token?.kind !== 'word' || !wanted.includes(token.text)) return undefined;
    next++;
    return token.text;
  };
  const sign = (wanted: string): void => {
    const token = tokens[next++];
    if (token?.kind !== 'sign' || token.text !== wanted) invalid(token?.at ?? end);
  };
  const deeper = <Value>(parse: () => Value): Value => {
    if (++depth > deepest) unsupported(at());
    const value = parse();
    depth--;
    return value;
  };

  function either(): Part {
    let left = both();
    for (let place = at(); word('or'); place = at()) left = logic(left, both(), place, (a, b) => a || b);
    return left;
  }

  function both(): Part {
    let left = negation();
    for (let place = at(); word('and'); place = at()) left = logic(left, negation(), place, (a, b) => a && b);
    return left;
  }

  function negation(): Part {
    const place = at();
    if (!word('not')) return comparison();
    const operand = logical(deeper(negation), place);
    return { type: 'Edm.Boolean', of: (row) => not(truth(operand.of(row))) };
  }

  function comparison(): Part {
    const left = operand();
    const place = at();
    const operator = word(...Object.keys(comparisons));
    if (operator === undefined) return left;
    const holds = comparisons[operator];
    const right = operand();
    if (left.type !== right.type && !numeric(left, right) && left.type !== 'null' && right.type !== 'null')
      invalid(place);
    return { type: 'Edm.Boolean', of: (row) => holds?.(orderOf(left.of(row), right.of(row))) ?? null };
  }

  function operand(): Part {
    const token = tokens[next];
    if (!token) return invalid(end);
    if (token.kind === 'sign') {
      sign('(');
      const inside = deeper(either);
      sign(')');
      return inside;
    }
    next++;
    if (token.kind === 'literal') return { type: token.type, of: () => token.value };
    const following = tokens[next];
    if (following?.kind === 'sign' && following.text === '(') return call(token.text, token.at);
    const type = types.get(token.text) ?? invalid(token.at);
    return { type, of: (row) => row[token.text] ?? null };
  }

  function call(name: string, place: number): Part {
    // Some clients write startsWith; the standard's names are in small letters.
    const known = functions.find((one) => one === name.toLowerCase()) ?? unsupported(place);
    sign('(');
    const text = textual(deeper(either), place);
    sign(',');
    const part = textual(deeper(either), place);
    sign(')');
    return {
      type: 'Edm.Boolean',
      of: (row) => {
        const [given, wanted] = [text.of(row), part.of(row)];
        return typeof given === 'string' && typeof wanted === 'string' ? found(known, given, wanted) : null;
      },
    };
  }

  const whole = either();
  const rest = tokens[next];
  // A word where an operator could stand is one that exists elsewhere: has, in, add, mul …
  if (rest) return rest.kind === 'word' ? unsupported(rest.at) : invalid(rest.at);
  return logical(whole, 0);
}

const numeric = (...parts: readonly Part[]): boolean =>
  parts.every(({ type }) => type === 'Edm.Int32' || type === 'Edm.Double');

function logical(part: Part, place: number): Part {
  return part.type === 'Edm.Boolean' || part.type === 'null' ? part : invalid(place);
}

function textual(part: Part, place: number): Part {
  return part.type === 'Edm.String' || part.type === 'null' ? part : invalid(place);
}

/** True, false or unknown. */
type Truth = boolean | null;
const truth = (value: Value): Truth => (typeof value === 'boolean' ? value : null);
const not = (value: Truth): Truth => (value === null ? null : !value);

/** `and` and `or` with unknown: the other side decides where it can. */
function logic(left: Part, right: Part, place: number, join: (a: boolean, b: boolean) => boolean): Part {
  const [a, b] = [logical(left, place), logical(right, place)];
  return {
    type: 'Edm.Boolean',
    of: (row) => {
      const [one, other] = [truth(a.of(row)), truth(b.of(row))];
      const least = join(one ?? false, other ?? false);
      return least === join(one ?? true, other ?? true) ? least : null;
    },
  };
}

/** What each comparison says of an order below, at or above 0; `null` where one side alone is null, which is neither more nor less than anything. */
const comparisons: Readonly<Record<string, (order: number | null) => boolean>> = {
  eq: (order) => order === 0,
  ne: (order) => order !== 0,
  gt: (order) => order !== null && order > 0,
  ge: (order) => order !== null && order >= 0,
  lt: (order) => order !== null && order < 0,
  le: (order) => order !== null && order <= 0,
};

function orderOf(left: Value, right: Value): number | null {
  if (left === right) return 0;
  if (left === null || right === null) return null;
  return left < right ? -1 : 1;
}

function found(name: (typeof functions)[number], text: string, part: string): boolean {
  switch (name) {
    case 'contains':
      return text.includes(part);
    case 'startswith':
      return text.startsWith(part);
    case 'endswith':
      return text.endsWith(part);
  }
}
