import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareWaves } from '../score/compare-waves.ts';
import { moments } from '../score/moments.ts';
import { welch } from '../score/welch.ts';
import { itPulse } from '../survey/it-pulse.ts';
import { alignmentPulse } from '../survey/alignment-pulse.ts';
import { published } from './closed-wave.ts';
import { half, inside, mean, numbers } from './naive.ts';
import { organisationOf } from './random-organisation.ts';

const items = itPulse.items.map(({ id }) => id);
const columns = ['E0', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8'];
const coded = (answer: number): number => (answer >= 9 ? 1 : answer <= 6 ? -1 : 0);

function pOf(id: string, own: readonly number[], rest: readonly number[]): number {
  const sample = (answers: readonly number[]) => moments(answers.map((answer) => [answer, 1]));
  if (id !== 'E0') return welch(sample(own), sample(rest)).p;
  const classes = (answers: readonly number[]) => ({
    promoters: answers.filter((answer) => answer >= 9).length,
    passives: answers.filter((answer) => answer === 7 || answer === 8).length,
    detractors: answers.filter((answer) => answer <= 6).length,
  });
  return compareWaves(classes(rest), classes(own)).p;
}

test('a mark is what a plain comparison of the raw answers with everybody else’s finds, over all cells shown', () => {
  let marked = 0;
  let shown = 0;
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const organisation = organisationOf(itPulse, items, seed);
      const report = published(itPulse, organisation)?.report;
      if (!report) return;
      const cells = report.nodes.slice(1).flatMap((node) =>
        columns.flatMap((id) => {
          if (!(id === 'E0' ? node.enps : node.items[id])) return [];
          const own = numbers(inside(organisation.ballots, node.strata), id);
          const others = organisation.ballots.filter(({ stratum }) => !node.strata.includes(stratum));
          const rest = numbers(others, id);
          const by = id === 'E0' ? 100 * (mean(own.map(coded)) - mean(rest.map(coded))) : 25 * (mean(own) - mean(rest));
          return [{ key: `${node.id} ${id}`, p: pOf(id, own, rest), by }];
        }),
      );
      // Adjusted p by its definition: the least m p / rank among equal and larger p.
      const ranks = cells.map(({ p }) => cells.filter((one) => one.p <= p).length);
      const adjusted = cells.map(({ p }) =>
        Math.min(...cells.flatMap((one, index) => (one.p >= p ? (cells.length * one.p) / (ranks[index] ?? 1) : []))),
      );
      const expected = cells.flatMap(({ key, by }, index) =>
        (adjusted[index] ?? 1) <= 0.05 ? [[key, by > 0 ? 'above' : 'below', half(Math.abs(by))]] : [],
      );
      const found = Object.entries(report.marks ?? {}).flatMap(([node, marks]) =>
        Object.entries(marks).map(([id, side]) => [
          `${node} ${id}`,
          side,
          Math.abs(report.distances?.[node]?.[id] ?? NaN),
        ]),
      );
      const byKey = (a: readonly unknown[], b: readonly unknown[]): number => (String(a[0]) < String(b[0]) ? -1 : 1);
      expect(found.toSorted(byKey)).toEqual(expected.toSorted(byKey));
      marked += found.length;
      shown += cells.length;
    }),
    { numRuns: 60 },
  );
  expect(marked).toBeGreaterThan(30);
  expect(marked).toBeLessThan(shown);
});

test('nothing is marked at the root, for trust in the survey, or where nothing is shown', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const report = published(itPulse, organisationOf(itPulse, items, seed))?.report;
      for (const [id, marks] of Object.entries(report?.marks ?? {})) {
        const node = report?.nodes.find((one) => one.id === id);
        expect(node?.parent).not.toBeNull();
        for (const variable of Object.keys(marks)) {
          expect(columns).toContain(variable);
          expect(variable === 'E0' ? node?.enps : node?.items[variable]).not.toBeNull();
        }
      }
    }),
    { numRuns: 40 },
  );
});

test('in an instrument with sides a unit is held against the rest of its side', () => {
  const all = alignmentPulse.items.map(({ id }) => id);
  let marked = 0;
  for (let seed = 0; seed < 40; seed++) {
    const report = published(alignmentPulse, organisationOf(alignmentPulse, all, seed))?.report;
    for (const [id, marks] of Object.entries(report?.marks ?? {})) {
      const node = report?.nodes.find((one) => one.id === id);
      const side = report?.nodes.find((one) => one.parent === 'root' && one.side === node?.side);
      for (const [dimension, where] of Object.entries(marks)) {
        const [own, whole] = [node?.dimensions[dimension]?.mean ?? 0, side?.dimensions[dimension]?.mean ?? 0];
        expect(where === 'above' ? own >= whole : own <= whole).toBe(true);
        marked += 1;
      }
    }
  }
  expect(marked).toBeGreaterThan(0);
});
