import { duplicates } from '#core/roster/duplicates.ts';
import { rosterColumns, type RosterColumn, type RosterReason, type RosterRow } from '#core/roster/row.ts';
import { understand } from '#core/roster/understand.ts';
import type { Person } from '#core/roster/person.ts';
import { commentPartition, partition } from '#core/strata/partition.ts';
import { floor } from '#core/survey/wave.ts';
import { Failed, Misfit } from './failure.ts';
import { misfitAt, type Table } from './table.ts';

/** A roster that fits: its rows as they are imported, and who each is. */
export interface Roster {
  readonly rows: readonly RosterRow[];
  /** Everybody has an address; a missing one was filled in. */
  readonly people: readonly (Person & { readonly email: string })[];
}

const reasons: Readonly<Record<RosterReason, string>> = {
  missing: 'is empty',
  duplicatePerson: 'this key is already there',
  duplicateEmail: 'this address is already there',
  emailForm: 'is no e-mail address',
  sideUnknown: 'must be business or it',
  roleUnknown: 'must be lead or staff',
  languageUnknown: 'must be de or en',
  unitEmptyName: 'has an empty name between its slashes',
  unitTooDeep: 'has too many levels',
  tooLong: 'is too long',
};

/**
 * Checks a roster completely and fills in missing addresses under `example.invalid`.
 * @param sides whether the instrument needs the side of everybody
 * @param note tells the person of columns that are not used
 * @throws Misfit at the first place that misfits
 */
export function readRoster(table: Table, sides: boolean, note: (line: string) => void): Roster {
  for (const column of ['person', 'unit', ...(sides ? ['side'] : [])])
    if (!table.columns.includes(column)) throw misfitAt(table, 1, column, 'is missing');
  const known = new Set<string>(rosterColumns);
  for (const column of table.columns) if (!known.has(column)) note(`${table.file}: column ${column} is not used`);

  const rows = filled(
    table.rows.map(({ line, cells }) => {
      const row: { line: number } & Partial<Record<RosterColumn, string>> = { line };
      for (const column of rosterColumns) {
        const cell = cells.get(column);
        if (cell !== undefined) row[column] = cell;
      }
      return row;
    }),
  );
  const { people, errors } = understand(rows);
  const keys = people.map(({ line, person }) => ({ line, ...person }));
  const [first] = [...errors, ...duplicates(keys)].toSorted((one, two) => one.line - two.line);
  if (first) {
    const other = first.other === undefined ? '' : ` in line ${first.other}`;
    throw misfitAt(table, first.line, first.column, `${reasons[first.reason]}${other}`);
  }
  const whole = people.map(({ line, person }) => {
    if (sides && person.side === undefined)
      throw misfitAt(table, line, 'side', 'is empty, and this instrument needs it');
    if (person.email === undefined) throw new Misfit(`${table.file}, line ${line}, column email: is empty`);
    return { ...person, email: person.email };
  });
  return { rows, people: whole };
}

function filled(rows: readonly RosterRow[]): readonly RosterRow[] {
  const taken = new Set(rows.map(({ email }) => email?.toLowerCase()));
  return rows.map((row) => {
    if (row.email !== undefined) return row;
    let email = `line-${row.line}@example.invalid`;
    while (taken.has(email)) email = `x${email}`;
    return { ...row, email };
  });
}

/**
 * Refuses what no server can make a wave of, before anything is started.
 * @throws Failed with the refusal's code
 */
export function refuseUnfit({ people }: Roster, organisation: string, sides: boolean): { readonly comments: boolean } {
  const options = { organisation, language: 'en' } as const;
  const cut = partition(people, { ...options, minStratum: floor.minStratum, sides, cuts: [] });
  if (!cut.ok) throw new Failed(`${cut.refusal} ${JSON.stringify(cut.detail ?? {})}: nothing was done`);
  return { comments: commentPartition(people, options) !== null };
}
