import * as z from 'zod';
import { bands } from './benchmark.ts';

/**
 * `POST /api/v1/operator/contributions`: a file of an association, as text. The cells of `rows` are in the order of `columns`; the first row is line 2 of the file.
 * With `preview` nothing is stored. Without it the file takes the place of an earlier one of the same association, quarter by quarter.
 */
export const ContributionImport = z.strictObject({
  association: z.string().trim().min(1).max(120),
  columns: z.array(z.string().max(500)).min(1).max(500),
  rows: z.array(z.array(z.string().max(500)).max(500)).max(50_000),
  preview: z.boolean().default(false),
});

/** What is wrong with a cell or a column; the code names the reason, the client has the words. */
export const contributionReasons = [
  'columnMissing',
  'columnTwice',
  'measureName',
  'noMeasure',
  'tooManyMeasures',
  'missing',
  'tooLong',
  'noQuarter',
  'noWholeNumber',
  'noRate',
  'noNumber',
  'outsideScale',
  'twice',
] as const;

/** What was understood, in counts. Lists are cut at 200, counts are whole. Refused as `contributions.misfit` while anything misfits, and as `contributions.released` when every quarter is released. */
export const ContributionImportReply = z.object({
  association: z.string(),
  measures: z.array(z.string()),
  /** Measures that look like shares from 0 to 1, though releases are rounded to whole points. */
  shares: z.array(z.string()),
  quarters: z.array(
    z.object({
      quarter: z.string(),
      rows: z.int(),
      /** Rows with at least 20 answers and 30 % response. */
      contributing: z.int(),
      /** When the quarter is released; in the past: at once. `null`: a release of this or a later quarter is made, and these rows stay out. */
      release: z.string().nullable(),
    }),
  ),
  misfits: z.array(z.object({ line: z.int(), column: z.string(), reason: z.enum(contributionReasons) })),
  misfitCount: z.int(),
});
export type ContributionImportReply = z.infer<typeof ContributionImportReply>;

/** What a quarter's release would show if it were made now: counts alone. */
export const ReleasePreview = z.object({
  quarter: z.string(),
  organisations: z.int(),
  contributors: z.int(),
  groups: z.record(z.enum(bands), z.int()),
  standing: z.int(),
  hidden: z.int(),
});

/** `GET /api/v1/operator/releases`: what was released, newest first and twelve at most, and what is coming. Counts and names of associations, never a value. */
export const OperatorReleases = z.object({
  released: z.array(
    z.object({ quarter: z.string(), groups: z.int(), madeUp: z.boolean(), associations: z.array(z.string()) }),
  ),
  coming: z.array(ReleasePreview.extend({ release: z.string() })),
});
export type OperatorReleases = z.infer<typeof OperatorReleases>;
