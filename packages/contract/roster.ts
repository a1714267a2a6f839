import * as z from 'zod';

/** The roster columns a file's header is mapped to. */
export const rosterColumns = ['person', 'unit', 'email', 'side', 'site', 'role', 'language'] as const;
export type RosterColumn = (typeof rosterColumns)[number];

/** One row as read from the file, all text; `line` is the line in the file (header = 1). */
export const RosterRow = z.strictObject({
  line: z.int().min(2),
  person: z.string().max(200).exactOptional(),
  unit: z.string().max(1000).exactOptional(),
  email: z.string().max(254).exactOptional(),
  side: z.string().max(20).exactOptional(),
  site: z.string().max(200).exactOptional(),
  role: z.string().max(20).exactOptional(),
  language: z.string().max(20).exactOptional(),
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
  other: z.int().exactOptional(),
});
export type RosterError = z.infer<typeof RosterError>;

/** `POST /api/v1/roster/imports` → `{id}`; `PUT /api/v1/roster/imports/:id/parts/:part` takes up to 1,000 rows and answers their errors. */
export const RosterPart = z.strictObject({ rows: z.array(RosterRow).min(1).max(1000) });
export const RosterPartReply = z.object({ errors: z.array(RosterError) });

/** `POST /api/v1/roster/imports` → 201. An import that is not committed is gone after a day. */
export const RosterImport = z.object({ id: z.string() });

/** `GET /api/v1/roster/imports/:id`: the whole import against the roster as it stands, which has `version`. Lists are cut at 200, counts are whole. */
export const RosterDifference = z.object({
  version: z.int(),
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

/**
 * `POST /api/v1/roster/imports/:id/commit` with the version the difference was read against and the number of rows the file has → the new head.
 * Refuses `roster.misfit` while any row has an error, `roster.empty` without rows, and `conflict` when rows are missing or the roster has another version by now. Repeating it is harmless.
 */
export const RosterCommit = z.strictObject({ version: z.int().min(0), rows: z.int().min(0) });

/** `PUT /api/v1/roster/people/:person/email` → the new head. Unused invitations of running waves go to the new address, with a new code. */
export const EmailChange = z.strictObject({ email: z.email().max(254) });

/** Which roster is in force; version 0 is the empty one before the first import. */
export const RosterHead = z.object({ version: z.int(), people: z.int(), importedAt: z.iso.datetime().nullable() });
export type RosterHead = z.infer<typeof RosterHead>;

export const Person = z.object({
  person: z.string(),
  unit: z.array(z.string()),
  email: z.string().exactOptional(),
  side: z.enum(['business', 'it']).exactOptional(),
  site: z.string().exactOptional(),
  role: z.enum(['lead', 'staff']).exactOptional(),
  language: z.enum(['de', 'en']),
});

/** `GET /api/v1/roster?part=`: a page of people; `next` is the next part, `null` at the end. */
export const RosterPage = z.object({ head: RosterHead, people: z.array(Person), next: z.int().nullable() });
