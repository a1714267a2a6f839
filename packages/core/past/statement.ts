/**
 * The id of a statement that is none of the instrument's: the same words get the same id in every file, so that their waves make a trend. Numbering, capitals and punctuation do not matter.
 * @param digest of a text as hex, well mixed
 * @returns `own-` and eight hex digits
 */
export function statementId(text: string, digest: (text: string) => string): string {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^\W*\d+\W+/u, '')
    .replaceAll('&', ' and ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return `own-${digest(words.join(' ')).slice(0, 8)}`;
}
