import fc from 'fast-check';
import { expect, test } from 'vitest';
import { studentQuantile } from '../score/student.ts';
import { alignmentPulse } from '../survey/alignment-pulse.ts';
import { published } from './closed-wave.ts';
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
        const [va, vb] = [deviation(a) ** 2 / a.length, deviation(b) ** 2 / b.length];
        const degrees = (va + vb) ** 2 / (va ** 2 / (a.length - 1) + vb ** 2 / (b.length - 1));
        const spread = studentQuantile(0.975, degrees) * Math.sqrt(va + vb);
        const gap = mean(a) - mean(b);
        const interval = out(clamp(gap - spread, -4, 4), clamp(gap + spread, -4, 4), 10);
        expect(row?.gap).toEqual({ value: half(gap * 10) / 10 + 0, interval });
        lowest.push((mean(a) + mean(b)) / 2);
      }
      expect(report.level?.value ?? null).toBe(lowest.length > 0 ? Math.floor(Math.min(...lowest) + 1e-9) : null);
      const obstacle = (id: string) =>
        tableOf(`it:${id}`) && tableOf(`business:${id}`)
          ? [5 - mean([own.it, own.business].map((strata) => mean(numbers(inside(ballots, strata), id))))]
          : [];
      const causes = alignmentPulse.causes.flatMap(({ id, items: of }) => {
        const known = of.flatMap(obstacle);
        return known.length * 2 >= of.length ? [{ id, score: half(mean(known) * 10) / 10 }] : [];
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
