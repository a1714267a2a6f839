import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sequence } from '../score/sequence.ts';
import type { Tree } from '../strata/tree.ts';
import { itPulse } from '../survey/it-pulse.ts';
import { published } from './closed-wave.ts';
import { farEnough } from './drivers.ts';
import type { Ballot } from './random-organisation.ts';

const statements = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8'];

function treeOf(sizes: readonly number[]): Tree {
  const strata = sizes.map((_, index) => `root.${index}`);
  const all = sizes.reduce((sum, size) => sum + size, 0);
  return [
    { id: 'root', parent: null, label: 'Org', kind: 'root', invited: all, strata },
    ...strata.map((id, index) => ({
      ...{ id, parent: 'root', label: `Unit ${index}`, kind: 'unit' as const },
      ...{ invited: sizes[index] ?? 0, strata: [id] },
    })),
  ];
}

/** People whose rating goes with the second statement above all. */
function unit(index: number, size: number): readonly Ballot[] {
  const next = sequence(`unit ${index}`);
  const step = (): number => Math.floor(next() * 5) + 1;
  return Array.from({ length: size }, () => {
    const steps = Object.fromEntries(statements.map((id) => [id, step()]));
    return {
      stratum: `root.${index}`,
      answers: { ...steps, E0: Math.min(10, 2 * (steps['P2'] ?? 0) + (step() > 3 ? 0 : 1)) },
    };
  });
}

function driversOf(sizes: readonly number[], change: (ballots: readonly Ballot[]) => readonly Ballot[] = (all) => all) {
  const ballots = change(sizes.flatMap((size, index) => unit(index, size)));
  return published(itPulse, { tree: treeOf(sizes), ballots, coin: () => false })?.report.drivers;
}

test('the statement that the rating goes with comes first, at the root and at groups large enough', () => {
  const drivers = driversOf([100, 90, 60]);
  expect(drivers?.map(({ node, n }) => [node, n])).toEqual([
    ['root', 250],
    ['root.0', 100],
    ['root.1', 90],
  ]);
  for (const { weights, explained } of drivers ?? []) {
    expect(weights[0]?.item).toBe('P2');
    expect(weights[0]?.percent).toBeGreaterThan(60);
    expect(explained).toBeGreaterThan(60);
    expect(weights.reduce((sum, { percent }) => sum + percent, 0)).toBeGreaterThan(95);
    for (const { percent, interval } of weights) {
      expect(percent).toBeGreaterThanOrEqual(interval[0]);
      expect(percent).toBeLessThanOrEqual(interval[1]);
    }
  }
});

test('eight statements want eighty people who answered them all; fewer is nothing', () => {
  expect(driversOf([40, 40])?.map(({ node, n }) => [node, n])).toEqual([['root', 80]]);
  expect(driversOf([40, 39])).toBeNull();
  const skipped = driversOf([50, 40], (all) =>
    all.map((one, index) => (index < 11 ? { ...one, answers: { E0: 7 } } : one)),
  );
  expect(skipped).toBeNull();
});

test('what is left of a group beside its shown parts is nobody or at least fifty: the smallest part gives way', () => {
  const nodes = driversOf([100, 90, 49])?.map(({ node }) => node);
  expect(nodes).toEqual(['root', 'root.0']);
  const size = fc.integer({ min: 50, max: 300 });
  fc.assert(
    fc.property(fc.array(size, { maxLength: 8 }), fc.nat(120), (sizes, beside) => {
      const whole = sizes.reduce((sum, n) => sum + n, beside);
      fc.pre(whole >= 50);
      const kept = farEnough(
        whole,
        sizes.map((n) => ({ n })),
      );
      const left = whole - kept.reduce((sum, { n }) => sum + n, 0);
      expect(left === 0 || left >= 50).toBe(true);
      expect(kept.length).toBeGreaterThanOrEqual(sizes.length - 1);
    }),
  );
});

test('where a statement is not shown by its own atoms, nothing joint is shown', () => {
  const unanimous = (all: readonly Ballot[]) =>
    all.map((one) => (one.stratum === 'root.1' ? { ...one, answers: { ...one.answers, P7: 5 } } : one));
  expect(driversOf([100, 90, 90])?.map(({ node }) => node)).toContain('root.1');
  expect(driversOf([100, 90, 90], unanimous)?.map(({ node }) => node)).not.toContain('root.1');
});
