import { type Person, unitSeparator } from './person.ts';
import { type RosterColumn, rosterColumns } from './row.ts';

/** An import against the roster as it stands. */
export interface RosterChange {
  /** In the order of the new roster. */
  readonly new: readonly Person[];
  /** In the order of the new roster; columns that differ. */
  readonly changed: readonly { readonly person: Person; readonly columns: readonly RosterColumn[] }[];
  /** In the order of the old roster. */
  readonly left: readonly Person[];
  readonly same: number;
}

/**
 * What importing `after` would do to `before`, person by person.
 * @param before each `person` once
 * @param after each `person` once
 */
export function difference(before: readonly Person[], after: readonly Person[]): RosterChange {
  const known = new Map(before.map((person) => [person.person, person]));
  const stays = new Set(after.map(({ person }) => person));
  const changed: { readonly person: Person; readonly columns: readonly RosterColumn[] }[] = [];
  const added: Person[] = [];
  let same = 0;
  for (const person of after) {
    const old = known.get(person.person);
    if (!old) {
      added.push(person);
      continue;
    }
    const columns = rosterColumns.filter((column) => cellOf(old, column) !== cellOf(person, column));
    if (columns.length === 0) same += 1;
    else changed.push({ person, columns });
  }
  return { new: added, changed, left: before.filter(({ person }) => !stays.has(person)), same };
}

function cellOf(person: Person, column: RosterColumn): string {
  return column === 'unit' ? person.unit.join(unitSeparator) : (person[column] ?? '');
}
