import type { Instrument } from '#contract/instrument.ts';
import type { Draft } from './draft.ts';
import { guessRating, guessScale, isNumbered, type ScaleDraft } from './scale.ts';
import { type Sheet, valuesByQuestion, valuesIn } from './sheet.ts';

/** The words of a question without numbering, capitals and punctuation: spellings of one question share them. */
export function wordsOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^\W*\d+\W+/u, '')
    .replaceAll('&', ' and ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ');
}

const find = (columns: readonly string[], words: readonly string[]): string =>
  columns.find((column) => words.includes(wordsOf(column))) ?? '';

/** Whether the file has a row per answer, by its columns' names. */
export function guessLayout({ columns }: Sheet): Pick<Draft, 'layout' | 'question' | 'answer' | 'respondent'> {
  const question = find(columns, ['question', 'frage', 'item', 'question text', 'fragetext', 'statement', 'aussage']);
  const answer = find(columns, ['response', 'answer', 'antwort', 'value', 'wert', 'score', 'rating']);
  const respondent = find(columns, [
    'respondent',
    'respondent id',
    'response id',
    'responseid',
    'person',
    'id',
    'user id',
  ]);
  return { layout: question !== '' && answer !== '' ? 'long' : 'wide', question, answer, respondent };
}

/** Columns that name a person's unit, as the roster calls them. */
export function guessUnits({ columns }: Sheet): Draft['levels'] {
  const words = [
    'department',
    'abteilung',
    'unit',
    'einheit',
    'organisationseinheit',
    'bereich',
    'team',
    'division',
    'org unit',
  ];
  const column = find(columns, words);
  return column === '' ? [] : [{ kind: 'column', columns: [column], separator: '/' }];
}

/** The questions of a file with the values they were answered by: columns of a wide file, texts of a long one. */
export function questionsIn(
  sheet: Sheet,
  draft: Pick<Draft, 'layout' | 'question' | 'answer' | 'levels' | 'only'>,
): ReadonlyMap<string, ReadonlySet<string>> {
  if (draft.layout === 'long') return valuesByQuestion(sheet, draft.question, draft.answer);
  const elsewhere = new Set([...draft.levels.flatMap(({ columns }) => columns), draft.only.column]);
  return new Map(
    sheet.columns
      .filter((column) => !elsewhere.has(column))
      .map((column) => [column, new Set(valuesIn(sheet, [column]).keys())] as const),
  );
}

/** What a question is read as: an item that has its words, else a statement of its own where its values are a scale. Spellings of one question go together. */
export function guessTargets(
  questions: ReadonlyMap<string, ReadonlySet<string>>,
  instrument: Instrument,
): Draft['targets'] {
  const items = new Map<string, string>();
  for (const { id, name, wording, scale } of instrument.items) {
    if (scale.kind === 'comment' || scale.kind === 'reasons') continue;
    const texts = 'en' in wording ? [wording, name] : [name];
    for (const text of [id, ...texts.flatMap(({ en, de, sie = de }) => [en, de, sie])]) items.set(wordsOf(text), id);
  }
  const spellings = Map.groupBy([...questions.keys()], wordsOf);
  const targets = [...spellings].flatMap(([words, [first = '', ...more]]) => {
    const values = new Set([first, ...more].flatMap((name) => [...(questions.get(name) ?? [])]));
    const own = !besides.has(words) && guessScale(values) ? ownTarget(first) : '';
    return [first, ...more].map((name) => [name, items.get(words) ?? own] as const);
  });
  const found = new Map(targets);
  return Object.fromEntries([...questions.keys()].map((name) => [name, found.get(name) ?? '']));
}

/** What tools write beside the answers: numbers that are no question's. */
const besides = new Set([
  ...[
    'id',
    'response id',
    'responseid',
    'respondent',
    'lastpage',
    'last page',
    'seed',
    'token',
    'progress',
    'finished',
  ],
  ...[
    'status',
    'duration',
    'duration in seconds',
    'score',
    'punkte',
    'gesamtpunktzahl',
    'total points',
    'distribution channel',
  ],
]);

/** The target of a statement that is kept in its own words. */
export const ownTarget = (text: string): string => `own:${text}`;

/** The wording of such a statement; undefined for an item of the instrument. */
export const ownText = (target: string): string | undefined =>
  target.startsWith('own:') ? target.slice('own:'.length) : undefined;

/** The values in the file by the target they are read as, over all spellings. */
export function valuesByTarget(
  questions: ReadonlyMap<string, ReadonlySet<string>>,
  targets: Draft['targets'],
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, ReadonlySet<string>>();
  for (const [question, values] of questions) {
    const target = targets[question] ?? '';
    if (target !== '') found.set(target, new Set([...(found.get(target) ?? []), ...values]));
  }
  return found;
}

/** How the values of each target are read. Questions that look alike are guessed together: where nobody chose the lowest step of one, another shows that there is one. */
export function guessScales(
  questions: ReadonlyMap<string, ReadonlySet<string>>,
  targets: Draft['targets'],
  instrument: Instrument,
): Draft['scales'] {
  const alike = Map.groupBy(valuesByTarget(questions, targets), ([target, values]) =>
    kindOf(target, values, instrument),
  );
  return Object.fromEntries(
    [...alike].flatMap(([kind, group]) => {
      const values = new Set(group.flatMap(([, some]) => [...some]));
      const scale = kind === 'rating' ? guessRating(values) : (guessScale(values) ?? { steps: 5, as: {} });
      return group.map(([target, own]): [string, ScaleDraft] => [
        target,
        kind === 'codes' ? guessCodes(target, own, instrument) : scale,
      ]);
    }),
  );
}

function kindOf(target: string, values: ReadonlySet<string>, instrument: Instrument): string {
  const scale = instrument.items.find(({ id }) => id === target)?.scale.kind;
  if (scale === 'recommend') return 'rating';
  if (scale === 'minutes' || scale === 'choice') return 'codes';
  const steps = guessScale(values)?.steps;
  if (steps === undefined) return 'unknown';
  return isNumbered(values) && steps <= 7 ? 'numbers' : String(steps);
}

/** Codes and option texts that stand in the file as they stand in the instrument. */
function guessCodes(target: string, values: ReadonlySet<string>, instrument: Instrument): ScaleDraft {
  const scale = instrument.items.find(({ id }) => id === target)?.scale;
  const options = scale && (scale.kind === 'minutes' || scale.kind === 'choice') ? scale.options : [];
  const as = [...values].flatMap((value) => {
    const words = wordsOf(value);
    const option = options.find(
      ({ code, text }) => code === value || wordsOf(text.en) === words || wordsOf(text.de) === words,
    );
    return option ? [[value, option.code] as const] : [];
  });
  return { steps: 0, as: Object.fromEntries(as) };
}
