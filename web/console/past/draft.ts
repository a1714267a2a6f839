import type { PastLevel, PastPlan, PastQuestion } from '#contract/past.ts';
import { ownText } from './guess.ts';
import { noAnswer, type ScaleDraft } from './scale.ts';
import type { Sheet } from './sheet.ts';

/** How a file is to be read, while the admin decides. Columns are named; an empty name is none. */
export interface Draft {
  readonly name: string;
  readonly source: string;
  /** First and last day of the survey, as in a date field. */
  readonly from: string;
  readonly to: string;
  readonly layout: 'wide' | 'long';
  readonly respondent: string;
  readonly question: string;
  readonly answer: string;
  readonly only: { readonly column: string; readonly values: readonly string[] };
  readonly levels: readonly LevelDraft[];
  /** By question: the item it is read as, `own:` and the wording it keeps, or empty for left out. */
  readonly targets: Readonly<Record<string, string>>;
  /** By target. */
  readonly scales: Readonly<Record<string, ScaleDraft>>;
  /** People there were, as typed; empty for unknown. */
  readonly workforce: string;
}

/** One level of the units, or several where its column holds whole paths. */
export interface LevelDraft {
  readonly kind: 'column' | 'path' | 'flags';
  readonly columns: readonly string[];
  readonly separator: string;
}

/** What is still missing before a draft can be checked. */
export type Missing = 'name' | 'source' | 'dates' | 'columns' | 'questions';

/** What a draft lacks, in page order. */
export function missingIn(draft: Draft, today: string): readonly Missing[] {
  const missing: Missing[] = [];
  if (draft.name.trim() === '') missing.push('name');
  if (draft.source.trim() === '') missing.push('source');
  if (draft.from === '' || draft.to === '' || draft.from > draft.to || draft.to >= today) missing.push('dates');
  if (draft.layout === 'long' && (draft.question === '' || draft.answer === '')) missing.push('columns');
  if (Object.values(draft.targets).every((target) => target === '')) missing.push('questions');
  return missing;
}

/** The columns a draft reads, each once: no other leaves the browser. */
export function columnsRead(draft: Draft): readonly string[] {
  const { layout, question, answer, respondent, only, levels, targets } = draft;
  const asked = Object.entries(targets).flatMap(([name, target]) => (target === '' ? [] : [name]));
  const named = [
    ...(layout === 'long' ? [question, answer, respondent] : asked),
    ...levels.flatMap(({ columns }) => columns),
    only.column,
  ];
  return [...new Set(named.filter((column) => column !== ''))];
}

/**
 * A draft as the server takes it.
 * @param file its name
 * @param rows how many there are
 */
export function planOf(draft: Draft, file: string, { columns, rows }: Sheet): PastPlan {
  const { name, source, from, to, layout, question, answer, respondent, only, workforce } = draft;
  const read = new Set(columnsRead(draft));
  const left = Object.entries(draft.targets).flatMap(([asked, target]) => (target === '' ? [asked] : []));
  return {
    name: name.trim(),
    source: source.trim(),
    file: file.slice(-200),
    opens: `${from}T00:00:00.000Z`,
    closes: `${to}T23:59:00.000Z`,
    rows: rows.length,
    layout: layout === 'wide' ? { kind: 'wide' } : { kind: 'long', respondent: respondent || null, question, answer },
    units: draft.levels.flatMap(levelOf),
    only: only.column === '' ? null : { column: only.column, values: [...only.values] },
    questions: questionsOf(draft),
    leftOut: (layout === 'wide' ? columns.filter((column) => !read.has(column)) : left).slice(0, 300),
    workforce: Number(workforce) > 0 ? [{ unit: '', people: Number(workforce) }] : [],
  };
}

function levelOf({ kind, columns, separator }: LevelDraft): PastLevel[] {
  const [column] = columns;
  if (column === undefined) return [];
  switch (kind) {
    case 'column':
      return [{ kind, column }];
    case 'path':
      return [{ kind, column, separator: separator || '/' }];
    case 'flags':
      return [{ kind, columns: [...columns] }];
  }
}

function questionsOf({ targets, scales }: Draft): PastQuestion[] {
  const names = Map.groupBy(Object.entries(targets), ([, target]) => target);
  return [...names].flatMap(([target, entries]): PastQuestion[] => {
    const scale = scales[target];
    if (target === '' || !scale) return [];
    const read = { names: entries.map(([name]) => name), scale: scaleOf(scale) };
    const text = ownText(target);
    return text === undefined ? [{ ...read, item: target }] : [{ ...read, text: text.slice(0, 300) }];
  });
}

function scaleOf({ steps, as }: ScaleDraft): PastQuestion['scale'] {
  const by = Map.groupBy(Object.entries(as), ([, meaning]) => meaning);
  const values = (meaning: string): string[] => (by.get(meaning) ?? []).map(([value]) => value);
  const none = values(noAnswer);
  if (steps === 0) {
    const codes = [...by.keys()].filter((meaning) => meaning !== noAnswer && meaning !== '');
    return { kind: 'codes', codes: codes.map((code) => ({ code, values: values(code) })), none };
  }
  return { kind: 'steps', steps: Array.from({ length: steps }, (_, step) => values(String(step + 1))), none };
}
