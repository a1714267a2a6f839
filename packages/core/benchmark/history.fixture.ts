import type { Contribution } from './contribution.ts';
import { contribution, generator } from './fixture.ts';
import { sizeBands } from './peer-group.ts';

const industries = ['A', 'C', 'F', 'G', 'J', 'K', 'O', 'Q'];
const regions = ['DACH', 'Nordics', 'Western Europe'];

/** Forty quarters of organisations that come and go, one by one or many at once; some belong to a parent, some move to another size, some do not say. */
export interface History {
  readonly quarters: readonly (readonly Contribution[])[];
  /** Each organisation's value, the same in every quarter. */
  readonly values: ReadonlyMap<string, number>;
}

/**
 * A random history for tests.
 * @param people number of organisations that ever contribute
 */
export function randomHistory(seed: number, people: number, quarters = 40): History {
  const random = generator(seed);
  const pick = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)] ?? null;
  const used = industries.slice(0, 2 + Math.floor(random() * 7));
  const population = Array.from({ length: people }, (_, index) => ({
    active: random() < 0.7,
    contribution: contribution(`o${index}`, Math.round(random() * 200 - 100), {
      industry: random() < 0.05 ? null : pick(used),
      size: random() < 0.1 ? null : pick(sizeBands),
      region: random() < 0.2 ? null : pick(regions),
      parent: random() < 0.06 ? `parent ${Math.floor(random() * (1 + people / 40))}` : null,
    }),
  }));
  const made = Array.from({ length: quarters }, () => {
    const changing = random() < 0.2 ? people * 0.1 : random() * 6;
    for (const one of population) {
      if (random() < changing / people) one.active = !one.active;
      if (random() < 0.002) one.contribution = { ...one.contribution, size: pick(sizeBands) };
    }
    return population.filter(({ active }) => active).map((one) => one.contribution);
  });
  return {
    quarters: made,
    values: new Map(population.map((one) => [one.contribution.organisation, one.contribution.measures['E0'] ?? 0])),
  };
}
