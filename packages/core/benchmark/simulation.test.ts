import { beforeAll, describe, expect, test } from 'vitest';
import {
  attackAlgebra,
  attackChange,
  attackNesting,
  naiveRelease,
  seenIn,
  type Published,
} from './attackers.fixture.ts';
import { contributionOf } from './contribution.ts';
import { contribution, many, report } from './fixture.ts';
import { randomHistory, type History } from './history.fixture.ts';
import { releaseOf, type Release, type Standing } from './release.ts';

interface Run {
  readonly history: History;
  readonly naive: readonly Published[];
  readonly ours: readonly Published[];
}

function releasesOf(history: Pick<History, 'quarters'>) {
  let standing: readonly Standing[] = [];
  return history.quarters.map((contributions, index) => {
    const made = releaseOf(contributions, standing, `20${10 + (index >> 2)}-Q${(index % 4) + 1}`);
    standing = made.history;
    return made;
  });
}

/** Random histories of 40 quarters: small ones, where every group is at its limit, and one with 500 organisations. */
const sizes = [...Array.from({ length: 9 }, (_, index) => 14 + index * 12), 250, 500];
let runs: readonly Run[];
beforeAll(() => {
  runs = sizes.map((people, index) => {
    const history = randomHistory(index + 1, people);
    const { values } = history;
    return {
      history,
      naive: history.quarters.map((contributions) => naiveRelease(contributions, values)),
      ours: releasesOf(history).map(({ release, history: standing }) => seenIn(release, standing, values)),
    };
  });
});

const victimsIn = (attack: (run: Run, seen: readonly Published[]) => { victims: number; mistake: number }) =>
  runs.map((run) => ({ naive: attack(run, run.naive), ours: attack(run, run.ours) }));

describe('random histories of 40 quarters, 14 to 500 organisations, the attacker knows all members and the exact sum of every shown group', () => {
  test('ours is worth attacking: it shows groups of every kind, and shows them anew', () => {
    for (const { ours } of runs.slice(2)) {
      expect(ours.filter((published) => published.size > 0).length).toBeGreaterThan(30);
      expect(new Set(ours.map((published) => published.get('*|*|*')?.sum)).size).toBeGreaterThan(2);
    }
    expect(Math.max(...runs.flatMap(({ ours }) => ours.map((published) => published.size)))).toBeGreaterThan(40);
  });

  test.each([
    ['joiner attack', (run, seen) => attackChange(seen, 'joined', run.history.values)],
    ['leaver attack', (run, seen) => attackChange(seen, 'left', run.history.values)],
    ['nested-difference attack', (run, seen) => attackNesting(seen, run.history.values)],
  ] satisfies readonly [string, Parameters<typeof victimsIn>[0]][])(
    '%s: exact values by the hundred from the naive releases, none from ours',
    (_, attack) => {
      const found = victimsIn(attack);
      expect(found.reduce((sum, { naive }) => sum + naive.victims, 0)).toBeGreaterThan(200);
      // From some sixty organisations on, every single history of the naive release gives somebody away.
      expect(found.slice(4).filter(({ naive }) => naive.victims === 0)).toEqual([]);
      expect(Math.max(...found.map(({ naive }) => naive.mistake))).toBeLessThan(1e-9);
      expect(found.map(({ ours }) => ours.victims)).toEqual(found.map(() => 0));
    },
  );

  test('linear algebra over all groups of a quarter, old and new beside one another, finds nobody in ours', () => {
    let naive = 0;
    for (const run of runs) {
      const everyFourth = (seen: readonly Published[]) => seen.filter((_, index) => index % 4 === 3);
      for (const published of everyFourth(run.naive)) naive += attackAlgebra(published);
      for (const published of everyFourth(run.ours)) expect(attackAlgebra(published)).toBe(0);
    }
    expect(naive).toBeGreaterThan(50);
  });
});

describe('invented-organisations attack: every quarter the attacker surrounds the only member of a group with four of his own', () => {
  const profile = {
    industry: 'C',
    size: '250–999',
    region: 'DACH',
    parent: null,
    madeUp: false,
    contributes: true,
  } as const;
  const group = 'C|250–999|DACH';
  const founded = ['x1', 'x2', 'x3', 'x4'];
  const inventedScores = (index: number) => (index % 2 === 0 ? -100 : 100);

  /** Forty quarters of others elsewhere and one victim alone in its group. */
  const others = (victim: number) =>
    Array.from({ length: 40 }, () => [
      ...many('j', 20, { industry: 'J' }),
      contribution('victim', victim, { industry: 'C', size: '250–999', region: 'DACH' }),
    ]);
  const invented = founded.map((id, index) =>
    contribution(id, inventedScores(index), { industry: 'C', size: '250–999', region: 'DACH' }),
  );
  const shown = (releases: readonly { release: Release }[]) =>
    JSON.stringify(releases.map(({ release }) => release.groups));

  test('naive: five are enough, so the group is shown and the victim’s value is what remains of its sum', () => {
    for (const victim of [-73, -5, 41]) {
      const values = new Map([...many('j', 20), ...invented].map((one) => [one.organisation, one.measures['E0'] ?? 0]));
      values.set('victim', victim);
      const naive = others(victim).map((quarter) => naiveRelease([...quarter, ...invented], values).get(group));
      const ownSum = invented.reduce((sum, one) => sum + (one.measures['E0'] ?? 0), 0);
      for (const seen of naive) expect((seen?.sum ?? Number.NaN) - ownSum).toBe(victim);
    }
  });

  test('ours: without verification and two published waves none of them contributes, and forty releases are as if they did not exist', () => {
    const contributing = (verified: boolean, publishedWaves: number) =>
      founded.flatMap((id) => {
        const decided = contributionOf({ ...profile, id, verified, publishedWaves }, report);
        return decided.ok ? [decided.value] : [];
      });
    for (const [verified, waves] of [
      [false, 1],
      [false, 40],
      [true, 1],
    ] as const) {
      const attacked = others(41).map((quarter) => [...quarter, ...contributing(verified, waves)]);
      expect(shown(releasesOf({ quarters: attacked }))).toBe(shown(releasesOf({ quarters: others(41) })));
    }
    expect(contributing(true, 2)).toHaveLength(4);
  });

  test('ours, were all four verified: a release of the group leaves eleven points or more for the victim', () => {
    const medians = new Map<string, number>();
    for (let victim = -100; victim <= 100; victim++) {
      const { release } = releaseOf([...(others(victim)[0]?.slice(-1) ?? []), ...invented], [], '2026-Q4');
      const median = JSON.stringify(release.groups.at(0)?.measures);
      medians.set(median, (medians.get(median) ?? 0) + 1);
    }
    expect(medians.size).toBe(15);
    expect(Math.min(...medians.values())).toBe(11);
  });
});
