/** Something to choose: its name, and words under which it can be found as well. */
export interface Option {
  readonly value: string;
  readonly name: string;
  readonly words: readonly string[];
}

/** An option that fits what was typed, with the word it was found under; absent where its name fits by itself. */
export interface Found {
  readonly option: Option;
  readonly word?: string;
}

/**
 * The options that fit what was typed: every typed word begins a word of the name, or of one of the words to be found under. Case and accents do not matter; ä is a as well as ae.
 * @returns names before words, otherwise in the order of the options; all of them where nothing is typed
 */
export function search(options: readonly Option[], typed: string): readonly Found[] {
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return options.map((option) => ({ option }));
  const fits = (text: string): boolean => {
    const words = wordsOf(text);
    return wanted.every((start) => words.some((word) => word.startsWith(start) || bare(word).startsWith(bare(start))));
  };
  const byName = options.filter(({ name }) => fits(name));
  const byWord = options.flatMap((option): Found[] => {
    if (byName.includes(option)) return [];
    const word = option.words.find(fits);
    return word === undefined ? [] : [{ option, word }];
  });
  return [...byName.map((option) => ({ option })), ...byWord];
}

function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Umlauts written out are the letter alone, on both sides of the comparison. */
const bare = (word: string): string =>
  word
    .replaceAll(/([aou])e/g, '$1')
    .replaceAll('ss', 's')
    .replaceAll('ß', 's');
