import { expect, test } from 'vitest';
import { alignmentPulse } from '../survey/alignment-pulse.ts';
import { rankCauses } from './causes.ts';
import type { Moments } from './moments.ts';

const { causes } = alignmentPulse;
const long = Array.from({ length: 22 }, (_, index) => `A${index + 1}`);
const of = (mean: number): Moments => ({ n: 20, mean, deviation: 1 });
const three = () => of(3);

test('causes are ranked by how far their items are from 5, both sides at one half', () => {
  const incentives = ['A4', 'A21', 'A22'];
  const business = (item: string) => (incentives.includes(item) ? of(2) : of(3));
  const it = (item: string) => (incentives.includes(item) ? of(2.5) : of(4));
  const ranked = rankCauses(causes, long, business, it);
  expect(ranked[0]).toMatchObject({ id: 'incentives', score: 2.75 });
  expect(ranked.slice(1).map(({ id, score }) => [id, score])).toEqual(
    ['silos', 'frameworks', 'resistance', 'shock'].map((id) => [id, 1.5]),
  );
});

test('a cause is left out unless at least half of its items in the form are shown on both sides', () => {
  const hidden = (item: string) => (['A13', 'A14', 'A15'].includes(item) ? undefined : of(3));
  expect(rankCauses(causes, long, hidden, three).map(({ id }) => id)).not.toContain('frameworks');
  const half = (item: string) => (['A14', 'A15'].includes(item) ? undefined : of(3));
  expect(rankCauses(causes, long, three, half).map(({ id }) => id)).toContain('frameworks');
});

test('in the short form a cause rests on the items asked', () => {
  const short = ['A2', 'A5', 'A8', 'A10', 'A14', 'A18', 'A19', 'A21'];
  expect(rankCauses(causes, short, three, three)).toHaveLength(5);
  expect(rankCauses(causes, ['A5', 'A8'], three, three)).toEqual([]);
});

test('the interval of a cause holds whatever its items have to do with one another', () => {
  // Three items answered exactly alike are one item: averaging them makes nothing more certain.
  const name = { de: '', en: '' };
  const one = rankCauses([{ id: 'x', name, items: ['A4'] }], long, three, three);
  const alike = rankCauses([{ id: 'x', name, items: ['A4', 'A21', 'A22'] }], long, three, three);
  expect(alike).toEqual(one);
  // Both sides 20 answers with deviation 1: error of the mean of two means 1 / √40, t.975 of 38 degrees by scipy.stats.t.ppf.
  expect(one[0]?.interval[0]).toBeCloseTo(2 - 2.024394163911969 / Math.sqrt(40), 9);
});
