import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Report as Contract } from '#contract/report.ts';
import type { Answers } from '../ballot/answers.ts';
import type { Coin } from '../disclosure/atoms.ts';
import type { Tree } from '../strata/tree.ts';
import { alignmentPulse } from '../survey/alignment-pulse.ts';
import { itPulse } from '../survey/it-pulse.ts';
import { published } from './closed-wave.ts';
import { type Ballot, organisationOf } from './random-organisation.ts';

const never: Coin = () => false;

/** One root and its units; `sides` makes the units sides. */
function treeOf(invited: readonly number[], sides = false): Tree {
  const strata = invited.map((_, index) => `root.${index}`);
  const all = invited.reduce((sum, one) => sum + one, 0);
  return [
    { id: 'root', parent: null, label: 'Org', kind: 'root', invited: all, strata },
    ...strata.map((id, index) => ({
      id,
      parent: 'root',
      label: `Unit ${index}`,
      kind: sides ? ('side' as const) : ('unit' as const),
      ...(sides ? { side: index === 0 ? ('business' as const) : ('it' as const) } : {}),
      invited: invited[index] ?? 0,
      strata: [id],
    })),
  ];
}

/** Ballots of one unit, one per answer to E0; each item gets a spread of answers. */
function ballots(unit: number, e0: readonly number[]): readonly Ballot[] {
  return e0.map((answer, index): Ballot => {
    const answers: Answers = {
      E0: answer,
      P1: (index % 5) + 1,
      L1: index % 2 ? 45 : 90,
      L2: index % 2 ? 'some' : 'all',
    };
    return { stratum: `root.${unit}`, answers };
  });
}
const cycle = (n: number, points: readonly number[] = [10, 8, 3]): number[] =>
  Array.from({ length: n }, (_, index) => points[index % points.length] ?? 0);

test('hidden, empty and hidden by chance look alike', () => {
  const tree = treeOf([40, 40, 20]);
  const others = [...ballots(0, cycle(30)), ...ballots(1, cycle(36))];
  const third = (own: readonly Ballot[], coin: Coin = never) =>
    published(itPulse, { tree, ballots: [...others, ...own], coin })?.report.nodes[3];
  const tooFew = third(ballots(2, [1, 2, 3]));
  const empty = third([]);
  const byChance = third(ballots(2, cycle(18)), (_, part) => part === 'root.2');
  const unanimous = third(ballots(2, Array<number>(18).fill(10)));
  expect(tooFew?.enps).toBeNull();
  expect(tooFew?.items['P1']).toBeNull();
  expect(tooFew?.lostTime).toBeNull();
  expect(JSON.stringify(empty)).toBe(JSON.stringify(tooFew));
  expect(JSON.stringify(byChance)).toBe(JSON.stringify(tooFew));
  expect(unanimous?.enps).toBeNull();
  expect(third(ballots(2, cycle(18)))?.enps?.n).toBe(18);
});

test('the minimum detectable change is shown', () => {
  const tree = treeOf([60, 60]);
  const wave = (points: readonly number[], previous: ReturnType<typeof published> = null) =>
    published(
      itPulse,
      { tree, ballots: [...ballots(0, cycle(50, points)), ...ballots(1, cycle(40))], coin: never },
      previous,
    );
  const first = wave([10, 8, 3]);
  const second = wave([10, 10, 8, 3], first);
  expect(first?.report.detectableNext).toBe(35);
  expect(first?.report.nodes.map(({ change }) => change)).toEqual([null, null, null]);
  for (const node of second?.report.nodes ?? []) expect(node.change?.detectable).toBeGreaterThan(0);
  expect(second?.report.nodes[0]?.change).toMatchObject({
    previousWave: 'wave_2',
    verdict: 'undetected',
    detectable: 35,
  });
  expect(second?.report.previous).toBe('wave_2');
});

test('a wave whose IT-eNPS is not good is unpublishable, with everything else in it', () => {
  const tree = treeOf([40, 40]);
  const promoters = [...ballots(0, cycle(30, [9, 10])), ...ballots(1, cycle(30, [9, 10]))];
  expect(published(itPulse, { tree, ballots: promoters, coin: never })).toBeNull();
  expect(published(itPulse, { tree, ballots: ballots(0, [1, 7, 9, 9]), coin: never })).toBeNull();
  expect(published(itPulse, { tree, ballots: [], coin: never })).toBeNull();
});

test('an alignment pulse is published when one variable is good, and tells no total unless both sides are shown', () => {
  const tree = treeOf([20, 20], true);
  const answering = (unit: number, n: number): readonly Ballot[] =>
    cycle(n, [1, 3, 5]).map((answer) => ({ stratum: `root.${unit}`, answers: { A4: answer, A5: answer, A6: answer } }));
  const both = published(alignmentPulse, { tree, ballots: [...answering(0, 12), ...answering(1, 11)], coin: never });
  expect(both?.report).toMatchObject({ ballots: 23, responseRate: 58, worstCase: null, histogram: null });
  expect(both?.report.sideItems?.it['A5']?.n).toBe(11);
  const one = published(alignmentPulse, { tree, ballots: [...answering(0, 12), ...answering(1, 4)], coin: never });
  expect(one?.report).toMatchObject({ ballots: null, responseRate: null, level: null, causes: null });
  expect(one?.report.dimensions?.filter(({ business }) => business !== null).map(({ id }) => id)).toEqual(['value']);
  expect(one?.report.sideItems?.business['A5']?.n).toBe(12);
  expect(
    published(alignmentPulse, { tree, ballots: [...answering(0, 4), ...answering(1, 4)], coin: never }),
  ).toBeNull();
});

test('an item of a side is shown only where its dimension is, since a dimension subtracted from its items names answers', () => {
  const tree = treeOf([20, 20], true);
  // A dimension needs half of its items: of 4–6 one alone was answered.
  const alone = (unit: number): readonly Ballot[] =>
    cycle(12, [1, 3, 5]).map((answer) => ({ stratum: `root.${unit}`, answers: { A5: answer } }));
  expect(published(alignmentPulse, { tree, ballots: [...alone(0), ...alone(1)], coin: never })).toBeNull();
});

test('the 0–10 histogram and the five steps of an item are shown at the root alone, from 100 answers', () => {
  const tree = treeOf([120, 120]);
  const wave = (n: number) =>
    published(itPulse, { tree, ballots: [...ballots(0, cycle(n)), ...ballots(1, cycle(60))], coin: never });
  expect(wave(39)?.report.histogram).toBeNull();
  expect(wave(40)?.report.histogram?.reduce((sum, count) => sum + count, 0)).toBe(100);
  const large = wave(110)?.report.nodes ?? [];
  expect(large[0]?.items['P1']?.steps).toHaveLength(5);
  expect(large[1]?.items['P1']).toMatchObject({ n: 110, steps: null });
});

test('thresholds above the floor are kept: with k = 12 a unit of 11 answers is hidden', () => {
  const tree = treeOf([40, 40, 40]);
  const all = [...ballots(0, cycle(30)), ...ballots(1, cycle(30)), ...ballots(2, cycle(11))];
  const shownAt = (k: number) =>
    published(itPulse, { tree, ballots: all, coin: never }, null, 'wave_2', {
      minStratum: 10,
      k,
      kItem: k,
      comments: 10,
    })?.report.nodes[3];
  expect(shownAt(10)?.enps?.n).toBe(11);
  expect([shownAt(12)?.enps, shownAt(12)?.items['P1']]).toEqual([null, null]);
});

test.each([itPulse, alignmentPulse])(
  'a report is plain data that the wire contract accepts whole: $id',
  (instrument) => {
    const items = instrument.items.map(({ id }) => id);
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const organisation = organisationOf(instrument, items, seed);
        const report = published(instrument, organisation)?.report;
        if (!report) return;
        const wire: unknown = JSON.parse(JSON.stringify(report));
        expect(wire).toEqual(report);
        const parsed = Contract.strict().parse(wire);
        const { opens, closes, publishedAt, ...rest } = report;
        expect({ opens, closes, publishedAt }).toEqual({
          opens: parsed.opens,
          closes: parsed.closes,
          publishedAt: parsed.publishedAt,
        });
        expect(parsed).toMatchObject(rest);
      }),
      { numRuns: 20 },
    );
  },
);

test('the order in which ballots are counted leaves no trace', () => {
  const items = itPulse.items.map(({ id }) => id);
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const organisation = organisationOf(itPulse, items, seed);
      const turned = { ...organisation, ballots: organisation.ballots.toReversed() };
      expect(JSON.stringify(published(itPulse, turned))).toBe(JSON.stringify(published(itPulse, organisation)));
    }),
    { numRuns: 30 },
  );
});

// Independent: Python, counts scaled to n(N−1)/(N−n) with N = 4 × 60, three pseudo answers, ends rounded outward.
test('a random share that has answered to the last person still has an interval: it stands for everybody', () => {
  const organisation = {
    tree: treeOf([30, 30]),
    ballots: [...ballots(0, cycle(30)), ...ballots(1, cycle(30))],
    coin: never,
  };
  const whole = published(itPulse, organisation)?.report;
  expect(whole?.nodes[0]?.enps).toMatchObject({ n: 60, score: 0, interval: [0, 0] });
  const audience = { share: { number: 2, of: 4 } };
  const share = published(itPulse, organisation, null, 'wave_2', undefined, audience);
  expect(share?.report).toMatchObject({ audience, invited: 60, responseRate: 100 });
  expect(share?.report.nodes[0]?.enps).toMatchObject({ n: 60, score: 0, interval: [-18, 18] });
});
