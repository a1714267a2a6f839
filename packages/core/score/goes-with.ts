import { betaCdf } from './beta.ts';
import { addPerson, addSums, correlations, type CrossSums, noSums } from './cross-sums.ts';
import { relativeWeights } from './relative-weights.ts';
import { sequence } from './sequence.ts';

/** Most groups of people that a resample draws from, and resamples. */
const mostBundles = 400;
const resamples = 1000;

/** What goes with a variable, in shares of what is explained; not rounded. */
export interface GoesWith {
  /** Share of the variable's variance that goes with all predictors together, 0 to 1. */
  readonly explained: number;
  /** Per predictor its share of `explained`, 0 to 1, with a 95 % interval; null when no relation is detectable at all. */
  readonly shares: readonly { readonly value: number; readonly interval: readonly [number, number] }[] | null;
}

/**
 * Relative weights with percentile intervals of a bootstrap.
 * Above 400 people the bootstrap draws from 400 random groups of people instead of from people: the sums of a random group stand for its people, so the spread is the same and its price no longer grows with them.
 * @param people one whole number each that stands for a person's answers; their order does not matter
 * @param valuesOf the answers it stands for, the explained variable first
 * @param seed the same seed and people give the same
 * @returns null without more people than variables, or when a variable does not vary
 * @source Johnson 2004, Factors Affecting Relative Weights, Organizational Research Methods 7(3): bootstrap intervals; overall relation by F, its p as Iₓ((n−p−1)/2, p/2) of x = 1 − R²
 */
export function goesWith(
  people: readonly number[],
  valuesOf: (person: number) => readonly number[],
  seed: string,
): GoesWith | null {
  const [first] = people;
  const variables = first === undefined ? 0 : valuesOf(first).length;
  const free = people.length - variables;
  if (variables < 2 || free < 1) return null;
  const next = sequence(seed);
  const bundles = bundlesOf(people, valuesOf, next);
  const total = noSums(variables);
  for (const bundle of bundles) addSums(total, bundle);
  const all = correlations(total);
  if (!all) return null;
  const { explained, weights } = relativeWeights(all);
  const unexplained = Math.max(0, 1 - explained);
  if (betaCdf(unexplained, free / 2, (variables - 1) / 2) > 0.05) return { explained, shares: null };

  const drawn: number[][] = weights.map(() => []);
  for (let resample = 0; resample < resamples; resample++) {
    const sums = noSums(variables);
    for (let draw = 0; draw < bundles.length; draw++) {
      const bundle = bundles[Math.floor(next() * bundles.length)];
      if (bundle) addSums(sums, bundle);
    }
    const matrix = correlations(sums);
    if (!matrix) continue;
    const one = relativeWeights(matrix);
    one.weights.forEach((weight, predictor) => drawn[predictor]?.push(weight / one.explained));
  }
  return {
    explained,
    shares: weights.map((weight, predictor) => ({
      value: weight / explained,
      interval: middle95(drawn[predictor] ?? []),
    })),
  };
}

/** People dealt at random into groups of nearly equal size, each as its sums. */
function bundlesOf(
  people: readonly number[],
  valuesOf: (person: number) => readonly number[],
  next: () => number,
): readonly CrossSums[] {
  const dealt = Float64Array.from(people).sort();
  for (let last = dealt.length - 1; last > 0; last--) {
    const other = Math.floor(next() * (last + 1));
    [dealt[last], dealt[other]] = [dealt[other] ?? 0, dealt[last] ?? 0];
  }
  const bundles: CrossSums[] = [];
  dealt.forEach((person, index) => {
    const values = valuesOf(person);
    const bundle = (bundles[index % mostBundles] ??= noSums(values.length));
    addPerson(bundle, values);
  });
  return bundles;
}

function middle95(values: readonly number[]): readonly [number, number] {
  const sorted = Float64Array.from(values).sort();
  const at = (index: number): number => sorted[index] ?? Number.NaN;
  return [at(Math.floor(0.025 * (sorted.length - 1))), at(Math.ceil(0.975 * (sorted.length - 1)))];
}
