import type { EdmType, Value } from './model.ts';

/** A piece of an expression; `at` counts characters from 0. */
export type Token =
  | { readonly kind: 'literal'; readonly at: number; readonly type: EdmType | 'null'; readonly value: Value }
  | { readonly kind: 'word'; readonly at: number; readonly text: string }
  | { readonly kind: 'sign'; readonly at: number; readonly text: '(' | ')' | ',' | '=' };

const patterns = {
  space: /[ \t]+/y,
  text: /'((?:[^']|'')*)'/y,
  instant: /\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,12})?)?(Z|[+-]\d{2}:\d{2}))?(?![\w-])/iy,
  number: /-?\d+(\.\d+)?(e[+-]?\d+)?(?![\w.-])/iy,
  word: /[A-Za-z_]\w*/y,
  sign: /[(),=]/y,
};

const isSign = (text: string): text is '(' | ')' | ',' | '=' => text.length === 1 && '(),='.includes(text);

/**
 * Cuts an expression into words, signs and literals: texts in single quotes (a quote is doubled), numbers, true, false, null, dates and instants; a date stands for its midnight in UTC.
 * @returns undefined and nothing more where a character belongs to none of these
 * @source https://docs.oasis-open.org/odata/odata/v4.01/os/abnf/odata-abnf-construction-rules.txt
 */
export function tokensOf(text: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  while (at < text.length) {
    const space = take(patterns.space);
    if (space) {
      at += space[0].length;
      continue;
    }
    const [found, token] = readAt(at, take);
    if (!token) return undefined;
    tokens.push(token);
    at += found.length;
  }
  return tokens;
}

function readAt(at: number, take: (pattern: RegExp) => RegExpExecArray | null): readonly [string, Token?] {
  const quoted = take(patterns.text);
  if (quoted) {
    const value = (quoted[1] ?? '').replaceAll("''", "'");
    return [quoted[0], { kind: 'literal', at, type: 'Edm.String', value }];
  }
  const instant = take(patterns.instant)?.[0];
  if (instant !== undefined) {
    const time = Date.parse(instant);
    if (Number.isNaN(time)) return [''];
    return [instant, { kind: 'literal', at, type: 'Edm.DateTimeOffset', value: new Date(time).toISOString() }];
  }
  const number = take(patterns.number)?.[0];
  if (number !== undefined) return [number, { kind: 'literal', at, type: 'Edm.Double', value: Number(number) }];
  const word = take(patterns.word)?.[0];
  if (word !== undefined) return [word, literalWord(word, at) ?? { kind: 'word', at, text: word }];
  const sign = take(patterns.sign)?.[0] ?? '';
  return isSign(sign) ? [sign, { kind: 'sign', at, text: sign }] : [''];
}

function literalWord(word: string, at: number): Token | undefined {
  if (word === 'null') return { kind: 'literal', at, type: 'null', value: null };
  if (word === 'true' || word === 'false') return { kind: 'literal', at, type: 'Edm.Boolean', value: word === 'true' };
  return undefined;
}
