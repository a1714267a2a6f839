/** The text of a cell of a file: characters composed (NFC), invisible marks gone; control characters, line breaks and runs of spaces become one space, so that no cell can break a line or a mail header. */
export function cellText(text = ''): string {
  return text
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}
