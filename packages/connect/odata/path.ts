import type { Result } from '#core/result.ts';
import type { EntitySet, Row, Value } from './model.ts';
import { invalid, refusing, unsupported, type QueryRefusal } from './refusal.ts';
import { tokensOf } from './token.ts';

/** What an address below the service's root names. */
export type Resource<Named extends EntitySet> =
  | { readonly kind: 'service' | 'metadata' }
  | { readonly kind: 'set' | 'count'; readonly set: Named }
  | { readonly kind: 'entity'; readonly set: Named; readonly key: Row };

/**
 * Reads a path below the service's root, already decoded: empty, `$metadata`, `Waves`, `Waves/$count`, `Waves('id')`, `Units(WaveId='a',UnitId='b')`.
 * @returns undefined where the path names nothing; refuses what OData could mean by it and this feed does not
 * @source https://docs.oasis-open.org/odata/odata/v4.01/odata-v4.01-part2-url-conventions.html#sec_ResourcePath
 */
export function resourceOf<Named extends EntitySet>(
  path: string,
  sets: readonly Named[],
): Result<Resource<Named> | undefined, QueryRefusal> {
  return refusing(() => {
    if (path === '') return { kind: 'service' };
    if (path === '$metadata') return { kind: 'metadata' };
    if (path === '$batch' || path.startsWith('$crossjoin') || path === '$all' || path === '$entity')
      return unsupported('path');
    const [, name = '', key, rest = ''] = /^(\w+)(?:\(([^]*)\))?(?:\/([^]*))?$/.exec(path) ?? [];
    const set = sets.find((one) => one.name === name);
    if (!set) return undefined;
    if (key !== undefined) return rest === '' ? { kind: 'entity', set, key: keyOf(key, set) } : unsupported('path');
    if (rest === '') return { kind: 'set', set };
    return rest === '$count' ? { kind: 'count', set } : unsupported('path');
  });
}

/** A key in brackets: the value alone where the key is one property, else every property by name, in any order. */
function keyOf(text: string, { key }: EntitySet): Row {
  const tokens = tokensOf(text) ?? invalid('key');
  const [only] = key;
  const [first] = tokens;
  if (only !== undefined && key.length === 1 && tokens.length === 1 && first?.kind === 'literal')
    return { [only]: first.value };
  const given = new Map<string, Value>();
  for (let index = 0; index < tokens.length; index += 4) {
    const [name, equals, value, comma] = tokens.slice(index, index + 4);
    if (name?.kind !== 'word' || equals?.kind !== 'sign' || equals.text !== '=' || value?.kind !== 'literal')
      return invalid('key');
    if (comma && (comma.kind !== 'sign' || comma.text !== ',' || index + 4 >= tokens.length)) return invalid('key');
    given.set(name.text, value.value);
  }
  if (given.size !== key.length || !key.every((name) => given.has(name))) return invalid('key');
  return Object.fromEntries(given);
}

/** Whether a row is the one a key names. */
export function hasKey(row: Row, key: Row): boolean {
  return Object.entries(key).every(([name, value]) => row[name] === value);
}
