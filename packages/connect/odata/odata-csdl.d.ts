declare module 'odata-csdl' {
  /** Reads CSDL XML and gives CSDL JSON; `strict` throws at the first thing that breaks the standard. */
  export function xml2json(xml: string, options?: { readonly strict?: boolean }): unknown;
}
