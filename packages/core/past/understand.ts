import type { Answer } from '../ballot/answers.ts';
import { cellText } from '../cell.ts';
import type { Instrument } from '../survey/instrument.ts';
import { itemOf, type PastMapping } from './mapping.ts';
import { meanings, sameText } from './scale.ts';
import { unitPath } from './unit-path.ts';

/** A row as read from the file, all text; `line` is its row in the file. A missing cell is an empty one. */
export interface PastRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export type PastReason =
  'valueUnknown' | 'questionUnknown' | 'respondentMissing' | 'answeredTwice' | 'unitDiffers' | 'unitGap' | 'tooLong';

/** What is not understood in one cell; `other` is the row that says otherwise. */
export interface PastError {
  readonly line: number;
  readonly column: string;
  readonly reason: PastReason;
  readonly other?: number;
}

/** What one row of the file says to one item. */
interface Entry {
  readonly line: number;
  readonly column: string;
  readonly respondent: string | null;
  readonly unit: readonly string[];
  readonly item: string;
  /** Null where the question was left empty or does not apply. */
  readonly answer: Answer | null;
}

/** The answers of a file as its mapping reads them, not yet brought together by person. */
export interface PastEntries {
  readonly entries: readonly Entry[];
  readonly errors: readonly PastError[];
  /** Rows read, those that `only` passed over, and rows of questions left out on purpose. */
  readonly rows: number;
  readonly passedOver: number;
  readonly leftOut: number;
}

/**
 * Understands every row of a file, or says by row and column what it does not.
 * @param columns names of the cells of each row
 * @param mapping that `checkMapping` found nothing wrong with
 */
export function understand(
  columns: readonly string[],
  rows: readonly PastRow[],
  mapping: PastMapping,
  instrument: Instrument,
): PastEntries {
  const at = new Map(columns.map((column, index) => [column, index]));
  const errors: PastError[] = [];
  const entries: Entry[] = [];
  const passes = new Set(mapping.only?.values.map(sameText));
  const read = mapping.layout.kind === 'wide' ? wideReader(mapping, instrument) : longReader(mapping, instrument);
  let passedOver = 0;
  let leftOut = 0;
  for (const { line, cells } of rows) {
    const cell = (column: string): string => cells[at.get(column) ?? -1] ?? '';
    if (mapping.only && !passes.has(sameText(cell(mapping.only.column)))) {
      passedOver += 1;
      continue;
    }
    const found = read(line, cell);
    if (found === 'leftOut') {
      leftOut += 1;
      continue;
    }
    errors.push(...found.errors);
    const place = unitPath(mapping.units, cell);
    if ('reason' in place) errors.push({ line, column: place.column, reason: place.reason });
    else for (const entry of found.entries) entries.push({ ...entry, unit: place.unit });
  }
  return { entries, errors, rows: rows.length - passedOver - leftOut, passedOver, leftOut };
}

type Read = (
  line: number,
  cell: (column: string) => string,
) => 'leftOut' | { readonly entries: readonly Omit<Entry, 'unit'>[]; readonly errors: readonly PastError[] };

/** A question with what its values mean. */
interface Known {
  readonly item: string;
  readonly names: readonly string[];
  readonly meaning: ReadonlyMap<string, Answer | null>;
}

function knownQuestions({ questions }: PastMapping, instrument: Instrument): readonly Known[] {
  return questions.flatMap((question) => {
    const item = itemOf(instrument, question);
    return item ? [{ item: item.id, names: question.names, meaning: meanings(question.scale, item) }] : [];
  });
}

/** What a cell says; null for no answer, undefined for what the scale does not know. */
function answerIn({ meaning }: Known, text: string): Answer | null | undefined {
  return cellText(text) === '' ? null : meaning.get(sameText(text));
}

/** A row is a respondent. A question that stands in several columns is answered in one of them. */
function wideReader(mapping: PastMapping, instrument: Instrument): Read {
  const questions = knownQuestions(mapping, instrument);
  return (line, cell) => {
    const errors: PastError[] = [];
    const entries = questions.map((question) => {
      let answer: Answer | null = null;
      let column = question.names[0] ?? '';
      for (const name of question.names) {
        const said = answerIn(question, cell(name));
        if (said === undefined) errors.push({ line, column: name, reason: 'valueUnknown' });
        else if (said !== null && answer !== null && said !== answer)
          errors.push({ line, column: name, reason: 'answeredTwice', other: line });
        else if (said !== null) [answer, column] = [said, name];
      }
      return { line, column, respondent: String(line), item: question.item, answer };
    });
    return { entries, errors };
  };
}

/** A row is an answer. */
function longReader(mapping: PastMapping, instrument: Instrument): Read {
  const { layout } = mapping;
  if (layout.kind !== 'long') throw new Error('not a long file');
  const questions = new Map(
    knownQuestions(mapping, instrument).flatMap((known) => known.names.map((name) => [sameText(name), known] as const)),
  );
  const leftOut = new Set(mapping.leftOut.map(sameText));
  return (line, cell) => {
    const name = sameText(cell(layout.question));
    if (leftOut.has(name)) return 'leftOut';
    const question = questions.get(name);
    if (!question) return { entries: [], errors: [{ line, column: layout.question, reason: 'questionUnknown' }] };
    const answer = answerIn(question, cell(layout.answer));
    if (answer === undefined) return { entries: [], errors: [{ line, column: layout.answer, reason: 'valueUnknown' }] };
    const respondent = layout.respondent === null ? null : cellText(cell(layout.respondent));
    if (respondent === '')
      return { entries: [], errors: [{ line, column: layout.respondent ?? '', reason: 'respondentMissing' }] };
    return { entries: [{ line, column: layout.answer, respondent, item: question.item, answer }], errors: [] };
  };
}
