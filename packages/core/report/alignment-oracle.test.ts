import fc from 'fast-check';
import { expect, test } from 'vitest';
import { studentQuantile } from '../score/student.ts';
import { alignmentPulse } from '../survey/alignment-pulse.ts';
import { published } from './closed-wave.ts';
import { dimensionChanges } from './dimension-change.ts';
import {
  clamp,
  deviation,
  dimensionValues,
  half,
  inside,
  isUnion,
  itemOf,
  mean,
  meanEnds,
  numbers,
  out,
} from './naive.ts';
import { type Ballot, organisationOf } from './random-organisation.ts';

/** Difference of two means, and what Welch adds on either side. */
function meanDifference(a: readonly number[], b: readonly number[]) {
  const [va, vb] = [deviation(a) ** 2 / a.length, deviation(b) ** 2 / b.length];
  const degrees = (va + vb) ** 2 / (va ** 2 / (a.length - 1) + vb ** 2 / (b.length - 1));
  const error = Math.sqrt(va + vb);
  const spread = error === 0 ? 0 : studentQuantile(0.975, degrees) * error;
  return { gap: mean(a) - mean(b), spread, detectable: spread + studentQuantile(0.8, degrees) * error };
}

test('every number of an alignment pulse equals a plain computation from the raw answers of its side', () => {
  const items = alignmentPulse.items.map(({ id }) => id);
  let gaps = 0;
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const organisation = organisationOf(alignmentPulse, items, seed);
      const publication = published(alignmentPulse, organisation);
      if (!publication) return;
      const { report, atoms } = publication;
      const { ballots } = organisation;
      const tableOf = (id: string) => atoms.find(({ variable }) => variable === id);
      const sideOf = (side: string) =>
        report.nodes.find((node) => node.label && node.side === side && node.parent === 'root');
      const dimensionOf = (own: readonly Ballot[], all: readonly Ballot[], of: readonly string[], invited: number) => {
        const values = dimensionValues(own, of);
        const [low, high] = meanEnds(values, dimensionValues(all, of), invited);
        return {
          n: values.length,
          mean: half(mean(values) * 10) / 10,
          interval: out(clamp(low, 1, 5), clamp(high, 1, 5), 10),
        };
      };
      for (const node of report.nodes) {
        expect([node.enps, node.change, node.items, node.lostTime, node.reasons]).toEqual([null, null, {}, null, null]);
        const side = node.side ? sideOf(node.side) : undefined;
        for (const { id, items: of } of alignmentPulse.dimensions) {
          const expected =
            side && isUnion(node.strata, tableOf(`${side.side ?? ''}:${id}`))
              ? dimensionOf(inside(ballots, node.strata), inside(ballots, side.strata), of, node.invited)
              : null;
          expect(node.dimensions[id] ?? null).toEqual(expected);
        }
      }
      const own = { business: sideOf('business')?.strata ?? [], it: sideOf('it')?.strata ?? [] };
      for (const side of ['business', 'it'] as const)
        for (const id of items) {
          const values = numbers(inside(ballots, own[side]), id);
          const table = tableOf(`${side}:${id}`);
          expect(table?.atoms.map(({ strata }) => strata) ?? [own[side]]).toEqual([own[side]]);
          const expected = table ? itemOf(values, values, sideOf(side)?.invited ?? NaN, true) : null;
          expect(report.sideItems?.[side][id]).toEqual(expected);
        }
      const lowest: number[] = [];
      for (const { id, items: of } of alignmentPulse.dimensions) {
        const row = report.dimensions?.find((one) => one.id === id);
        const [a, b] = [own.it, own.business].map((strata) => dimensionValues(inside(ballots, strata), of));
        if (!tableOf(`it:${id}`) || !tableOf(`business:${id}`) || !a || !b) {
          expect(row?.gap).toBeNull();
          continue;
        }
        gaps += 1;
        const { gap, spread } = meanDifference(a, b);
        const interval = out(clamp(gap - spread, -4, 4), clamp(gap + spread, -4, 4), 10);
        expect(row?.gap).toEqual({ value: half(gap * 10) / 10 + 0, interval });
        lowest.push((mean(a) + mean(b)) / 2);
      }
      expect(report.level?.value ?? null).toBe(lowest.length > 0 ? Math.floor(Math.min(...lowest) + 1e-9) : null);
      const obstacle = (id: string) =>
        tableOf(`it:${id}`) && tableOf(`business:${id}`)
          ? [[own.it, own.business].map((strata) => numbers(inside(ballots, strata), id))]
          : [];
      const causes = alignmentPulse.causes.flatMap(({ id, items: of }) => {
        const known = of.flatMap(obstacle);
        if (known.length * 2 < of.length) return [];
        const score = mean(known.map(([a = [], b = []]) => 5 - (mean(a) + mean(b)) / 2));
        const width = mean(known.map(([a = [], b = []]) => meanDifference(a, b).spread / 2));
        const interval = out(clamp(score - width, 0, 4), clamp(score + width, 0, 4), 10);
        return [{ id, score: half(score * 10) / 10, interval }];
      });
      expect([...(report.causes ?? [])].sort((x, y) => x.id.localeCompare(y.id))).toEqual(
        causes.sort((x, y) => x.id.localeCompare(y.id)),
      );
      const scores = (report.causes ?? []).map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((x, y) => y - x));
      const both = (['it', 'business'] as const).every((side) =>
        atoms.some(({ variable }) => variable.startsWith(side)),
      );
      expect(report.ballots).toBe(both ? ballots.length : null);
    }),
    { numRuns: 60 },
  );
  expect(gaps).toBeGreaterThan(50);
});

test("a side's change since the last alignment wave equals a plain computation from both waves' raw answers", () => {
  const items = alignmentPulse.items.map(({ id }) => id);
  const verdicts = new Set<string>();
  let absent = 0;
  fc.assert(
    fc.property(fc.integer(), fc.integer(), (seed, other) => {
      const [before, now] = [organisationOf(alignmentPulse, items, other), organisationOf(alignmentPulse, items, seed)];
      const first = published(alignmentPulse, before, null, 'wave_1');
      const second = first && published(alignmentPulse, now, first);
      if (!second) return;
      expect(first.report.dimensionChanges).toBeNull();
      const valuesOf = ({ report }: typeof first, { ballots }: typeof before, side: string, of: readonly string[]) => {
        const top = report.nodes.find((node) => node.side === side && node.parent === 'root');
        return dimensionValues(inside(ballots, top?.strata ?? []), of);
      };
      for (const { id, items: of } of alignmentPulse.dimensions)
        for (const side of ['business', 'it'] as const) {
          const change = second.report.dimensionChanges?.find((one) => one.id === id)?.[side];
          const shown = [first, second].every(({ atoms }) =>
            atoms.some(({ variable }) => variable === `${side}:${id}`),
          );
          if (!shown) {
            absent += 1;
            expect(change).toBeNull();
            continue;
          }
          const [then, values] = [valuesOf(first, before, side, of), valuesOf(second, now, side, of)];
          const { gap, spread, detectable } = meanDifference(values, then);
          verdicts.add(change?.verdict ?? '');
          expect(change).toEqual({
            previousMean: half(mean(then) * 10) / 10,
            previousN: then.length,
            difference: half(gap * 10) / 10 + 0,
            interval: out(clamp(gap - spread, -4, 4), clamp(gap + spread, -4, 4), 10),
            verdict: gap > spread ? 'risen' : gap < -spread ? 'fallen' : 'undetected',
            detectable: Math.ceil(detectable * 10 - 1e-9) / 10,
          });
        }
    }),
    { numRuns: 25 },
  );
  expect([...verdicts].sort()).toEqual(['fallen', 'risen', 'undetected']);
  expect(absent).toBeGreaterThan(0);
});

test('a dimension of which two forms asked different items is not compared', () => {
  const wave = { at: () => ({ n: 20, counts: { '2/1': 8, '4/1': 12 } }) };
  const long = alignmentPulse.items.map(({ id }) => id);
  const changes = dimensionChanges(alignmentPulse, { ...wave, items: ['A2', 'A19', 'A20'] }, { ...wave, items: long });
  expect(changes?.flatMap(({ id, business, it }) => (business && it ? [id] : []))).toEqual(['shock']);
  expect(changes?.flatMap(({ id, business, it }) => ((business ?? it) ? [id] : []))).toEqual(['shock']);
});
