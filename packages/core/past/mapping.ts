import type { Instrument, Item } from '../survey/instrument.ts';
import { ratingSteps, sameText, stepLimits } from './scale.ts';

/** How a file of answers is to be read: written by whoever imports it, kept with the wave and shown. */
export interface PastMapping {
  readonly layout: Layout;
  /** What makes a respondent's unit path, from the top; empty where the file knows no units. */
  readonly units: readonly Level[];
  /** Rows that are read: those whose cell in `column` is one of the values; all of them where null. */
  readonly only: { readonly column: string; readonly values: readonly string[] } | null;
  readonly questions: readonly PastQuestion[];
  /** Questions of a long file that are left out on purpose. */
  readonly leftOut: readonly string[];
}

/**
 * `wide`: a row per respondent and a column per question. `long`: a row per answer.
 * `respondent` names the person's column in a long file; null where it has none, and then each answer stands for itself.
 */
export type Layout =
  | { readonly kind: 'wide' }
  | { readonly kind: 'long'; readonly respondent: string | null; readonly question: string; readonly answer: string };

/** One or more levels of the unit path: a column with a name; a column with a whole path; or columns of flags, the first set one naming the level. */
export type Level =
  | { readonly kind: 'column'; readonly column: string }
  | { readonly kind: 'path'; readonly column: string; readonly separator: string }
  | { readonly kind: 'flags'; readonly columns: readonly string[] };

/** A question of the file and the item it is read as. */
export interface PastQuestion {
  /** Its spellings: columns of a wide file, texts in the question column of a long one. */
  readonly names: readonly string[];
  /** Id of an item of the instrument, or one of its own where there is a `text`. */
  readonly item: string;
  /** The wording of a statement that is none of the instrument's; it is kept as it is, on agreement. */
  readonly text?: string;
  readonly scale: PastScale;
}

/**
 * `steps`: the values of each step from lowest to highest, spread evenly over our scale. `codes`: the values of each option.
 * `none` are the values that are no answer, such as `0` or `n/a`; an empty cell is none anyway.
 */
export type PastScale =
  | { readonly kind: 'steps'; readonly steps: readonly (readonly string[])[]; readonly none: readonly string[] }
  | {
      readonly kind: 'codes';
      readonly codes: readonly { readonly code: string; readonly values: readonly string[] }[];
      readonly none: readonly string[];
    };

/** What is wrong with a mapping, whatever the rows say. */
export type MappingReason =
  'columnUnknown' | 'itemUnknown' | 'itemTwice' | 'nameTwice' | 'valueTwice' | 'scaleMisfit' | 'noQuestions';

/** Where a mapping misfits; `path` as in its JSON. */
export interface MappingError {
  readonly path: string;
  readonly reason: MappingReason;
}

/** The scale of a statement that is none of the instrument's. */
const ownScale: Item['scale'] = { kind: 'agreement' };

/** The item a question is read as: one of the instrument's, or a statement of its own. Undefined when the instrument has none of this id. */
export function itemOf(instrument: Instrument, { item, text }: PastQuestion): Pick<Item, 'id' | 'scale'> | undefined {
  if (text !== undefined) return { id: item, scale: ownScale };
  return instrument.items.find(({ id }) => id === item);
}

/**
 * Holds a mapping against the instrument and the file's columns.
 * @returns every misfit; empty when the rows can be read by it
 */
export function checkMapping(
  mapping: PastMapping,
  instrument: Instrument,
  columns: readonly string[],
): readonly MappingError[] {
  const errors: MappingError[] = [];
  const complain = (path: string, reason: MappingReason): number => errors.push({ path, reason });
  for (const [path, column] of columnsOf(mapping)) if (!columns.includes(column)) complain(path, 'columnUnknown');
  if (mapping.questions.length === 0) complain('questions', 'noQuestions');
  const items = new Set<string>();
  const names = new Set(mapping.leftOut.map(sameText));
  for (const [index, question] of mapping.questions.entries()) {
    const path = `questions.${index}`;
    for (const name of question.names.map(sameText)) if (!isNew(names, name)) complain(`${path}.names`, 'nameTwice');
    if (!isNew(items, question.item)) complain(`${path}.item`, 'itemTwice');
    const item = itemOf(instrument, question);
    if (!item) complain(`${path}.item`, 'itemUnknown');
    else if (!fits(question.scale, item.scale)) complain(`${path}.scale`, 'scaleMisfit');
    if (!areApart(question.scale)) complain(`${path}.scale`, 'valueTwice');
  }
  return errors;
}

/** Every column that a mapping reads, with where it names it; a wide file's questions included. */
function columnsOf({ layout, units, only, questions }: PastMapping): readonly (readonly [string, string])[] {
  const named: (readonly [string, string])[] = [];
  if (layout.kind === 'long') {
    named.push(['layout.question', layout.question], ['layout.answer', layout.answer]);
    if (layout.respondent !== null) named.push(['layout.respondent', layout.respondent]);
  } else
    for (const [index, { names }] of questions.entries())
      for (const name of names) named.push([`questions.${index}.names`, name]);
  for (const [index, level] of units.entries())
    for (const column of level.kind === 'flags' ? level.columns : [level.column])
      named.push([`units.${index}`, column]);
  if (only) named.push(['only.column', only.column]);
  return named;
}

/** Whether the scale of a file can be read as an item's. Several reasons at once and free text are not taken over. */
function fits(scale: PastScale, target: Item['scale']): boolean {
  switch (target.kind) {
    case 'recommend':
      return scale.kind === 'steps' && scale.steps.length === ratingSteps;
    case 'agreement':
      return scale.kind === 'steps' && scale.steps.length >= stepLimits.least && scale.steps.length <= stepLimits.most;
    case 'minutes':
    case 'choice': {
      const known = target.options.map(({ code }) => code);
      return scale.kind === 'codes' && scale.codes.length > 0 && scale.codes.every(({ code }) => known.includes(code));
    }
    case 'reasons':
    case 'comment':
      return false;
  }
}

/** Whether no value means two things. A step that nobody chose has none. */
function areApart(scale: PastScale): boolean {
  const groups = scale.kind === 'steps' ? scale.steps : scale.codes.map(({ values }) => values);
  const seen = new Set<string>();
  return [...groups.flat(), ...scale.none].every((value) => isNew(seen, sameText(value)));
}

/** Adds an entry; false when it was there. */
function isNew(seen: Set<string>, entry: string): boolean {
  const before = seen.size;
  return seen.add(entry).size > before;
}
