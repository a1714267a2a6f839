import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atomsOf, isShown } from './atoms.ts';
import { type Rule, attack, byAtoms, smallestDerivable } from './oracle.ts';
import { dimensionBesideItems, perStratum, threeClasses, treeOf } from './small-world.ts';

// Planted rules: each is a mistake that has been made elsewhere, and each has to fail the oracle that the real rule passes.
const hideUnderFive: Rule = (tree, variable) =>
  tree.filter((group) => group.strata.reduce((sum, id) => sum + variable.n(id), 0) >= 5).map((group) => group.strata);
const goodCountsBallots: Rule = (tree, variable, coin, ballots) =>
  byAtoms(tree, { ...variable, n: ballots }, coin, ballots);
const noDecoys: Rule = (tree, variable, _coin, ballots) => byAtoms(tree, variable, () => false, ballots);
const noClassRule: Rule = (tree, variable, coin, ballots) =>
  byAtoms(tree, { ...variable, classes: () => [] }, coin, ballots);

interface Drawn {
  readonly shape: readonly number[];
  readonly ballots: readonly number[];
  readonly answers: readonly number[];
  readonly split: readonly number[];
  readonly k: number;
  readonly coins: readonly boolean[];
}

/** Up to nine teams in up to four units; some leave the question out; three classes. */
const drawn: fc.Arbitrary<Drawn> = fc
  .record({
    shape: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 4 }),
    ballots: fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 12, maxLength: 12 }),
    skips: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 12 }),
    split: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 24, maxLength: 24 }),
    k: fc.constantFrom(5, 10),
    coins: fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
  })
  .filter(({ shape }) => shape.reduce((sum, teams) => sum + teams, 0) <= 9)
  .map(({ skips, ...rest }) => ({
    ...rest,
    answers: rest.ballots.map((count, index) => Math.max(0, count - (skips[index] ?? 0))),
  }));

/** The fewest answerers whose sum anybody can compute, over one random organisation; absent when nothing is published. */
function derivable(rule: Rule, { shape, ballots, answers, split, k, coins }: Drawn): number | undefined {
  const tree = treeOf(shape);
  const given = perStratum(tree, ballots);
  const answered = perStratum(tree, answers);
  const order = [...answered.keys()];
  const classes = (id: string): readonly number[] => {
    const n = answered.get(id) ?? 0;
    const low = Math.min(n, split[2 * order.indexOf(id)] ?? 0);
    const middle = Math.min(n - low, split[2 * order.indexOf(id) + 1] ?? 0);
    return [low, middle, n - low - middle];
  };
  let asked = 0;
  const coin = (): boolean => coins[asked++] ?? false;
  const variable = { id: 'v', k, n: (id: string) => answered.get(id) ?? 0, classes };
  return smallestDerivable(
    rule(tree, variable, coin, (id) => given.get(id) ?? 0),
    answered,
  );
}

test('rank test: no group of fewer answers than the threshold is derivable, with answers left out and two levels of units', () => {
  let published = 0;
  fc.assert(
    fc.property(drawn, (organisation) => {
      const smallest = derivable(byAtoms, organisation);
      if (smallest === undefined) return;
      published += 1;
      expect(smallest).toBeGreaterThanOrEqual(organisation.k);
    }),
    { seed: 20260601, numRuns: 1000 },
  );
  expect(published).toBeGreaterThan(300);
});

test('the planted rule "hide n<5" fails the rank test', () => {
  const smallest = fc.sample(drawn, { seed: 20260602, numRuns: 300 }).map((one) => derivable(hideUnderFive, one));
  expect(smallest.filter((n) => n !== undefined && n < 5).length).toBeGreaterThan(100);
});

test('the planted rule "good counts ballots, not answers" fails the rank test', () => {
  const smallest = fc.sample(drawn, { seed: 20260603, numRuns: 600 }).map((one) => derivable(goodCountsBallots, one));
  expect(smallest.filter((n) => n !== undefined && n < 5).length).toBeGreaterThan(30);
});

const worlds: readonly (readonly [shape: readonly number[], ballots: readonly number[]])[] = [
  [
    [1, 1],
    [5, 5],
  ],
  [
    [1, 1],
    [7, 6],
  ],
  [
    [1, 1],
    [8, 3],
  ],
  [
    [1, 1, 1],
    [5, 5, 5],
  ],
  [
    [1, 1, 1],
    [3, 4, 6],
  ],
  [
    [1, 1, 1],
    [0, 5, 6],
  ],
  [
    [1, 1, 1],
    [1, 2, 6],
  ],
  [
    [2, 1],
    [3, 3, 5],
  ],
  [
    [2, 1],
    [5, 5, 5],
  ],
  [
    [3, 1],
    [3, 3, 4, 5],
  ],
  [
    [2, 2],
    [3, 3, 3, 3],
  ],
  [
    [2, 2],
    [5, 4, 3, 3],
  ],
  [
    [1, 1, 1, 1],
    [3, 5, 3, 5],
  ],
  [
    [2, 1, 1],
    [5, 5, 5, 3],
  ],
];

test.each(worlds)('integer enumeration, teams %j with %j answers: nobody is certain of anybody', (shape, ballots) => {
  const { outputs, ...certain } = attack(threeClasses(shape, ballots, byAtoms));
  expect(certain).toEqual({ outsider: 0, insider: 0 });
  expect(outputs).toBeGreaterThan(1);
});

test.each<readonly [readonly number[], readonly number[]]>([
  [
    [1, 1],
    [6, 6],
  ],
  [
    [2, 1],
    [3, 3, 5],
  ],
  [
    [1, 1, 1],
    [4, 5, 5],
  ],
])('integer enumeration, teams %j with %j ballots and answers left out: nobody is certain', (shape, ballots) => {
  const { outputs, ...certain } = attack(threeClasses(shape, ballots, byAtoms, { skipped: true }));
  expect(certain).toEqual({ outsider: 0, insider: 0 });
  expect(outputs).toBeGreaterThan(1);
});

test('integer enumeration with the threshold of items: nobody is certain', () => {
  const { outputs, ...certain } = attack(threeClasses([1, 1, 1], [8, 7, 6], byAtoms, { k: 10 }));
  expect(certain).toEqual({ outsider: 0, insider: 0 });
  expect(outputs).toBeGreaterThan(1);
});

const step = [1, 5] as const;
const thirds = [1, 3, 5] as const;
const besides: readonly (readonly [
  shape: readonly number[],
  ballots: readonly number[],
  steps: readonly (number | null)[],
  k: number,
  kItem: number,
])[] = [
  [[1, 1], [5, 5], step, 5, 10],
  [[2, 1], [5, 5, 3], step, 5, 10],
  [[1, 1], [3, 4], [...step, null], 3, 5],
  [[1, 1], [0, 11], thirds, 5, 10],
  [[1, 1], [3, 4], thirds, 3, 6],
];

test.each(besides)(
  'a dimension by team (%j, %j) beside its items %j for the whole: nobody is certain',
  (shape, ballots, steps, k, kItem) => {
    const { outputs, ...certain } = attack(dimensionBesideItems(shape, ballots, steps, { k, kItem, joined: true }));
    expect(certain).toEqual({ outsider: 0, insider: 0 });
    expect(outputs).toBeGreaterThan(1);
  },
);

test('the planted rule "a dimension and its items each by itself" makes answers certain', () => {
  for (const [shape, ballots, steps, k, kItem] of besides)
    expect(attack(dimensionBesideItems(shape, ballots, steps, { k, kItem, joined: false })).outsider).toBeGreaterThan(
      0,
    );
});

test('the planted rule "no decoys" makes an insider certain', () => {
  const failing = worlds.filter(([shape, ballots]) => attack(threeClasses(shape, ballots, noDecoys)).insider > 0);
  expect(failing.length).toBeGreaterThanOrEqual(4);
});

test('the planted rule "no class rule" makes an outsider certain', () => {
  expect(attack(threeClasses([1, 1], [5, 5], noClassRule)).outsider).toBeGreaterThan(0);
});

test('hidden, empty and hidden by chance look alike', () => {
  const tree = treeOf([1, 1, 1]);
  const shownWith = (n: readonly number[], low: readonly number[], aside: readonly string[]): readonly boolean[] => {
    const [answers, lows] = [perStratum(tree, n), perStratum(tree, low)];
    const classes = (id: string): readonly number[] => {
      const ofLow = lows.get(id) ?? 0;
      return [ofLow, (answers.get(id) ?? 0) - ofLow];
    };
    const variable = { id: 'v', k: 5, n: (id: string) => answers.get(id) ?? 0, classes };
    const atoms = atomsOf(tree, 'root', variable, (_, part) => aside.includes(part));
    return tree.map((group) => isShown(group, atoms));
  };
  const hidden = [true, false, false, true];
  const empty = shownWith([0, 6, 8], [0, 3, 4], []);
  const tooFew = shownWith([4, 6, 8], [2, 3, 4], []);
  const unanimous = shownWith([6, 7, 8], [6, 3, 4], []);
  const byChance = shownWith([6, 7, 8], [3, 3, 4], ['root.0']);
  expect({ empty, tooFew, unanimous, byChance }).toEqual({
    empty: hidden,
    tooFew: hidden,
    unanimous: hidden,
    byChance: hidden,
  });
});
