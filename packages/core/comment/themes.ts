import { byCodePoint } from '../strata/order.ts';
import { type Language, languages } from '../survey/instrument.ts';
import { stem } from './stem.ts';
import { stopWords } from './stop-words.ts';

/** A released comment. */
interface Comment {
  readonly id: string;
  readonly text: string;
}

/** Comments that share words. */
export interface Theme {
  /** As the comments write them, the one most comments share first; at most three. */
  readonly words: readonly string[];
  /** Ids of the comments, in the order given. */
  readonly comments: readonly string[];
}

/** Fewer comments than this are no theme. */
export const leastOfTheme = 3;
/** More themes than this are no overview. */
const mostThemes = 8;
/** Two words are one theme where more than half of the comments that have one have both. */
const together = 0.5;
const mostWords = 3;

/** One stem: the comments that have it, and how they write it. */
interface Term {
  readonly stem: string;
  readonly comments: Set<string>;
  readonly written: Map<string, number>;
}

/**
 * Groups comments by the words that several of them use. Nothing is understood, and nothing leaves the system: words without stop words, without endings, counted by comments.
 * A theme needs at least three comments, and no more than half of all: a word that nearly everybody uses parts nothing.
 * @param comments released ones, whose texts the reader sees as well: a theme says nothing that counting by hand would not
 * @returns the largest first; a comment may be in several or in none
 */
export function themesOf(comments: readonly Comment[]): readonly Theme[] {
  const shared = [...withHeads(termsOf(comments)).values()]
    .filter(({ comments: those }) => those.size >= leastOfTheme && those.size * 2 <= comments.length)
    .sort((a, b) => b.comments.size - a.comments.size || byCodePoint(a.stem, b.stem));
  const groups: Term[][] = [];
  for (const term of shared) {
    const group = groups.find(([first]) => first && overlap(first.comments, term.comments) > together);
    if (group) group.push(term);
    else groups.push([term]);
  }
  return groups
    .map((terms) => ({
      words: terms.slice(0, mostWords).map(asWritten),
      comments: comments.map(({ id }) => id).filter((id) => terms.some((term) => term.comments.has(id))),
    }))
    .sort((a, b) => b.comments.length - a.comments.length)
    .slice(0, mostThemes);
}

function termsOf(comments: readonly Comment[]): Map<string, Term> {
  const terms = new Map<string, Term>();
  for (const { id, text } of comments) {
    const words = wordsOf(text);
    const language = languageOf(words);
    for (const word of words) {
      const lower = word.toLowerCase();
      if (lower.length < 3 || languages.some((one) => stopWords[one].has(lower))) continue;
      const key = stem(word, language);
      const term = terms.get(key) ?? { stem: key, comments: new Set<string>(), written: new Map<string, number>() };
      term.comments.add(id);
      term.written.set(word, (term.written.get(word) ?? 0) + 1);
      terms.set(key, term);
    }
  }
  return terms;
}

/** The words of a comment; what was masked is none. */
function wordsOf(text: string): readonly string[] {
  return text.replaceAll(/\[[^\]]*\]/g, ' ').match(/\p{L}+(?:['’]\p{L}+)*/gu) ?? [];
}

/** The language whose small words a comment has more of; German where it has as many of both. */
function languageOf(words: readonly string[]): Language {
  const small = (language: Language): number =>
    words.filter((word) => stopWords[language].has(word.toLowerCase())).length;
  return small('en') > small('de') ? 'en' : 'de';
}

/** Fewest letters of the last part of a compound, and of what stands before it. */
const head = { letters: 5, before: 4 } as const;

/** A compound counts as its last part where that is used by itself: Leihgerät is a Gerät. */
function withHeads(terms: ReadonlyMap<string, Term>): ReadonlyMap<string, Term> {
  const merged = new Map(terms);
  // The longest first: what a part of a part has gained goes on with it.
  for (const compound of [...terms.values()].sort((a, b) => b.stem.length - a.stem.length))
    for (let from = head.before; from <= compound.stem.length - head.letters; from++) {
      const whole = terms.get(compound.stem.slice(from));
      if (!whole) continue;
      for (const id of compound.comments) whole.comments.add(id);
      merged.delete(compound.stem);
      break;
    }
  return merged;
}

/** Of all comments that have one of the two, the share that has both. */
function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((id) => other.has(id)).length;
  return both / (one.size + other.size - both);
}

/** How most comments write a term. */
function asWritten({ written, stem: fallback }: Term): string {
  const [most] = [...written].sort(([a, n], [b, m]) => m - n || byCodePoint(a, b));
  return most?.[0] ?? fallback;
}
