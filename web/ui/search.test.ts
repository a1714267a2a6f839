import fc from 'fast-check';
import { expect, test } from 'vitest';
import { search, type Option } from './search.ts';

const options: readonly Option[] = [
  { value: 'C', name: 'C – Verarbeitendes Gewerbe', words: ['Maschinenbau', 'Kraftwagen und Teile', 'Möbel'] },
  { value: 'F', name: 'F – Baugewerbe', words: ['Hochbau', 'Straßenbau'] },
  { value: 'K', name: 'K – Finanzen und Versicherungen', words: ['Banken', 'Sparkassen'] },
];
const found = (typed: string): readonly string[] => search(options, typed).map(({ option }) => option.value);

test('an option is found by its letter, its name or a word it stands for, and the word is named', () => {
  expect(found('k')[0]).toBe('K');
  expect(found('gewerbe')).toEqual(['C']);
  expect(found('versich')).toEqual(['K']);
  expect(search(options, 'maschinen')).toEqual([{ option: options[0], word: 'Maschinenbau' }]);
  expect(search(options, 'teile kraft')).toEqual([{ option: options[0], word: 'Kraftwagen und Teile' }]);
});

test('umlauts and ß may be written out, or left out', () => {
  for (const typed of ['Möbel', 'moebel', 'mobel', 'MÖB']) expect(found(typed)).toEqual(['C']);
  for (const typed of ['straßen', 'strassen']) expect(found(typed)).toEqual(['F']);
});

test('nothing typed shows everything, and what nothing begins with shows nothing', () => {
  expect(found(' ')).toEqual(['C', 'F', 'K']);
  expect(found('Raumfahrt')).toEqual([]);
});

test('whatever is typed, each option is found at most once and more letters never find more', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 6 }),
      fc.string({ minLength: 1, maxLength: 2, unit: fc.constantFrom('a', 'b', 'e', 'm', 'u') }),
      (typed, more) => {
        const before = found(typed);
        expect(new Set(before).size).toBe(before.length);
        if (!/\s$/u.test(typed) && /[\p{L}\p{N}]$/u.test(typed))
          for (const value of found(typed + more)) expect(before).toContain(value);
      },
    ),
    { numRuns: 300 },
  );
});
