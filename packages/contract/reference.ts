import * as z from 'zod';

/** The columns of a file of references, in the order of the template. */
export const referenceColumns = ['measure', 'value', 'scale', 'n', 'year', 'source', 'url', 'use', 'beside'] as const;
export type ReferenceColumn = (typeof referenceColumns)[number];

const text = (most: number) => z.string().trim().min(1).max(most);

/** The own number it is laid beside: a measure's score, or the share that agrees. */
export const Beside = z.object({ measure: z.string().max(40), as: z.enum(['score', 'favourable']) });

/** A number from outside that the organisation keeps for itself; texts as the source prints them. */
export const NewReference = z.strictObject({
  measure: text(120),
  value: text(60),
  scale: text(80),
  n: text(80),
  year: z.string().regex(/^(19|20)\d\d$/),
  source: text(200),
  url: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .nullable(),
  use: z.enum(['comparable', 'orientation']),
  beside: Beside.nullable(),
});
export type NewReference = z.infer<typeof NewReference>;

/** A kept reference; `version` counts its changes. */
export const Reference = z.object({ id: z.string(), ...NewReference.shape, version: z.int() });
export type Reference = z.infer<typeof Reference>;

/** `GET /api/v1/references`: everything the organisation keeps, by source, year and measure. `POST` adds one → 201; `reference.tooMany` beyond 200. */
export const ReferenceList = z.object({ references: z.array(Reference) });

/** `PUT /api/v1/references/:reference` with the `version` it was read at → the new one; `conflict` when somebody changed it since. `DELETE` → 204. */
export const ReferenceChange = z.strictObject({ ...NewReference.shape, version: z.int() });

const cell = z.string().max(1000).exactOptional();

/** One row as read from the file, all text; `line` is the line in the file (header = 1). */
export const ReferenceRow = z.strictObject({
  line: z.int().min(2),
  ...{ measure: cell, value: cell, scale: cell, n: cell, year: cell, source: cell, url: cell, use: cell, beside: cell },
});
export type ReferenceRow = z.infer<typeof ReferenceRow>;

/** What is wrong with a cell; the code names the reason, the client has the words. */
export const ReferenceError = z.object({
  line: z.int(),
  column: z.enum(referenceColumns),
  reason: z.enum(['missing', 'tooLong', 'yearForm', 'urlForm', 'useUnknown', 'besideUnknown', 'duplicate']),
  /** The line that holds the same reference already. */
  other: z.int().exactOptional(),
});
export type ReferenceError = z.infer<typeof ReferenceError>;

/**
 * `POST /api/v1/references/import`: all rows of a file → how many were added and how many replaced one of the same source, year and measure.
 * With any error nothing is kept and both are 0. Repeating it is harmless.
 */
export const ReferenceImport = z.strictObject({ rows: z.array(ReferenceRow).min(1).max(200) });
export const ReferenceImported = z.object({ added: z.int(), replaced: z.int(), errors: z.array(ReferenceError) });
export type ReferenceImported = z.infer<typeof ReferenceImported>;
