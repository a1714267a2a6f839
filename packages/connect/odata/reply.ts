import type { EntitySet, Row } from './model.ts';
import type { Page } from './query.ts';

/** The media type of every JSON reply. @source https://docs.oasis-open.org/odata/odata-json-format/v4.01/odata-json-format-v4.01.html */
export const jsonType = 'application/json;odata.metadata=minimal;charset=utf-8';

/** What the root answers: the sets by name. `root` ends with a slash, here and below. */
export function serviceDocument(root: string, sets: readonly EntitySet[]) {
  return {
    '@odata.context': `${root}$metadata`,
    value: sets.map(({ name, about }) => ({ name, title: about, kind: 'EntitySet', url: name })),
  };
}

const columns = (select: readonly string[] | null): string => (select === null ? '' : `(${select.join(',')})`);

/**
 * One page of a set, with the link to the next.
 * @param asked the options of the request; the next page is asked for with the same
 */
export function collection(
  root: string,
  { name }: EntitySet,
  select: readonly string[] | null,
  { rows, count, next }: Page,
  asked: URLSearchParams,
) {
  const following = new URLSearchParams(asked);
  following.set('$skiptoken', String(next));
  return {
    '@odata.context': `${root}$metadata#${name}${columns(select)}`,
    ...(count === null ? {} : { '@odata.count': count }),
    value: rows,
    ...(next === null ? {} : { '@odata.nextLink': `${root}${name}?${following.toString().replaceAll('%24', '$')}` }),
  };
}

/** One row by its key. */
export function entity(root: string, { name }: EntitySet, select: readonly string[] | null, row: Row) {
  return { '@odata.context': `${root}$metadata#${name}${columns(select)}/$entity`, ...row };
}

/** A refusal, as OData clients read it; `where` names the option, or the place in it. */
export function failure(code: string, message: string, where?: string | number) {
  return { error: { code, message, ...(where === undefined ? {} : { target: String(where) }) } };
}
