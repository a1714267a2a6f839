import type { Answer, Answers } from '../ballot/answers.ts';
import type { PastEntries, PastError } from './understand.ts';

/** One person of the file, or where answers cannot be joined, one place among the answers of a unit. */
export interface Respondent {
  readonly unit: readonly string[];
  readonly answers: Answers;
}

/** The file's respondents. */
export interface Respondents {
  readonly people: readonly Respondent[];
  /** Whether a person's answers belong together. False where the file names no respondents, or where no respondent ever answers two questions: then its ids number answers. */
  readonly joined: boolean;
  /** Answers given twice in the same words by the same id, counted once. */
  readonly doubles: number;
  readonly errors: readonly PastError[];
}

type Entry = PastEntries['entries'][number];

/**
 * Brings a file's answers together by person.
 * Where they cannot be joined, each question's answers count for themselves: a unit has as many places as its most answered question has rows, which is the least number of people there can have been, and the answers of a question fill them from the first. Only sums over one question at a time may be made of such people.
 */
export function respondentsOf(entries: readonly Entry[]): Respondents {
  const { kept, doubles, errors } = once(entries);
  const joined = isJoined(kept);
  const differing = joined ? errors.concat(movers(kept)) : errors;
  return { people: joined ? persons(kept) : places(kept), joined, doubles, errors: differing };
}

/** Every item once per id; the same answer again is a double, another one a contradiction. */
function once(entries: readonly Entry[]) {
  const kept: Entry[] = [];
  const errors: PastError[] = [];
  const first = new Map<string, Entry>();
  let doubles = 0;
  for (const entry of entries) {
    if (entry.respondent === null) {
      kept.push(entry);
      continue;
    }
    const key = JSON.stringify([entry.respondent, entry.item]);
    const before = first.get(key);
    if (!before) {
      first.set(key, entry);
      kept.push(entry);
    } else if (before.answer === entry.answer) doubles += 1;
    else errors.push({ line: entry.line, column: entry.column, reason: 'answeredTwice', other: before.line });
  }
  return { kept, doubles, errors };
}

/** Whether any id answers two questions; a file with a single question is taken at its word. */
function isJoined(entries: readonly Entry[]): boolean {
  const itemOf = new Map<string, string>();
  let items = 0;
  const seen = new Set<string>();
  for (const { respondent, item } of entries) {
    if (respondent === null) return false;
    items = seen.add(item).size;
    const other = itemOf.get(respondent);
    if (other !== undefined && other !== item) return true;
    itemOf.set(respondent, item);
  }
  return items < 2;
}

/** Rows that put a person into another unit than the person's first row. */
function movers(entries: readonly Entry[]): readonly PastError[] {
  const first = new Map<string, { readonly unit: string; readonly line: number }>();
  const errors: PastError[] = [];
  for (const { respondent, unit, line, column } of entries) {
    if (respondent === null) continue;
    const name = JSON.stringify(unit);
    const before = first.get(respondent);
    if (!before) first.set(respondent, { unit: name, line });
    else if (before.unit !== name && before.line !== line)
      errors.push({ line, column, reason: 'unitDiffers', other: before.line });
  }
  return errors;
}

function persons(entries: readonly Entry[]): readonly Respondent[] {
  const people = new Map<string, { unit: readonly string[]; answers: Record<string, Answer> }>();
  for (const { respondent, unit, item, answer } of entries) {
    const key = respondent ?? '';
    const person = people.get(key) ?? { unit, answers: {} };
    people.set(key, person);
    if (answer !== null) person.answers[item] = answer;
  }
  return [...people.values()];
}

function places(entries: readonly Entry[]): readonly Respondent[] {
  const units = new Map<
    string,
    { unit: readonly string[]; rows: Map<string, number>; people: Record<string, Answer>[] }
  >();
  for (const { unit, item, answer } of entries) {
    const key = JSON.stringify(unit);
    const place = units.get(key) ?? { unit, rows: new Map<string, number>(), people: [] };
    units.set(key, place);
    const index = place.rows.get(item) ?? 0;
    place.rows.set(item, index + 1);
    const person = (place.people[index] ??= {});
    if (answer !== null) person[item] = answer;
  }
  return [...units.values()].flatMap(({ unit, people }) => people.map((answers) => ({ unit, answers })));
}
