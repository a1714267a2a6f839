import fc from 'fast-check';
import { expect, test } from 'vitest';
import { discoveries } from './benjamini-hochberg.ts';

// Benjamini & Hochberg 1995, section 4: thrombolysis trial, fifteen p values, four stand at q = 0.05 (Bonferroni: three).
const trial = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
];

test('of the fifteen comparisons of the paper the first four stand', () => {
  expect(discoveries(trial, 0.05)).toEqual(trial.map((_, index) => index < 4));
});

// R 4: p.adjust(c(.01,.04,.03,.005,.2,.039,.5,.0001), "BH") = .0267 .0533 .0533 .02 .2286 .0533 .5 .0008
test('a finding stands where R’s adjusted p is at most q, in the order given', () => {
  expect(discoveries([0.01, 0.04, 0.03, 0.005, 0.2, 0.039, 0.5, 0.0001], 0.05)).toEqual([
    true,
    false,
    false,
    true,
    false,
    false,
    false,
    true,
  ]);
});

test('nothing is found in nothing, and equal p values stand or fall together', () => {
  expect(discoveries([], 0.05)).toEqual([]);
  const p = fc.double({ min: 0, max: 0.2, noNaN: true });
  fc.assert(
    fc.property(fc.array(p, { maxLength: 30 }), p, (some, twice) => {
      const found = discoveries([...some, twice, twice], 0.05);
      expect(found.at(-1)).toBe(found.at(-2));
      // The definition: those at most the largest p(i) with p(i) ≤ i q / m.
      const ascending = [...some, twice, twice].sort((a, b) => a - b);
      const fitting = ascending.filter((one, index) => one <= ((index + 1) / ascending.length) * 0.05);
      expect(found.filter(Boolean)).toHaveLength(ascending.filter((one) => one <= (fitting.at(-1) ?? -1)).length);
    }),
  );
});
