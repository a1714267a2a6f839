import { expect, test } from 'vitest';
import { sideReport } from '../sample/side-report.ts';
import { unitReport } from '../sample/unit-report.ts';
import { biggestMover } from './mover.ts';

test('only what a test found is a mover, and the biggest share of its scale wins', () => {
  expect(biggestMover([unitReport, sideReport])).toEqual({
    of: { kind: 'dimension', id: 'partnership', side: 'it' },
    difference: 0.7,
    href: '/waves/wave_a/result#change',
  });
  const changes = sideReport.dimensionChanges ?? [];
  const still = changes.map((row) => ({
    ...row,
    it: null,
    business: row.business && { ...row.business, verdict: 'undetected' as const },
  }));
  expect(biggestMover([{ ...sideReport, dimensionChanges: still }])).toBeNull();
  expect(biggestMover([{ ...sideReport, dimensionChanges: null }])).toBeNull();
});

test('a unit whose score fell is a mover too', () => {
  const [root] = unitReport.nodes;
  if (!root) throw new Error('the sample has no root');
  const change = {
    ...{ previousWave: 'wave_3', previousScore: 31, previousN: 60, difference: -40, interval: null },
    ...{ verdict: 'fallen' as const, detectable: 30 },
  };
  expect(biggestMover([{ ...unitReport, nodes: [{ ...root, label: 'Vertrieb', change }] }])).toMatchObject({
    of: { kind: 'unit', label: 'Vertrieb' },
    difference: -40,
  });
});
