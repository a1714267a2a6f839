import { describe, expect, test } from 'vitest';
import type { Contribution } from './contribution.ts';
import { contributionOf } from './contribution.ts';
import type { Member } from './contributor.ts';
import { derivationsOf, mostDerivable } from './derivable.ts';
import { contribution, generator, many, report } from './fixture.ts';
import { chainOf, groupKey } from './peer-group.ts';
import { releaseOf, type Release, type Standing } from './release.ts';

/** The planted rule: whoever has five contributors is released, with the exact mean and the usual quartiles, every quarter anew. */
function naive(contributions: readonly Contribution[]) {
  const groups = new Map<string, number[]>();
  for (const one of contributions)
    for (const group of chainOf(one))
      groups.set(groupKey(group), [...(groups.get(groupKey(group)) ?? []), one.measures['E0'] ?? 0]);
  return new Map(
    [...groups].flatMap(([key, values]) => {
      if (values.length < 5) return [];
      const sorted = values.toSorted((a, b) => a - b);
      const sum = values.reduce((total, value) => total + value, 0);
      return [[key, { n: values.length, mean: sum / values.length, median: sorted[(sorted.length - 1) / 2] }] as const];
    }),
  );
}

const all = '*|*|*';
const shown = (release: Release) => JSON.stringify(release.groups);
const possible = [-90, -40, 0, 40, 90];

describe('somebody who joins or leaves', () => {
  const others = many('a', 9);
  const moved = others.map((one) => ({ ...one, measures: { E0: (one.measures['E0'] ?? 0) + 3 } }));

  test('naive release: subtracting two means gives the newcomer’s value exactly', () => {
    for (const value of possible) {
      const [before, after] = [naive(others).get(all), naive([...others, contribution('x', value)]).get(all)];
      expect((after?.mean ?? 0) * 10 - (before?.mean ?? 0) * 9).toBeCloseTo(value, 9);
    }
  });

  test('ours: the release after is the same whatever the newcomer’s value', () => {
    const first = releaseOf(others, [], '2026-Q3');
    const after = possible.map((value) =>
      shown(releaseOf([...moved, contribution('x', value)], first.history, '2026-Q4').release),
    );
    expect(new Set(after)).toEqual(new Set([shown(first.release)]));
  });

  test('ours: the release after a leaver is the same whatever the leaver’s value was in the meantime', () => {
    for (const value of possible) {
      const first = releaseOf([...others, contribution('x', value)], [], '2026-Q3');
      expect(shown(releaseOf(moved, first.history, '2026-Q4').release)).toBe(shown(first.release));
    }
  });
});

describe('four invented organisations around a fifth', () => {
  const invented = [-100, -100, 100, 100];

  test('naive release: the median is the fifth’s own value', () => {
    for (const value of possible) {
      const made = [...invented, value].map((e0, index) => contribution(`x${index}`, e0));
      expect(naive(made).get(all)?.median).toBe(value);
    }
  });

  test('ours: they never contribute, since an operator has to verify each and each needs two published waves', () => {
    const profile = {
      industry: 'C',
      size: null,
      region: null,
      parent: null,
      madeUp: false,
      contributes: true,
    } as const;
    const founded = { ...profile, id: 'x', verified: false, publishedWaves: 8 };
    expect(contributionOf(founded, report).ok).toBe(false);
    expect(contributionOf({ ...founded, verified: true, publishedWaves: 1 }, report).ok).toBe(false);
  });

  test('ours, if an operator were fooled: the fifth is known to ±6 at best', () => {
    const medians = [-6, 0, 6].map((value) => {
      const made = [...invented, value].map((e0, index) => contribution(`x${index}`, e0));
      return shown(releaseOf(made, [], '2026-Q4').release);
    });
    expect(new Set(medians).size).toBe(1);
  });
});

/** An attacker of its own making: tries every combination of the shown groups with factors −2 … 2, and asks whether what remains is about one to four contributors. */
function attack(groups: readonly (readonly Member[])[]): boolean {
  const factors = [-2, -1, 0, 1, 2];
  const search = (index: number, weights: ReadonlyMap<string, number>): boolean => {
    const members = groups[index];
    if (!members) {
      const left = [...weights].filter(([, weight]) => weight !== 0);
      return left.length > 0 && left.length <= mostDerivable && left.every(([, weight]) => weight === left[0]?.[1]);
    }
    return factors.some((factor) => {
      const next = new Map(weights);
      for (const { organisation } of members) next.set(organisation, (next.get(organisation) ?? 0) + factor);
      return search(index + 1, next);
    });
  };
  return search(0, new Map());
}

const membersOf = (contributions: readonly Contribution[], key: string): readonly Member[] =>
  contributions
    .filter((one) => chainOf(one).some((group) => groupKey(group) === key))
    .map(({ organisation }) => ({ organisation, contributor: organisation }));

/** What the naive release shows, with those behind it. */
function naiveGroups(contributions: readonly Contribution[]) {
  const groups = new Map(
    contributions.flatMap((one) => chainOf(one).map((group) => [groupKey(group), group] as const)),
  );
  return [...naive(contributions).keys()].flatMap((key) => {
    const group = groups.get(key);
    return group ? [{ group, members: membersOf(contributions, key) }] : [];
  });
}

const shownMembers = (history: readonly Standing[], release: Release) =>
  release.groups.map(({ group }) => {
    const key = groupKey(group);
    return history.find((standing) => groupKey(standing.release.group) === key)?.cells['E0']?.members ?? [];
  });

describe('nested groups', () => {
  const contributions = [...many('c', 6), contribution('x', 77, { industry: 'J' })];

  test('naive release: everybody minus the industry is the one outside it', () => {
    const made = naive(contributions);
    expect((made.get(all)?.mean ?? 0) * 7 - (made.get('C|*|*')?.mean ?? 0) * 6).toBeCloseTo(77, 9);
  });

  test('ours: the smaller group is dropped', () => {
    const { release } = releaseOf(contributions, [], '2026-Q4');
    expect(release.groups.map(({ group }) => groupKey(group))).toEqual([all]);
  });

  test('a group is dropped for the sake of its neighbours alone, the rest stays', () => {
    const profile = { industry: 'J', size: '50–249' } as const;
    const { release } = releaseOf(
      [
        ...many('c', 7),
        ...many('j', 8, profile),
        ...many('k', 3, { ...profile, size: '250–999' }),
        ...many('z', 2, { industry: 'K' }),
      ],
      [],
      '2026-Q4',
    );
    expect(release.groups.map(({ group }) => groupKey(group))).toEqual([all, 'J|*|*']);
  });

  test('two organisations of one parent do not give each other away by lying in different groups', () => {
    const parent = { parent: 'Nordwerk' };
    const made = [
      ...many('c', 5),
      contribution('p1', 10, parent),
      ...many('j', 5, { industry: 'J' }),
      contribution('p2', 90, { ...parent, industry: 'J' }),
    ];
    const { release } = releaseOf(made, [], '2026-Q4');
    expect(release.groups.length).toBeLessThan(3);
  });
});

test('a group that lacks one organisation of a parent is dropped, though it has the same contributors', () => {
  const parent = { parent: 'Nordwerk' };
  const made = [...many('c', 6), contribution('p1', 10, parent), contribution('p2', 90, { ...parent, industry: 'J' })];
  const { release } = releaseOf(made, [], '2026-Q4');
  expect(release.groups.map(({ group }) => groupKey(group))).toEqual([all]);
});

describe('random organisations over four quarters', () => {
  const sizes = ['1–49', '50–249', '250–999'] as const;

  function quarters(seed: number): readonly (readonly Contribution[])[] {
    const random = generator(seed);
    const pick = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)];
    const population = Array.from({ length: 12 + Math.floor(random() * 14) }, (_, index) =>
      contribution(`o${index}`, Math.round(random() * 160 - 80), {
        industry: pick(['C', 'J']) ?? null,
        size: pick(sizes) ?? null,
      }),
    );
    return Array.from({ length: 4 }, () => population.filter(() => random() > 0.12));
  }

  test('an attacker who combines all groups shown finds nobody in ours, and somebody in a third of the naive releases', () => {
    let [naiveFound, oursFound, ours, groups] = [0, 0, 0, 0];
    for (let seed = 1; seed <= 40; seed++) {
      let history: readonly Standing[] = [];
      quarters(seed).forEach((contributions, index) => {
        const keys = [...naive(contributions).keys()];
        if (attack(keys.map((key) => membersOf(contributions, key)))) naiveFound++;
        const made = releaseOf(contributions, history, `2026-Q${index + 1}`);
        history = made.history;
        ours++;
        groups += made.release.groups.length;
        if (attack(shownMembers(history, made.release))) oursFound++;
      });
    }
    expect(oursFound).toBe(0);
    expect(naiveFound / ours).toBeGreaterThan(1 / 3);
    expect(groups / ours).toBeGreaterThan(1.5);
  });

  test('the rank test agrees with the attacker, group by group', () => {
    let [found, missed] = [0, 0];
    for (let seed = 1; seed <= 150; seed++) {
      const contributions = quarters(seed)[0] ?? [];
      const shown = naiveGroups(contributions);
      const derivable = derivationsOf(shown, 'organisation')(new Set(shown.keys()));
      const broken = attack(shown.map(({ members }) => members));
      if (broken) found++;
      if (broken !== derivable.length > 0) missed++;
    }
    expect(missed).toBe(0);
    expect(found).toBeGreaterThan(30);
  });
});
