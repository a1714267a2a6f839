import fc from 'fast-check';
import { expect, test } from 'vitest';
import { itPulse } from '../survey/it-pulse.ts';
import { published } from './closed-wave.ts';
import {
  adjusted,
  clamp,
  enpsOf,
  half,
  inside,
  isUnion,
  itemOf,
  mean,
  meanEnds,
  numbers,
  out,
  sharesOf,
  z,
} from './naive.ts';
import { organisationOf } from './random-organisation.ts';

const codesOf = (id: string): readonly string[] => {
  const scale = itPulse.items.find((item) => item.id === id)?.scale;
  return scale && 'options' in scale ? scale.options.map(({ code }) => code) : [];
};

test('every number of an IT pulse equals a plain computation from the raw answers of its group', () => {
  const items = itPulse.items.map(({ id }) => id);
  let shown = 0;
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const organisation = organisationOf(itPulse, items, seed);
      const publication = published(itPulse, organisation);
      if (!publication) return;
      const { report, atoms } = publication;
      const { ballots } = organisation;
      const [root] = report.nodes;
      const all = (id: string) => numbers(ballots, id);
      for (const node of report.nodes) {
        const own = inside(ballots, node.strata);
        const may = (id: string) =>
          isUnion(
            node.strata,
            atoms.find(({ variable }) => variable === id),
          );
        const codes = (id: string) =>
          own.flatMap(({ answers: { [id]: answer } }) =>
            typeof answer === 'string' ? [[answer]] : typeof answer === 'object' && answer.length > 0 ? [answer] : [],
          );
        expect(node.enps).toEqual(may('E0') ? enpsOf(numbers(own, 'E0'), node.invited) : null);
        for (const id of ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8', 'T1'])
          expect(node.items[id]).toEqual(
            may(id) ? itemOf(numbers(own, id), all(id), node.invited, node === root) : null,
          );
        for (const id of ['L2', 'F1'])
          expect(node.choices[id]).toEqual(may(id) ? sharesOf(codes(id), codesOf(id)) : null);
        expect(node.reasons).toEqual(may('R') ? sharesOf(codes('R'), codesOf('R')) : null);
        const minutes = numbers(own, 'L1');
        const [low, high] = meanEnds(minutes, all('L1'), node.invited);
        const lost = {
          ...sharesOf(
            minutes.map((one) => [String(one)]),
            codesOf('L1'),
          ),
          meanMinutes: half(mean(minutes)),
          interval: out(clamp(low, 0, 540), clamp(high, 0, 540)),
        };
        expect(node.lostTime).toEqual(may('L1') ? lost : null);
        expect(node.dimensions).toEqual({});
        shown += node.enps ? 1 : 0;
      }
      const invited = root?.invited ?? NaN;
      const e0 = all('E0');
      const score = adjusted(e0).raw;
      const answered = e0.length / invited;
      expect(report.ballots).toBe(ballots.length);
      expect(report.responseRate).toBe(half((100 * ballots.length) / invited));
      expect(report.worstCase).toEqual(
        ballots.length / invited < 0.6
          ? out(100 * (score * answered - 1 + answered), 100 * (score * answered + 1 - answered))
          : null,
      );
      const points = Array.from({ length: 11 }, (_, point) => e0.filter((answer) => answer === point).length);
      expect(report.histogram).toEqual(e0.length >= 100 ? points : null);
      const unreported = ballots.flatMap(({ answers }) =>
        ['all', 'most', 'some', 'none'].flatMap((code, thirds) => (answers['L2'] === code ? [thirds / 3] : [])),
      );
      const [least, most] = meanEnds(unreported, unreported, invited);
      const hidden = {
        n: unreported.length,
        percent: half(100 * mean(unreported)),
        interval: out(clamp(100 * least, 0, 100), clamp(100 * most, 0, 100)),
      };
      expect(report.hidden).toEqual(atoms.some(({ variable }) => variable === 'L2') ? hidden : null);
    }),
    { numRuns: 150 },
  );
  expect(shown).toBeGreaterThan(300);
});

test('a change is the comparison of the two waves’ raw answers, and shown wherever both scores are', () => {
  const items = itPulse.items.map(({ id }) => id);
  let compared = 0;
  fc.assert(
    fc.property(fc.integer(), fc.integer(), (one, other) => {
      const [first, second] = [organisationOf(itPulse, items, one), organisationOf(itPulse, items, other)];
      const before = published(itPulse, first, null, 'wave_1');
      const now = before && published(itPulse, second, before);
      if (!now) return;
      for (const node of now.report.nodes) {
        const earlier = before.report.nodes.find((one) => one.label === node.label);
        if (!node.enps || !earlier?.enps) {
          expect(node.change).toBeNull();
          continue;
        }
        const a = numbers(inside(first.ballots, earlier.strata), 'E0');
        const b = numbers(inside(second.ballots, node.strata), 'E0');
        const variance = (answers: readonly number[]) => {
          const coded = answers.map((answer) => (answer >= 9 ? 1 : answer <= 6 ? -1 : 0));
          return mean(coded.map((one) => (one - mean(coded)) ** 2));
        };
        const detectable = 100 * (z + 0.8416212335729143) * Math.sqrt(variance(a) / a.length + variance(b) / b.length);
        const exact = a.length < 20 || b.length < 20;
        const [x, y] = [adjusted(a), adjusted(b)];
        const error = Math.sqrt(x.variance / (a.length + 3) + y.variance / (b.length + 3));
        const [low, high] = [y.score - x.score - z * error, y.score - x.score + z * error];
        const tested = low > 0 ? 'risen' : high < 0 ? 'fallen' : 'undetected';
        const verdict = exact ? node.change?.verdict : tested;
        expect(node.change).toEqual({
          previousWave: 'wave_1',
          previousScore: earlier.enps.score,
          previousN: a.length,
          difference: half(100 * (y.raw - x.raw)),
          interval: exact ? null : out(clamp(100 * low, -200, 200), clamp(100 * high, -200, 200)),
          verdict,
          detectable: Math.ceil(detectable - 1e-7),
        });
        compared += 1;
      }
    }),
    { numRuns: 60 },
  );
  expect(compared).toBeGreaterThan(50);
});

test('what remains of a wave is exactly the histogram of the raw answers in each atom', () => {
  const items = itPulse.items.map(({ id }) => id);
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const organisation = organisationOf(itPulse, items, seed);
      for (const { variable, atoms } of published(itPulse, organisation)?.atoms ?? [])
        for (const { strata, n, counts } of atoms) {
          const given = inside(organisation.ballots, strata).flatMap(({ answers: { [variable]: answer } }) =>
            answer === undefined || answer === 'na' || (typeof answer === 'object' && answer.length === 0)
              ? []
              : [answer],
          );
          expect(n).toBe(given.length);
          for (const [code, count] of Object.entries(counts))
            expect(given.flat().filter((one) => String(one) === code)).toHaveLength(count);
        }
    }),
    { numRuns: 60 },
  );
});

test('no atom holds fewer answers than its variable needs, and none of them is of one mind', () => {
  const items = itPulse.items.map(({ id }) => id);
  const classes: Readonly<Record<string, readonly RegExp[]>> = {
    E0: [/^[0-6]$/, /^[78]$/, /^(9|10)$/],
    R: codesOf('R').map((code) => new RegExp(`^${code}$`)),
    P: [/^1$/, /^2$/, /^3$/, /^4$/, /^5$/, /^[12]$/, /^[45]$/],
  };
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const organisation = organisationOf(itPulse, items, seed);
      for (const { variable, atoms } of published(itPulse, organisation)?.atoms ?? [])
        for (const { n, counts } of atoms) {
          expect(n).toBeGreaterThanOrEqual({ E0: 5, R: 30 }[variable] ?? 10);
          const own = classes[variable] ?? (/^[PT]/.test(variable) ? classes['P'] : undefined);
          for (const pattern of own ?? Object.keys(counts).map((code) => new RegExp(`^${code}$`))) {
            const held = Object.entries(counts).filter(([code]) => pattern.test(code));
            expect(held.reduce((sum, [, count]) => sum + count, 0)).toBeLessThanOrEqual(n - 2);
          }
        }
    }),
    { numRuns: 60 },
  );
});
