import { type RosterColumn, rosterColumns } from './roster.ts';

/** What German and English files call a column, written without spaces and punctuation. The first word is the best sign. */
const names: Readonly<Record<RosterColumn, readonly string[]>> = {
  person: [
    ...['person', 'personid', 'employeeid', 'employeenumber', 'personnelnumber', 'staffid', 'userid', 'username', 'id'],
    ...['personalnummer', 'persnr', 'personalnr', 'mitarbeiterid', 'mitarbeiternummer', 'kennung', 'benutzername'],
    ...['employee', 'mitarbeiter', 'mitarbeiterin', 'mitarbeitende', 'name', 'vollername', 'fullname', 'login', 'upn'],
  ],
  unit: [
    ...['unit', 'unitpath', 'orgunit', 'organisationalunit', 'organizationalunit', 'department', 'dept', 'division'],
    ...['einheit', 'organisationseinheit', 'orgeinheit', 'oe', 'abteilung', 'bereich', 'team', 'pfad', 'path'],
  ],
  email: [
    ...['email', 'emailaddress', 'mail', 'mailaddress', 'mailadresse', 'emailadresse', 'workemail', 'primaryemail'],
    ...['dienstlicheemail', 'geschäftlicheemail', 'smtp', 'adresse', 'address'],
  ],
  side: ['side', 'seite', 'businessorit', 'fachbereichoderit', 'itoderfachbereich', 'sicht'],
  site: ['site', 'location', 'office', 'officelocation', 'city', 'plant', 'standort', 'ort', 'werk', 'niederlassung'],
  role: ['role', 'rolle', 'rolefamily', 'funktion', 'leadorstaff', 'führung', 'führungskraft', 'ebene', 'level'],
  language: ['language', 'lang', 'locale', 'preferredlanguage', 'sprache', 'korrespondenzsprache', 'muttersprache'],
};

/**
 * Guesses which roster column each header cell means, for the person to confirm or correct.
 * @param header cells as in the file
 * @returns one entry per cell, each column at most once (the better word wins, then the earlier cell); `null` where nothing fits
 */
export function guessColumns(header: readonly string[]): readonly (RosterColumn | null)[] {
  const guess: (RosterColumn | null)[] = header.map(() => null);
  const words = header.map(wordOf);
  for (const column of rosterColumns) {
    const best = names[column].flatMap((name) => {
      const cell = words.findIndex((word, index) => word === name && guess[index] === null);
      return cell === -1 ? [] : [cell];
    })[0];
    if (best !== undefined) guess[best] = column;
  }
  return guess;
}

function wordOf(cell: string): string {
  return cell
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}
