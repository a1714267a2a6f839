import { expect, test } from 'vitest';
import { industries } from '#contract/organisation.ts';
import { search } from '../ui/search.ts';
import { industryText } from './industry.ts';
import { naceText } from './nace.ts';

const find = (language: 'de' | 'en', typed: string): string | undefined =>
  search(
    industries.map((value) => ({ value, name: industryText[language][value], words: naceText[language][value] })),
    typed,
  )[0]?.option.value;

test.each([
  ['Krankenh', 'Q'],
  ['Sparkasse', 'K'],
  ['Maschinenbau', 'C'],
  ['automobil', 'C'],
  ['Software', 'J'],
  ['Stadtwerke', 'D'],
  ['Behörde', 'O'],
  ['Krankenkas', 'O'],
  ['Universit', 'P'],
  ['Spedition', 'H'],
  ['Verband', 'S'],
])('%s is found in German', (typed, letter) => {
  expect(find('de', typed)).toBe(letter);
});

test.each([
  ['hospital', 'Q'],
  ['bank', 'K'],
  ['machinery', 'C'],
  ['software', 'J'],
  ['airline', 'H'],
  ['univers', 'P'],
  ['ministr', 'O'],
  ['retail', 'G'],
])('%s is found in English', (typed, letter) => {
  expect(find('en', typed)).toBe(letter);
});
