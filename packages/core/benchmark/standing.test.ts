import { expect, test } from 'vitest';
import { Benchmark } from '#contract/benchmark.ts';
import { many, report } from './fixture.ts';
import { referencesIn } from './references.ts';
import { releaseOf } from './release.ts';
import { standingOf } from './standing.ts';

const profile = { industry: 'C', size: '250–999', region: 'DACH' } as const;
const own = { ...report, comparable: { E0: [2, 22], P1: [55, 67], L1: [38, 57] } } as const;
const { release } = releaseOf(
  [
    ...many('a', 12, { ...profile, region: null }),
    ...many('b', 12, { industry: 'J', measures: { E0: 5, P1: 60, A1: 1 } }, 2),
  ],
  [],
  '2026-Q4',
);

test('the first released group along the chain is used and named, the whole chain is told', () => {
  const standing = standingOf(profile, release.groups, own);
  expect(standing.group).toEqual({ ...profile, region: null, contributors: '10–19', quarter: '2026-Q4' });
  expect(standing.chain.map(({ released }) => released)).toEqual([false, true, true, true]);
});

test('every measure stands beside the released numbers with its interval, n and position', () => {
  const [e0, p1] = standingOf({ ...profile, industry: null }, release.groups, own).measures;
  expect(e0).toMatchObject({ id: 'E0', contributors: '20–49', own: { score: 12, interval: [2, 22], n: 40 } });
  expect(e0?.position).toMatchObject({ against: 'deciles' });
  expect(p1).toMatchObject({ contributors: '10–19', quantiles: { quartiles: [60, 60, 60] } });
  expect(p1?.position).toEqual({ against: 'quartiles', from: 0, to: 100 });
});

test('what is not released has no position, what the own wave did not ask is not listed', () => {
  const { measures } = standingOf(profile, release.groups, own);
  const lost = measures.find(({ id }) => id === 'L1');
  expect(lost).toMatchObject({ quarter: null, quantiles: null, position: null, own: { score: 47 } });
  expect(standingOf({ ...profile, industry: 'J' }, release.groups, own).measures.map(({ id }) => id)).not.toContain(
    'A1',
  );
});

test('without a release or a report the page still has its chain, and travels over the wire', () => {
  for (const [groups, wave] of [
    [[], own],
    [release.groups, null],
    [release.groups, own],
  ] as const) {
    const standing = standingOf(profile, groups, wave);
    const page = { quarter: null, madeUp: true, ...standing, references: referencesIn('de') };
    expect(Benchmark.parse(page)).toEqual(page);
  }
  expect(standingOf(profile, [], own).group).toBeNull();
  expect(standingOf(profile, release.groups, null).measures.map(({ own }) => own)).toEqual([null]);
});

test('a group that lacks the leading measure is passed over for a wider one that has it', () => {
  const [wide] = release.groups;
  const narrow = { group: profile, quarter: '2026-Q4', contributors: '5–9', measures: {} } as const;
  expect(standingOf(profile, wide ? [wide, narrow] : [], own).group).toMatchObject({ industry: null });
});
