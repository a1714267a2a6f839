/** The roster columns a file's header is mapped to, in the order they are named to people. */
export const rosterColumns = ['person', 'unit', 'email', 'side', 'site', 'role', 'language'] as const;
export type RosterColumn = (typeof rosterColumns)[number];

/** One row as read from a file, all text; `line` is the line in the file (header = 1). Absent and blank are the same. */
export type RosterRow = { readonly line: number } & { readonly [column in RosterColumn]?: string };

export type RosterReason =
  | 'missing'
  | 'duplicatePerson'
  | 'duplicateEmail'
  | 'emailForm'
  | 'sideUnknown'
  | 'roleUnknown'
  | 'languageUnknown'
  | 'unitEmptyName'
  | 'unitTooDeep'
  | 'tooLong';

/** What is wrong with one cell; `other` is the line that already holds the same key. */
export interface RosterError {
  readonly line: number;
  readonly column: RosterColumn;
  readonly reason: RosterReason;
  readonly other?: number;
}
