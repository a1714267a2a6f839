import { randomInt } from 'node:crypto';
import type { Contribution } from '#core/benchmark/contribution.ts';
import { industries, regions, sizeBands } from '#contract/organisation.ts';

const pick = <Value>(values: readonly Value[]): Value | null => values[randomInt(values.length)] ?? null;

/** Made-up organisations spread over all industries, sizes and regions, one in twenty with a parent; each has every measure. */
export function madeUpContributors(organisations: number, measures: number): readonly Contribution[] {
  return Array.from({ length: organisations }, (_, index) => ({
    organisation: `organisation-${index}`,
    parent: randomInt(20) === 0 ? `parent-${randomInt(Math.ceil(organisations / 60))}` : null,
    industry: pick(industries),
    size: pick(sizeBands),
    region: pick(regions),
    madeUp: true,
    association: 'Bench',
    measures: Object.fromEntries(Array.from({ length: measures }, (_, measure) => [`P${measure + 1}`, randomInt(101)])),
  }));
}

/** The same a quarter later: one in fifty has left, and every value has moved. */
export function quarterLater(contributors: readonly Contribution[]): readonly Contribution[] {
  return contributors
    .filter(() => randomInt(50) > 0)
    .map((one) => ({
      ...one,
      measures: Object.fromEntries(
        Object.entries(one.measures).map(([id, value]) => [id, Math.min(100, Math.max(0, value + randomInt(-5, 6)))]),
      ),
    }));
}
