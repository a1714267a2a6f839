import { expect, test } from 'vitest';
import { ReferenceValue } from '#contract/benchmark.ts';
import { isBeside } from '../reference/reference.ts';
import { references, referencesIn } from './references.ts';

test('every reference can be looked up: source, year, n, scale and an address', () => {
  expect(new Set(references.map(({ id }) => id)).size).toBe(references.length);
  for (const { source, url, year, n, scale } of references) {
    expect(source.length).toBeGreaterThan(20);
    expect(url).toMatch(/^https:\/\//);
    expect(year).toMatch(/^20\d\d$/);
    for (const text of [n, scale]) expect(text.de.length * text.en.length).toBeGreaterThan(0);
  }
});

test('what is comparable names the own share it is compared with and the licence it is shipped under', () => {
  const comparable = references.filter(({ use }) => use === 'comparable');
  expect(comparable.map(({ beside }) => beside)).toEqual(
    ['P7', 'P6'].map((measure) => ({ measure, as: 'favourable' })),
  );
  for (const { percentiles, licence } of comparable) {
    expect(percentiles).toBeDefined();
    expect(licence).toContain('Open Government Licence v3.0');
  }
  for (const { beside } of references) if (beside) expect(isBeside(beside)).toBe(true);
});

test('percentiles ascend', () => {
  for (const { percentiles } of references)
    if (percentiles)
      expect(Object.values(percentiles)).toEqual(Object.values<number>({ ...percentiles }).sort((a, b) => a - b));
});

test('both languages travel over the wire, numbers in their own way', () => {
  for (const language of ['de', 'en'] as const)
    for (const reference of referencesIn(language)) expect(ReferenceValue.parse(reference)).toEqual(reference);
  expect(referencesIn('de')[0]).toMatchObject({
    value: '79,2\u00a0%',
    scale: 'Zustimmung (4–5 von 5), Median; mittlere Hälfte 71,3\u00a0% bis 83,9\u00a0%',
  });
  expect(referencesIn('en')[0]).toMatchObject({
    value: '79.2%',
    scale: 'agreement (4–5 of 5), median; middle half 71.3% to 83.9%',
  });
});
