import type { Language } from '../survey/instrument.ts';

/** Letters with and without marks are one: ü is u, ß is ss. In lower case. */
function plainLetters(word: string): string {
  return word.toLowerCase().replaceAll('ß', 'ss').normalize('NFD').replaceAll(/\p{M}/gu, '');
}

/**
 * What a word has in common with its other forms: endings off, nothing else. Light on purpose: two words too many are better than two meanings in one.
 * @param word as written
 * @source German: Savoy 2006, Light Stemming Approaches for the French, Portuguese, German and Hungarian Languages, SAC '06; English: Harman 1991, How Effective Is Suffixing?, JASIS 42(1), the S stemmer
 */
export function stem(word: string, language: Language): string {
  const plain = plainLetters(word);
  return language === 'de' ? withoutDegree(withoutCase(plain)) : withoutPlural(plain);
}

/** An ending, how many letters the word must have for it to be one, and what must stand before it. */
type Ending = readonly [ending: string, atLeast: number, before?: RegExp];

const afterS = /[bdfghklmnt]$/;
const caseEndings: readonly Ending[] = [
  ['ern', 6],
  ['em', 5],
  ['en', 5],
  ['er', 5],
  ['es', 5],
  ['e', 4],
  ['s', 4, afterS],
];
const degreeEndings: readonly Ending[] = [
  ['est', 6],
  ['er', 5],
  ['en', 5],
  ['st', 5, afterS],
];

function without(word: string, endings: readonly Ending[]): string {
  for (const [ending, atLeast, before] of endings) {
    const rest = word.slice(0, -ending.length);
    if (word.length >= atLeast && word.endsWith(ending) && (!before || before.test(rest))) return rest;
  }
  return word;
}

/** Without case and number: Geräten, Gerätes, Geräte are Gerat. */
function withoutCase(word: string): string {
  return without(word, caseEndings);
}

/** Without comparison: langsamer, am langsamsten. */
function withoutDegree(word: string): string {
  return without(word, degreeEndings);
}

function withoutPlural(word: string): string {
  if (word.length < 4) return word;
  if (word.endsWith('ies') && !/[ea]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (word.endsWith('es') && !/[aeo]es$/.test(word)) return word.slice(0, -1);
  if (word.endsWith('s') && !/[us]s$/.test(word)) return word.slice(0, -1);
  return word;
}
