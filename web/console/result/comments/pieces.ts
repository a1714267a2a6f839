import { isMark } from '#contract/mask.ts';

/** A stretch of a comment: as it is, replaced when it was masked, or found by the search. */
export interface Piece {
  readonly text: string;
  readonly kind: 'plain' | 'masked' | 'found';
}

const letterBreaks = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** A letter without its marks and in lower case: ü is u, ß is ss. */
function folded(letter: string): string {
  return letter.toLowerCase().replaceAll('ß', 'ss').normalize('NFD').replaceAll(/\p{M}/gu, '');
}

/** What is searched for, word by word; all must be in a comment. */
function wantedWords(wanted: string): readonly string[] {
  return folded(wanted)
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** Whether a comment has every word of the search somewhere, also within a word, whatever the case and marks. */
export function fits(text: string, wanted: string): boolean {
  const plain = folded(text);
  return wantedWords(wanted).every((word) => plain.includes(word));
}

/** A comment cut into what was masked, what the search found, and the rest; together they are the comment. */
export function pieces(text: string, wanted: string): readonly Piece[] {
  return text
    .split(/(\[[^\]]*\])/)
    .flatMap((part) => (isMark(part) ? [{ text: part, kind: 'masked' } as const] : searched(part, wanted)))
    .filter((piece) => piece.text !== '');
}

function searched(text: string, wanted: string): readonly Piece[] {
  const letters = Array.from(letterBreaks.segment(text), ({ segment }) => segment);
  // Where each letter begins in the folded text, which can be longer or shorter.
  const starts: number[] = [];
  let plain = '';
  for (const letter of letters) {
    starts.push(plain.length);
    plain += folded(letter);
  }
  const found = letters.map(() => false);
  for (const word of wantedWords(wanted))
    for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + word.length))
      for (const [index, start] of starts.entries())
        if (start < at + word.length && (starts[index + 1] ?? plain.length) > at) found[index] = true;
  const cut: Piece[] = [];
  for (const [index, letter] of letters.entries()) {
    const kind = found[index] ? 'found' : 'plain';
    const last = cut.at(-1);
    if (last?.kind === kind) cut[cut.length - 1] = { text: last.text + letter, kind };
    else cut.push({ text: letter, kind });
  }
  return cut;
}
