import { describe, expect, test } from 'vitest';
import { groupKey } from './peer-group.ts';
import { contribution, many } from './fixture.ts';
import { releaseOf, type Release } from './release.ts';

const find = (release: Release, key: string) => release.groups.find(({ group }) => groupKey(group) === key);

test('fewer than five contributors release nothing, not even that the group exists', () => {
  expect(releaseOf(many('a', 4), [], '2026-Q4')).toEqual({
    release: { quarter: '2026-Q4', madeUp: false, associations: [], groups: [] },
    history: [],
  });
});

test('every group of the fallback chain is released by its own number of contributors', () => {
  const profile = { industry: 'C', size: '250–999', region: 'DACH' } as const;
  const contributions = [
    ...many('a', 6, profile, 1),
    ...many('b', 6, { ...profile, region: 'Nordics' }, 2),
    ...many('c', 9, { ...profile, size: '50–249' }, 3),
    ...many('d', 30, { ...profile, industry: 'J' }, 4),
  ];
  const { release } = releaseOf(contributions, [], '2026-Q4');
  const kinds = release.groups.map(({ group, contributors, measures }) => [
    groupKey(group),
    contributors,
    Object.keys(measures['E0']?.quantiles ?? {})[0],
  ]);
  expect(kinds).toEqual([
    ['*|*|*', '50+', 'deciles'],
    ['C|*|*', '20–49', 'deciles'],
    ['C|250–999|*', '10–19', 'quartiles'],
    ['C|250–999|DACH', '5–9', 'median'],
    ['C|250–999|Nordics', '5–9', 'median'],
    ['C|50–249|*', '5–9', 'median'],
    ['C|50–249|DACH', '5–9', 'median'],
    ['J|*|*', '20–49', 'deciles'],
    ['J|250–999|*', '20–49', 'deciles'],
    ['J|250–999|DACH', '20–49', 'deciles'],
  ]);
});

test('a measure goes by those who have it, the group’s band counts everybody', () => {
  const contributions = [
    ...many('a', 15),
    ...many('b', 7, { measures: { E0: 5, P5: 60 } }),
    ...many('c', 4, { measures: { P1: 10 } }),
  ];
  const group = find(releaseOf(contributions, [], '2026-Q4').release, '*|*|*');
  expect(group?.contributors).toBe('20–49');
  expect(group?.measures['E0']?.contributors).toBe('20–49');
  expect(group?.measures['P5']).toMatchObject({ contributors: '5–9', quantiles: { median: 60 } });
  expect(group?.measures['P1']).toBeUndefined();
});

test('organisations of one parent are one contributor with their mean, however the parent is spelt', () => {
  const others = [10, 20, 30, 40].map((value, index) => contribution(`a${index}`, value));
  const parts = [-100, 100, 75].map((value, index) =>
    contribution(`p${index}`, value, {
      parent: [' Nordwerk  Gruppe', 'nordwerk gruppe', 'NORDWERK GRUPPE'][index] ?? '',
    }),
  );
  const { release } = releaseOf([...others, ...parts], [], '2026-Q4');
  expect(find(release, '*|*|*')).toMatchObject({
    contributors: '5–9',
    measures: { E0: { quantiles: { median: 25 } } },
  });
  expect(releaseOf([...others.slice(1), ...parts], [], '2026-Q4').release.groups).toEqual([]);
});

test('a release does not depend on the order of its contributions', () => {
  const contributions = [...many('a', 12, { size: '50–249' }), ...many('b', 11, { industry: 'J' }, 2)];
  expect(releaseOf([...contributions].reverse(), [], '2026-Q4')).toEqual(releaseOf(contributions, [], '2026-Q4'));
});

test('one made-up contribution marks the whole release', () => {
  const contributions = [...many('a', 6), contribution('b', 3, { madeUp: true })];
  expect(releaseOf(contributions, [], '2026-Q4').release.madeUp).toBe(true);
});

describe('a membership that differs from the last release', () => {
  const first = releaseOf(many('a', 9), [], '2026-Q3');
  const next = (contributions: Parameters<typeof releaseOf>[0], history = first.history) =>
    releaseOf(contributions, history, '2026-Q4').release;
  const moved = (count: number) => many('a', count, undefined, 77);

  test.each([
    ['one joins', [...moved(9), contribution('new', 90)]],
    ['two join', [...moved(9), contribution('new', 90), contribution('newer', 91)]],
    ['one leaves', moved(8)],
    ['two leave', moved(7)],
    ['one is replaced', [...moved(8), contribution('new', 90)]],
  ])('by one or two (%s): the last release stands, with its date', (_, contributions) => {
    expect(next(contributions).groups).toEqual(first.release.groups);
    expect(next(contributions).groups[0]?.quarter).toBe('2026-Q3');
  });

  test('not at all, or by three: a new release', () => {
    expect(next(moved(9)).groups[0]?.quarter).toBe('2026-Q4');
    expect(next([...moved(9), ...many('new', 3)]).groups[0]?.quarter).toBe('2026-Q4');
    expect(next(moved(6)).groups[0]?.quarter).toBe('2026-Q4');
  });

  test('a standing release is what the one after is compared with, so that members cannot trickle in', () => {
    const one = releaseOf([...moved(9), contribution('x', 90)], first.history, '2026-Q4');
    const two = releaseOf([...moved(9), contribution('x', 90), contribution('y', 90)], one.history, '2027-Q1');
    expect(two.release.groups[0]?.quarter).toBe('2026-Q3');
    const three = releaseOf([...moved(9), ...many('z', 3)], two.history, '2027-Q2');
    expect(three.release.groups[0]?.quarter).toBe('2027-Q2');
  });

  test('of one measure alone: that measure stands, the others are new', () => {
    const both = { measures: { E0: 10, P5: 60 } };
    const before = releaseOf([...many('a', 6, both), ...many('b', 6)], [], '2026-Q3');
    const after = releaseOf(
      [...many('a', 6, { measures: { E0: 30, P5: 90 } }), ...many('b', 1, both), ...many('b', 6).slice(1)],
      before.history,
      '2026-Q4',
    );
    const measures = find(after.release, '*|*|*')?.measures;
    expect(measures?.['E0']?.quarter).toBe('2026-Q4');
    expect(measures?.['P5']).toMatchObject({ quarter: '2026-Q3', quantiles: { median: 60 } });
  });

  test('a measure that pauses a quarter is compared with its own last release', () => {
    const p5 = { measures: { P5: 60 } };
    const before = releaseOf(many('a', 6, p5), [], '2026-Q2');
    const pause = releaseOf(many('a', 6), before.history, '2026-Q3');
    expect(find(pause.release, '*|*|*')?.measures['P5']).toBeUndefined();
    const again = releaseOf(
      [...many('a', 6, p5), contribution('x', 0, { measures: { P5: 99 } }), ...many('y', 2)],
      pause.history,
      '2026-Q4',
    );
    expect(find(again.release, '*|*|*')?.measures['P5']).toMatchObject({ quarter: '2026-Q2' });
  });

  test('a parent that joins with three organisations is one contributor that joins', () => {
    const joined = [...moved(9), ...many('p', 3, { parent: 'Nordwerk' })];
    expect(next(joined).groups[0]?.quarter).toBe('2026-Q3');
  });

  test('a group that shrinks below five by three or more is not shown, and nothing of it is forgotten', () => {
    const { release, history } = releaseOf(moved(4), first.history, '2026-Q4');
    expect(release.groups).toEqual([]);
    expect(history).toEqual(first.history);
  });
});
