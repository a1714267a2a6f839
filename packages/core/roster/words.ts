import type { Language, Side } from '../survey/instrument.ts';

/** What people write for a value, in German or English, all lower case. */
type Words<Value extends string> = readonly (readonly [Value, readonly string[]])[];

const sideWords: Words<Side> = [
  ['business', ['business', 'fachbereich', 'fachbereiche', 'fachseite', 'fachabteilung', 'business side']],
  ['it', ['it', 'information technology', 'informatik', 'edv', 'it-abteilung', 'it department', 'it side']],
];

const roleWords: Words<'lead' | 'staff'> = [
  [
    'lead',
    [
      ...['lead', 'leader', 'leadership', 'manager', 'management', 'head', 'team lead', 'supervisor'],
      ...['leitung', 'leiter', 'leiterin', 'leitend', 'führung', 'führungskraft', 'führungskräfte', 'vorgesetzte'],
      ...['vorgesetzter', 'teamleitung', 'teamleiter', 'teamleiterin'],
    ],
  ],
  [
    'staff',
    [
      ...['staff', 'employee', 'team member', 'member', 'individual contributor'],
      ...['mitarbeitende', 'mitarbeitender', 'mitarbeiter', 'mitarbeiterin', 'mitarbeiter:in', 'mitarbeiter*in'],
      ...['mitarbeiter/in', 'angestellte', 'angestellter', 'beschäftigte', 'beschäftigter'],
    ],
  ],
];

const languageWords: Words<Language> = [
  ['de', ['de', 'de-de', 'de-at', 'de-ch', 'deu', 'ger', 'german', 'deutsch']],
  ['en', ['en', 'en-gb', 'en-us', 'eng', 'english', 'englisch']],
];

function reader<Value extends string>(words: Words<Value>): (text: string) => Value | undefined {
  const meaning = new Map(words.flatMap(([value, all]) => all.map((word) => [word, value] as const)));
  return (text) => meaning.get(text.toLowerCase().replaceAll('_', '-'));
}

/** The side that a word means; absent for an unknown word. */
export const sideOf = reader(sideWords);

/** The role that a word means; absent for an unknown word. */
export const roleOf = reader(roleWords);

/** The language that a word or tag means; absent for an unknown word. */
export const languageOf = reader(languageWords);
