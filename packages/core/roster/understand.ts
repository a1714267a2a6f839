import { cellText } from '../cell.ts';
import type { Language } from '../survey/instrument.ts';
import { type Person, unitSeparator } from './person.ts';
import type { RosterColumn, RosterError, RosterReason, RosterRow } from './row.ts';
import { languageOf, roleOf, sideOf } from './words.ts';

/** A row that was understood, with its line in the file. */
export interface RosterLine {
  readonly line: number;
  readonly person: Person;
}

/** Longest texts in characters, and most levels of a unit path. */
const rosterLimits = { person: 200, unitName: 120, unitLevels: 12, email: 254, site: 200 } as const;

/**
 * Understands rows one by one: trims, composes characters (NFC), lower-cases addresses, splits unit paths at "/", and takes German and English words for side, role and language.
 * @param rows any part of a file; what only the whole file shows is for `duplicates`
 * @param fallback language of people whose row names none
 * @returns the people of rows without an error, and every error by line and column
 */
export function understand(
  rows: readonly RosterRow[],
  fallback: Language = 'de',
): { readonly people: readonly RosterLine[]; readonly errors: readonly RosterError[] } {
  const people: RosterLine[] = [];
  const errors: RosterError[] = [];
  for (const row of rows) {
    const found: RosterError[] = [];
    const person = personOf(row, fallback, (column, reason) => found.push({ line: row.line, column, reason }));
    if (found.length === 0) people.push({ line: row.line, person });
    errors.push(...found);
  }
  return { people, errors };
}

type Complain = (column: RosterColumn, reason: RosterReason) => void;

function personOf(row: RosterRow, fallback: Language, complain: Complain): Person {
  const person = cellText(row.person);
  if (person === '') complain('person', 'missing');
  if (person.length > rosterLimits.person) complain('person', 'tooLong');
  const unit = unitOf(cellText(row.unit), complain);
  const email = cellText(row.email).toLowerCase();
  if (email.length > rosterLimits.email) complain('email', 'tooLong');
  else if (email !== '' && !isAddress(email)) complain('email', 'emailForm');
  const site = cellText(row.site);
  if (site.length > rosterLimits.site) complain('site', 'tooLong');
  const side = valueOf(row.side, sideOf, () => complain('side', 'sideUnknown'));
  const role = valueOf(row.role, roleOf, () => complain('role', 'roleUnknown'));
  const language = valueOf(row.language, languageOf, () => complain('language', 'languageUnknown')) ?? fallback;
  return {
    person,
    unit,
    ...(email === '' ? {} : { email }),
    ...(side === undefined ? {} : { side }),
    ...(site === '' ? {} : { site }),
    ...(role === undefined ? {} : { role }),
    language,
  };
}

function unitOf(path: string, complain: Complain): readonly string[] {
  const unit = path.split(unitSeparator).map((name) => name.trim());
  if (path === '') complain('unit', 'missing');
  else if (unit.includes('')) complain('unit', 'unitEmptyName');
  if (unit.length > rosterLimits.unitLevels) complain('unit', 'unitTooDeep');
  if (unit.some((name) => name.length > rosterLimits.unitName)) complain('unit', 'tooLong');
  return unit;
}

function valueOf<Value>(
  text: string | undefined,
  meaning: (text: string) => Value | undefined,
  complain: () => void,
): Value | undefined {
  const word = cellText(text);
  if (word === '') return undefined;
  const value = meaning(word);
  if (value === undefined) complain();
  return value;
}

/** One mailbox as mail servers take it; quoted local parts and address literals are left out on purpose. */
function isAddress(text: string): boolean {
  const [local = '', domain = '', ...rest] = text.split('@');
  if (rest.length > 0 || local.length > 64) return false;
  const atom = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
  const name = /^([\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])$/u;
  return atom.test(local) && name.test(domain);
}
