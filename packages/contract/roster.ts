import * as z from 'zod';

/** The roster columns a file's header is mapped to. */
export const rosterColumns = ['person', 'unit', 'email', 'side', 'site', 'role', 'language'] as const;
export type RosterColumn = (typeof rosterColumns)[number];

/** One row as read from the file, all text; `line` is the line in the file (header = 1). */
export const RosterRow = z.strictObject({
  line: z.int().min(2),
  person: z.string().max(200).optional(),
  unit: z.string().max(1000).optional(),
  email: z.string().max(254).optional(),
  side: z.string().max(20).optional(),
  site: z.string().max(200).optional(),
  role: z.string().max(20).optional(),
  language: z.string().max(20).optional(),
});
export type RosterRow = z.infer<typeof RosterRow>;

/** What is wrong with a row; the code names the reason, the client has the words. */
export const RosterError = z.object({
  line: z.int(),
  column: z.enum(rosterColumns),
  reason: z.enum([
    'missing',
    'duplicatePerson',
    'duplicateEmail',
    'emailForm',
    'sideUnknown',
    'roleUnknown',
    'languageUnknown',
    'unitEmptyName',
    'unitTooDeep',
    'tooLong',
  ]),
  /** The line that already holds the same key, for duplicates. */
  other: z.int().optional(),
});
export type RosterError = z.infer<typeof RosterError>;

/** `POST /api/v1/roster/imports` → `{id}`; `PUT /api/v1/roster/imports/:id/parts/:part` takes up to 1,000 rows and answers their errors. */
export const RosterPart = z.strictObject({ rows: z.array(RosterRow).min(1).max(1000) });
export const RosterPartReply = z.object({ errors: z.array(RosterError) });

/** `GET /api/v1/roster/imports/:id`: the whole import against the roster as it stands. Lists are cut at 200, counts are whole. */
export const RosterDifference = z.object({
  rows: z.int(),
  errors: z.array(RosterError),
  errorCount: z.int(),
  newCount: z.int(),
  changedCount: z.int(),
  leftCount: z.int(),
  sameCount: z.int(),
  new: z.array(z.object({ person: z.string(), unit: z.string() })),
  changed: z.array(z.object({ person: z.string(), columns: z.array(z.enum(rosterColumns)) })),
  left: z.array(z.object({ person: z.string(), unit: z.string() })),
});
export type RosterDifference = z.infer<typeof RosterDifference>;

/** `POST /api/v1/roster/imports/:id/commit` → the new head; refuses `roster.misfit` while any row has an error. */
export const RosterHead = z.object({ version: z.int(), people: z.int(), importedAt: z.iso.datetime().nullable() });
export type RosterHead = z.infer<typeof RosterHead>;

export const Person = z.object({
  person: z.string(),
  unit: z.array(z.string()),
  email: z.string().optional(),
  side: z.enum(['business', 'it']).optional(),
  site: z.string().optional(),
  role: z.enum(['lead', 'staff']).optional(),
  language: z.enum(['de', 'en']),
});

/** `GET /api/v1/roster?part=`: a page of people; `next` is the next part, `null` at the end. */
export const RosterPage = z.object({ head: RosterHead, people: z.array(Person), next: z.int().nullable() });
