import { expect, test } from 'vitest';
import { stem } from './stem.ts';

test('the forms of a German word have one stem', () => {
  const forms = [
    ['Gerät', 'Geräte', 'Geräten', 'Gerätes'],
    ['Passwort', 'Passwörter', 'Passwörtern'],
    ['Änderung', 'Änderungen', 'änderung'],
    ['langsam', 'langsamer', 'langsamen', 'langsamste'],
    ['Drucker', 'Druckern', 'drucken', 'Druck'],
    ['Notebook', 'Notebooks'],
    ['Straße', 'Strasse', 'Straßen'],
  ];
  for (const words of forms) expect(new Set(words.map((word) => stem(word, 'de')))).toHaveLength(1);
});

// The worked rules of Harman 1991, table 1: -ies but not -eies or -aies; -es but not -aes, -ees or -oes; -s but not -us or -ss.
test('an English plural has the stem of its singular, by the rules of the S stemmer', () => {
  const pairs = { queries: 'query', phrases: 'phrase', laptops: 'laptop', corpus: 'corpus', process: 'process' };
  for (const [word, expected] of Object.entries(pairs)) expect(stem(word, 'en')).toBe(expected);
  expect(stem('shoes', 'en')).toBe('shoe');
  expect(stem('is', 'en')).toBe('is');
});

test('short words stay whole, and two words of different meaning stay two', () => {
  for (const word of ['die', 'Uhr', 'Eis', 'neu']) expect(stem(word, 'de')).toBe(word.toLowerCase());
  expect(stem('Netz', 'de')).not.toBe(stem('Nest', 'de'));
  expect(stem('Leitung', 'de')).not.toBe(stem('Leiter', 'de'));
});
