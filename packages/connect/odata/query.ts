import type { Result } from '#core/result.ts';
import { filterOf, type Predicate } from './filter.ts';
import type { EntitySet, Row, Value } from './model.ts';
import { invalid, refusing, unsupported, type QueryRefusal } from './refusal.ts';

/** What a request asks of a set. */
export interface Query {
  readonly filter: Predicate;
  /** In order of weight. */
  readonly order: readonly { readonly property: string; readonly descending: boolean }[];
  /** Columns of the reply; `null` for all. */
  readonly select: readonly string[] | null;
  readonly skip: number;
  /** `null` for all. */
  readonly top: number | null;
  /** Whether the reply counts all that fits the filter. */
  readonly count: boolean;
  /** Rows that earlier pages of this reply have given. */
  readonly given: number;
}

const known = ['$filter', '$orderby', '$select', '$skip', '$top', '$count', '$skiptoken', '$format'];

/**
 * Reads the system query options of a request. Options without a dollar are the client's own and pass.
 * @returns refuses `query.unsupported` for other options of OData, `query.invalid` for what does not fit; `where` names the option or the place in it
 * @source https://docs.oasis-open.org/odata/odata/v4.01/odata-v4.01-part2-url-conventions.html#sec_SystemQueryOptions
 */
export function queryOf(asked: URLSearchParams, { properties }: EntitySet): Result<Query, QueryRefusal> {
  const names = new Set(properties.map(({ name }) => name));
  return refusing(() => {
    for (const name of asked.keys()) {
      if (/^[$@]/.test(name) && !known.includes(name)) unsupported('option');
      if (known.includes(name) && asked.getAll(name).length > 1) invalid(name);
    }
    if (!/^(json|application\/json\b.*)?$/.test(asked.get('$format') ?? '')) unsupported('$format');
    const filter = filterOf(asked.get('$filter') ?? 'true', properties);
    if (!filter.ok)
      return (filter.refusal === 'query.invalid' ? invalid : unsupported)(`$filter ${filter.detail?.['where'] ?? ''}`);
    const top = asked.get('$top');
    return {
      filter: filter.value,
      order: orderOf(asked.get('$orderby'), names),
      select: selectOf(asked.get('$select'), names),
      skip: countOf('$skip', asked.get('$skip') ?? '0'),
      top: top === null ? null : countOf('$top', top),
      count: flagOf('$count', asked.get('$count') ?? 'false'),
      given: countOf('$skiptoken', asked.get('$skiptoken') ?? '0'),
    };
  });
}

function countOf(name: string, text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : invalid(name);
}

function flagOf(name: string, text: string): boolean {
  return text === 'true' || text === 'false' ? text === 'true' : invalid(name);
}

function selectOf(text: string | null, names: ReadonlySet<string>): readonly string[] | null {
  if (text === null || text.trim() === '*') return null;
  const wanted = text.split(',').map((one) => one.trim());
  return wanted.every((one) => names.has(one)) ? [...new Set(wanted)] : invalid('$select');
}

function orderOf(text: string | null, names: ReadonlySet<string>): Query['order'] {
  if (text === null) return [];
  return text.split(',').map((one) => {
    const [, property = '', direction = 'asc'] = /^\s*(\w+)(?:\s+(asc|desc))?\s*$/.exec(one) ?? [];
    return names.has(property) ? { property, descending: direction === 'desc' } : invalid('$orderby');
  });
}

/** One page of a set. */
export interface Page {
  readonly rows: readonly Row[];
  /** All that fits the filter, whatever `$top` and `$skip`; `null` when it was not asked for. */
  readonly count: number | null;
  /** How many rows the pages up to here have given; `null` after the last. */
  readonly next: number | null;
}

/**
 * The page of a query.
 * @param all rows of the set in an order that never changes: later rows come at the end
 * @param most rows of a page
 */
export function pageOf(all: readonly Row[], query: Query, most: number): Page {
  const { skip, top, given, select, count } = query;
  const fitting = all.filter(query.filter);
  const ordered = query.order.length === 0 ? fitting : fitting.toSorted((a, b) => inOrder(a, b, query.order));
  const wanted = ordered.slice(skip, top === null ? undefined : skip + top);
  const rows = wanted.slice(given, given + most);
  const reached = given + rows.length;
  return {
    rows:
      select === null ? rows : rows.map((row) => Object.fromEntries(select.map((name) => [name, row[name] ?? null]))),
    count: count ? fitting.length : null,
    next: reached < wanted.length && rows.length > 0 ? reached : null,
  };
}

function inOrder(a: Row, b: Row, order: Query['order']): number {
  for (const { property, descending } of order) {
    const difference = ascending(a[property] ?? null, b[property] ?? null);
    if (difference !== 0) return descending ? -difference : difference;
  }
  return 0;
}

/** Null comes before everything. @source https://docs.oasis-open.org/odata/odata/v4.01/odata-v4.01-part1-protocol.html#sec_SystemQueryOptionorderby */
function ascending(a: Value, b: Value): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  return a < b ? -1 : 1;
}
