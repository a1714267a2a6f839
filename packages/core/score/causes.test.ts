import { expect, test } from 'vitest';
import { alignmentPulse } from '../survey/alignment-pulse.ts';
import { rankCauses } from './causes.ts';

const { causes } = alignmentPulse;
const long = Array.from({ length: 22 }, (_, index) => `A${index + 1}`);
const three = () => 3;

test('causes are ranked by how far their items are from 5, both sides at one half', () => {
  const incentives = ['A4', 'A21', 'A22'];
  const business = (item: string) => (incentives.includes(item) ? 2 : 3);
  const it = (item: string) => (incentives.includes(item) ? 2.5 : 4);
  const ranked = rankCauses(causes, long, business, it);
  expect(ranked[0]).toEqual({ id: 'incentives', score: 2.75 });
  expect(ranked.slice(1)).toEqual(['silos', 'frameworks', 'resistance', 'shock'].map((id) => ({ id, score: 1.5 })));
});

test('a cause is left out unless at least half of its items in the form are shown on both sides', () => {
  const hidden = (item: string) => (['A13', 'A14', 'A15'].includes(item) ? undefined : 3);
  expect(rankCauses(causes, long, hidden, three).map(({ id }) => id)).not.toContain('frameworks');
  const half = (item: string) => (['A14', 'A15'].includes(item) ? undefined : 3);
  expect(rankCauses(causes, long, three, half).map(({ id }) => id)).toContain('frameworks');
});

test('in the short form a cause rests on the items asked', () => {
  const short = ['A2', 'A5', 'A8', 'A10', 'A14', 'A18', 'A19', 'A21'];
  expect(rankCauses(causes, short, three, three)).toHaveLength(5);
  expect(rankCauses(causes, ['A5', 'A8'], three, three)).toEqual([]);
});
