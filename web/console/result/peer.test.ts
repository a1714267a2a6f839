import { expect, test } from 'vitest';
import type { BenchmarkHistory } from '#contract/benchmark.ts';
import { medianIn } from './peer.ts';

const group = { industry: null, size: null, region: null };
const at = (quarter: string, quantiles: BenchmarkHistory['points'][number]['quantiles']) =>
  ({ quarter, group, contributors: '20–49', quantiles, madeIn: quarter, own: null, position: null }) as const;
const points = [
  at('2026-Q2', { median: -5 }),
  at('2026-Q3', { quartiles: [-10, 2, 12] }),
  at('2026-Q4', { deciles: [1, 2, 3, 4, 5, 6, 7, 8, 9] }),
  at('2027-Q1', null),
];

test('a wave is laid beside the median of the quarter it closed in, whatever kind of quantiles was released', () => {
  expect(medianIn(points, '2026-06-30T23:00:00.000Z')).toBe(-5);
  expect(medianIn(points, '2026-09-01T00:00:00.000Z')).toBe(2);
  expect(medianIn(points, '2026-10-01T00:00:00.000Z')).toBe(5);
});

test('a quarter without a release has no median', () => {
  expect(medianIn(points, '2027-02-01T00:00:00.000Z')).toBeNull();
  expect(medianIn(points, '2026-03-31T23:00:00.000Z')).toBeNull();
});
