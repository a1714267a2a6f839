import type { RosterError } from './row.ts';

/** What of a person must be unique in a roster. */
export interface RosterKey {
  readonly line: number;
  readonly person: string;
  readonly email?: string;
}

/**
 * Finds keys and addresses that the whole file holds more than once, whichever part they came in.
 * @param keys cleaned, addresses in lower case; in any order
 * @returns one error per later line, naming the first line that holds the same key; sorted by line
 */
export function duplicates(keys: readonly RosterKey[]): readonly RosterError[] {
  const people = new Map<string, number>();
  const addresses = new Map<string, number>();
  const errors: RosterError[] = [];
  for (const { line, person, email } of [...keys].sort((a, b) => a.line - b.line)) {
    const samePerson = people.get(person);
    if (samePerson === undefined) people.set(person, line);
    else errors.push({ line, column: 'person', reason: 'duplicatePerson', other: samePerson });
    if (email === undefined) continue;
    const sameAddress = addresses.get(email);
    if (sameAddress === undefined) addresses.set(email, line);
    else errors.push({ line, column: 'email', reason: 'duplicateEmail', other: sameAddress });
  }
  return errors;
}
