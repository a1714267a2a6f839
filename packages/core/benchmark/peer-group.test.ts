import { expect, test } from 'vitest';
import { regions as contractRegions, sizeBands as contractBands } from '#contract/organisation.ts';
import { chainOf, groupKey, knownRegion, regions, sizeBandOf, sizeBands } from './peer-group.ts';

const full = { industry: 'C', size: '250–999', region: 'DACH' } as const;

test('the chain falls back from industry × size × region to everybody', () => {
  expect(chainOf(full).map(groupKey)).toEqual(['C|250–999|DACH', 'C|250–999|*', 'C|*|*', '*|*|*']);
});

test('levels that need something unknown are left out', () => {
  expect(chainOf({ ...full, region: null }).map(groupKey)).toEqual(['C|250–999|*', 'C|*|*', '*|*|*']);
  expect(chainOf({ ...full, size: null }).map(groupKey)).toEqual(['C|*|*', '*|*|*']);
  expect(chainOf({ ...full, industry: null }).map(groupKey)).toEqual(['*|*|*']);
});

test('size bands begin at 1, 50, 250, 1,000 and 5,000 people', () => {
  expect([1, 49, 50, 249, 250, 999, 1000, 4999, 5000, 90_000].map(sizeBandOf)).toEqual(
    [0, 0, 1, 1, 2, 2, 3, 3, 4, 4].map((index) => sizeBands[index]),
  );
  expect(sizeBandOf(null)).toBeNull();
});

test('a region that nobody knows forms no group', () => {
  expect(knownRegion('DACH')).toBe('DACH');
  expect(knownRegion('Entenhausen')).toBeNull();
  expect(knownRegion('toString')).toBeNull();
});

test('regions and size bands are those that travel over the wire', () => {
  expect(regions).toEqual([...contractRegions]);
  expect([...sizeBands]).toEqual([...contractBands]);
});
