/** The primitive types the feed uses. @source https://docs.oasis-open.org/odata/odata-csdl-xml/v4.01/odata-csdl-xml-v4.01.html#sec_PrimitiveTypes */
export type EdmType = 'Edm.String' | 'Edm.Int32' | 'Edm.Double' | 'Edm.Boolean' | 'Edm.DateTimeOffset';

/** One column. A key is never nullable. */
export interface Property {
  readonly name: string;
  readonly type: EdmType;
  readonly nullable: boolean;
}

/** One table of the feed: `name` in the address, `entity` for one of its rows, `about` in one sentence for whoever connects. */
export interface EntitySet {
  readonly name: string;
  readonly entity: string;
  readonly about: string;
  readonly key: readonly string[];
  readonly properties: readonly Property[];
}

/** What a cell holds: instants as ISO 8601 in UTC, `null` where nothing is shown. */
export type Value = string | number | boolean | null;

/** One row, by property. */
export type Row = Readonly<Record<string, Value>>;

/** The namespace of the feed's types. */
export const namespace = 'Einklang';

/** The name of the container of all sets. */
export const container = 'Feed';
