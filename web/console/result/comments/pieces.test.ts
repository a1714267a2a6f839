import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fits, pieces } from './pieces.ts';

test('a search finds words in any case, with and without marks, and all of its words', () => {
  expect(fits('Die Straße zum Gerät', 'GERAT strasse')).toBe(true);
  expect(fits('Die Straße zum Gerät', 'gerät drucker')).toBe(false);
  expect(fits('Leihgerät', 'gerät')).toBe(true);
  expect(fits('anything', '  ')).toBe(true);
});

test('what was masked stands apart, what was found is marked, and other brackets are text', () => {
  expect(pieces('[Name] brachte das Gerät [sofort]', 'gerat')).toEqual([
    { text: '[Name]', kind: 'masked' },
    { text: ' brachte das ', kind: 'plain' },
    { text: 'Gerät', kind: 'found' },
    { text: ' ', kind: 'plain' },
    { text: '[sofort]', kind: 'plain' },
  ]);
});

test('the pieces of a comment are the comment, whatever is searched', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.constantFrom('ßß [Name] É ss', 'Äa aÄ'));
  fc.assert(
    fc.property(text, fc.oneof(fc.string({ maxLength: 4 }), fc.constantFrom('ss', 's', 'a')), (comment, wanted) => {
      expect(
        pieces(comment, wanted)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(comment);
    }),
    { numRuns: 300 },
  );
});
