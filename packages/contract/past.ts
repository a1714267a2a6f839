import * as z from 'zod';
import { Report } from './report.ts';

const name = z.string().trim().min(1).max(1000);
const value = z.string().max(500);
const values = z.array(value).max(50);
const none = z.array(value).max(20);

/** How the values of a question are read; the shape of core's `PastScale`. Steps go from lowest to highest and are spread evenly over our scale. */
export const PastScale = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('steps'), steps: z.array(values).min(2).max(11), none }),
  z.strictObject({
    kind: z.literal('codes'),
    codes: z.array(z.strictObject({ code: z.string().max(20), values })).max(20),
    none,
  }),
]);
export type PastScale = z.infer<typeof PastScale>;

const names = z.array(name).min(1).max(20);

/** A question of the file, in all its spellings: read as an `item` of the instrument, or kept in its own words, on agreement. */
export const PastQuestion = z.union([
  z.strictObject({ names, item: z.string().max(20), scale: PastScale }),
  z.strictObject({ names, text: z.string().trim().min(1).max(300), scale: PastScale }),
]);
export type PastQuestion = z.infer<typeof PastQuestion>;

/** One or more levels of the unit path, from the top; the shape of core's `Level`. */
export const PastLevel = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('column'), column: name }),
  z.strictObject({ kind: z.literal('path'), column: name, separator: z.string().min(1).max(5) }),
  z.strictObject({ kind: z.literal('flags'), columns: z.array(name).min(1).max(20) }),
]);
export type PastLevel = z.infer<typeof PastLevel>;

/** `respondent` is null where a long file has no column for the person. */
export const PastLayout = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('wide') }),
  z.strictObject({ kind: z.literal('long'), respondent: name.nullable(), question: name, answer: name }),
]);
export type PastLayout = z.infer<typeof PastLayout>;

/**
 * `PUT /api/v1/past/imports/:id/plan` → the preview: what the file is, how it is read, and what is known besides.
 * `rows` is how many rows the file has; `workforce` is empty where nobody knows how many people there were.
 */
export const PastPlan = z.strictObject({
  name: z.string().trim().min(1).max(80),
  opens: z.iso.datetime(),
  closes: z.iso.datetime(),
  source: z.string().trim().min(1).max(80),
  file: z.string().trim().min(1).max(200),
  rows: z.int().min(0),
  layout: PastLayout,
  units: z.array(PastLevel).max(12),
  only: z.strictObject({ column: name, values }).nullable(),
  questions: z.array(PastQuestion).max(200),
  leftOut: z.array(name).max(300),
  workforce: z.array(z.strictObject({ unit: z.string().max(500), people: z.int().min(1).max(10_000_000) })).max(2000),
});
export type PastPlan = z.infer<typeof PastPlan>;

/** `POST /api/v1/past/imports` → 201: begins an import with the columns that the rows will have. It is gone after a day unless it is committed. */
export const NewPastImport = z.strictObject({ columns: z.array(name).min(1).max(300) });
export const PastImport = z.object({ id: z.string() });

/** `PUT /api/v1/past/imports/:id/parts/:part`: rows as read from the file, all text, cells in the order of the columns; `line` is the row in the file. */
export const PastRows = z.strictObject({
  rows: z
    .array(z.strictObject({ line: z.int().min(1), cells: z.array(z.string().max(1000)).max(300) }))
    .min(1)
    .max(2000),
});
export type PastRows = z.infer<typeof PastRows>;

/** Where a plan misfits the instrument or the columns, whatever the rows say. */
export const PastMisfit = z.object({
  path: z.string(),
  reason: z.enum([
    'columnUnknown',
    'itemUnknown',
    'itemTwice',
    'nameTwice',
    'valueTwice',
    'scaleMisfit',
    'noQuestions',
    'timesReversed',
  ]),
});
export type PastMisfit = z.infer<typeof PastMisfit>;

/** What is not understood in one cell; `other` is the row that says otherwise. */
export const PastError = z.object({
  line: z.int(),
  column: z.string(),
  reason: z.enum([
    'valueUnknown',
    'questionUnknown',
    'respondentMissing',
    'answeredTwice',
    'unitDiffers',
    'unitGap',
    'tooLong',
  ]),
  other: z.int().exactOptional(),
});
export type PastError = z.infer<typeof PastError>;

/** Why nothing could be published of what was understood. */
export const pastRefusals = ['wave.tooFew', 'past.workforceTooSmall', 'past.near', 'past.nothingShown'] as const;

/**
 * What would become of an import as it is planned. Lists of errors are cut at 200, counts are whole.
 * `report` is what everybody would see, but for the comparison with the wave before; null while anything stands against it.
 */
export const PastPreview = z.object({
  rows: z.int(),
  passedOver: z.int(),
  leftOut: z.int(),
  doubles: z.int(),
  respondents: z.int(),
  joined: z.boolean(),
  misfits: z.array(PastMisfit),
  errors: z.array(PastError),
  errorCount: z.int(),
  refusal: z.enum(pastRefusals).nullable(),
  merged: z.array(z.object({ label: z.string(), parts: z.array(z.string()) })),
  report: Report.nullable(),
});
export type PastPreview = z.infer<typeof PastPreview>;
