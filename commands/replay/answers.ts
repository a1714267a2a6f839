import { accept } from '#core/ballot/accept.ts';
import type { Answer, Answers } from '#core/ballot/answers.ts';
import { itemsOf, type Form, type Instrument, type Item, type Scale } from '#core/survey/instrument.ts';
import { misfitAt, type Table } from './table.ts';

/** What one person answers: the scores, and the comment where there is one. */
export interface Answering {
  readonly scores: Answers;
  readonly comment: Answers | null;
}

/** What the scale takes, in words. */
function expectation(scale: Scale): string {
  switch (scale.kind) {
    case 'recommend':
      return 'must be a whole number from 0 to 10';
    case 'agreement':
      return 'must be a whole number from 1 to 5, or na';
    case 'minutes':
      return `must be one of ${scale.options.map(({ code }) => code).join(' ')}`;
    case 'choice':
      return `must be one of ${scale.options.map(({ code }) => code).join(' ')}`;
    case 'reasons':
      return `must be at most ${scale.most} different ones of ${scale.options.map(({ code }) => code).join(' ')}, joined by ;`;
    case 'comment':
      return `must be at most ${scale.most} characters`;
  }
}

/** A cell as the browser would send it; text where the scale takes codes. */
function answerOf(scale: Scale, cell: string): Answer {
  if (scale.kind === 'reasons') return cell.split(';').map((code) => code.trim());
  const numeric = scale.kind !== 'comment' && scale.kind !== 'choice' && /^\d{1,5}$/.test(cell);
  return numeric ? Number(cell) : cell;
}

/**
 * Checks an answers file completely against instrument and roster.
 * @param people keys of the roster
 * @param note tells the person what is left out because the form does not ask it
 * @returns by person; whoever has a row without any answer is absent, since a browser sends nothing without one
 * @throws Misfit at the first place that misfits
 */
export function readAnswers(
  table: Table,
  instrument: Instrument,
  form: Form,
  people: ReadonlySet<string>,
  note: (line: string) => void,
): ReadonlyMap<string, Answering> {
  const items = new Map(instrument.items.map((item) => [item.id, item]));
  const asked = new Set(itemsOf(instrument, form).map(({ id }) => id));
  if (!table.columns.includes('person')) throw misfitAt(table, 1, 'person', 'is missing');
  for (const column of table.columns) {
    if (column === 'person' || asked.has(column)) continue;
    if (!items.has(column)) throw misfitAt(table, 1, column, `is no item of ${instrument.id}`);
    note(`${table.file}: column ${column} is ignored, the ${form} form does not ask it`);
  }
  const answering = new Map<string, Answering>();
  const lines = new Map<string, number>();
  for (const { line, cells } of table.rows) {
    // As the roster understands keys: composed characters.
    const person = cells.get('person')?.normalize('NFC');
    if (person === undefined) throw misfitAt(table, line, 'person', 'is empty');
    if (!people.has(person)) throw misfitAt(table, line, 'person', 'is not in the roster');
    const earlier = lines.get(person);
    if (earlier !== undefined) throw misfitAt(table, line, 'person', `is already there in line ${earlier}`);
    lines.set(person, line);
    const scores: Record<string, Answer> = {};
    let comment: Answers | null = null;
    for (const [id, item] of items) {
      const cell = cells.get(id);
      if (cell === undefined) continue;
      const answer = checked(table, line, item, cell);
      if (!asked.has(id)) continue;
      if (item.scale.kind === 'comment') comment = { [id]: answer };
      else scores[id] = answer;
    }
    if (comment !== null || Object.keys(scores).length > 0) answering.set(person, { scores, comment });
  }
  return answering;
}

function checked(table: Table, line: number, item: Item, cell: string): Answer {
  const answer = answerOf(item.scale, cell);
  const kind = item.scale.kind === 'comment' ? 'comment' : 'score';
  if (!accept({ items: [item] }, [item.id], kind, { [item.id]: answer }).ok)
    throw misfitAt(table, line, item.id, expectation(item.scale));
  return answer;
}
