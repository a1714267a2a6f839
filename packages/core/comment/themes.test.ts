import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leastOfTheme, themesOf } from './themes.ts';

const comments = (texts: readonly string[]) => texts.map((text, index) => ({ id: `c${index}`, text }));

const said = comments([
  'Ich warte seit neun Wochen auf ein neues Notebook.',
  'Mein Notebook ist zu langsam, und ein Leihgerät gab es nicht.',
  'Ein Leihgerät am ersten Tag würde reichen, bis das Notebook kommt.',
  'Die Geräte kommen zu spät.',
  'Das Passwort läuft ab, und ich komme nicht mehr ins VPN.',
  'VPN bricht jeden Morgen ab, wenn alle das Passwort ändern.',
  'Passwörter und VPN kosten mich jeden Tag eine halbe Stunde.',
  '[Name] vom Service Desk war sehr freundlich.',
  'Bitte vorher sagen, was sich ändert.',
  'The printers in hall 3 never work.',
  'A printer that prints, please.',
  'Our printer has been broken for weeks, [name] knows about it.',
]);

test('comments are grouped by words that at least three of them use, whatever their endings', () => {
  expect(themesOf(said)).toEqual([
    { words: ['Geräte'], comments: ['c1', 'c2', 'c3'] },
    { words: ['Notebook'], comments: ['c0', 'c1', 'c2'] },
    { words: ['Passwort', 'VPN'], comments: ['c4', 'c5', 'c6'] },
    { words: ['printer'], comments: ['c9', 'c10', 'c11'] },
  ]);
});

test('what was masked and what everybody says is no theme', () => {
  const same = comments(Array.from({ length: 6 }, (_, index) => `[Name] hilft am Telefon ${'abcdef'.charAt(index)}`));
  expect(themesOf(same)).toEqual([]);
  expect(themesOf([])).toEqual([]);
});

test('every theme is what counting by hand in the shown comments gives: enough of them, each with one of its words', () => {
  const word = fc.constantFrom(
    'Drucker',
    'Netz',
    'Netze',
    'langsam',
    'Passwort',
    'VPN',
    'Schulung',
    'und',
    'the',
    '[Name]',
  );
  const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 30 }), (texts) => {
      const all = comments(texts);
      for (const { words, comments: ids } of themesOf(all)) {
        expect(ids.length).toBeGreaterThanOrEqual(leastOfTheme);
        expect(new Set(ids)).toHaveLength(ids.length);
        expect(words.length).toBeGreaterThan(0);
        for (const one of words) expect(texts.some((each) => each.includes(one))).toBe(true);
      }
    }),
    { numRuns: 100 },
  );
});

test('the order in which comments are given changes no theme', () => {
  const turned = themesOf(said.toReversed()).map(({ words, comments: ids }) => ({ words, ids: ids.toSorted() }));
  const straight = themesOf(said).map(({ words, comments: ids }) => ({ words, ids: ids.toSorted() }));
  expect(turned).toEqual(straight);
});
