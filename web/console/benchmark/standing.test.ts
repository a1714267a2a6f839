import { expect, test } from 'vitest';
import { benchmarkText } from '../../i18n/benchmark.ts';
import { industryText } from '../../i18n/industry.ts';
import { groupName, rangeOf, sideOf } from './standing.ts';

const measure = { id: 'E0', quarter: null, contributors: null, quantiles: null, own: null, favourable: null };
const de = benchmarkText.de;

test('a position is a range of percentiles and never one rank', () => {
  const at = (from: number, to: number) => ({ ...measure, position: { against: 'deciles' as const, from, to } });
  expect(rangeOf(at(50, 80), de)).toBe('zwischen dem 50. und dem 80. Perzentil');
  expect(rangeOf(at(0, 20), de)).toBe('unter dem 20. Perzentil');
  expect(rangeOf(at(90, 100), benchmarkText.en)).toBe('above the 90th percentile');
  expect(rangeOf(at(0, 100), de)).toBe(de.anywhere);
  expect([sideOf(at(50, 80)), sideOf(at(30, 50)), sideOf(at(40, 60))]).toEqual(['above', 'below', 'around']);
});

test('where only the median is released the side is all that is said', () => {
  const only = { ...measure, position: { against: 'median' as const, place: 'around' as const } };
  expect(rangeOf(only, de)).toBe('');
  expect(sideOf(only)).toBe('around');
});

test('the peer group is named with everything it spans', () => {
  expect(groupName({ industry: 'C', size: '1,000–4,999', region: 'DACH' }, industryText.de, de)).toBe(
    'Verarbeitendes Gewerbe (NACE C), 1.000–4.999 Beschäftigte, DACH',
  );
  expect(groupName({ industry: 'C', size: null, region: null }, industryText.en, benchmarkText.en)).toBe(
    'Manufacturing (NACE C), all sizes, all regions',
  );
  expect(groupName({ industry: 'Leuchtenbauer', size: null, region: null }, industryText.de, de)).toBe(
    'Leuchtenbauer, alle Größen, alle Regionen',
  );
  expect(groupName({ industry: null, size: null, region: null }, industryText.de, de)).toBe('Alle Branchen');
});
