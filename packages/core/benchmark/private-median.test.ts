import fc from 'fast-check';
import { expect, test } from 'vitest';
import { generator } from './fixture.ts';
import { drawMedian, medianProbabilities } from './private-median.ts';
import vectors from './private-median.numpy-vectors.json' with { type: 'json' };

test.each(vectors.cases)('probabilities of $values.length values equal the formula, computed elsewhere', (one) => {
  const found = medianProbabilities(one.values, one, one.epsilon);
  expect(found).toHaveLength(one.probabilities.length);
  found.forEach((probability, index) => expect(probability).toBeCloseTo(one.probabilities[index] ?? Number.NaN, 12));
});

test('draws are distributed as the formula says (χ² over 20,000 draws, well inside its 99.9 % quantile)', () => {
  const [one] = vectors.cases;
  if (!one) throw new Error('no case');
  const random = generator(11);
  const draws = 20_000;
  const counted = new Map<number, number>();
  for (let draw = 0; draw < draws; draw++) {
    const median = drawMedian(one.values, one, one.epsilon, random());
    counted.set(median, (counted.get(median) ?? 0) + 1);
  }
  // Points expected less than ten times are counted together.
  let [square, classes, restExpected, restSeen] = [0, 0, 0, 0];
  one.probabilities.forEach((probability, index) => {
    const [expected, seen] = [probability * draws, counted.get(one.low + index) ?? 0];
    if (expected < 10) {
      restExpected += expected;
      restSeen += seen;
    } else {
      square += (seen - expected) ** 2 / expected;
      classes++;
    }
  });
  square += (restSeen - restExpected) ** 2 / restExpected;
  // Wilson–Hilferty: the 99.9 % quantile of χ² with as many degrees of freedom as there are classes.
  const quantile = classes * (1 - 2 / (9 * classes) + 3.09 * Math.sqrt(2 / (9 * classes))) ** 3;
  expect(classes).toBeGreaterThan(15);
  expect(square).toBeLessThan(quantile);
});

test('every value of chance gives a whole point within the range', () => {
  const points = { low: -60, high: 80 };
  expect(drawMedian([0, 1], points, 1, 0)).toBe(-60);
  expect(drawMedian([0, 1], points, 1, 1 - 2 ** -53)).toBe(80);
  expect(drawMedian([200, 300, 400], points, 50, 0.5)).toBe(80);
});

test('whatever one contributor’s value is, no outcome becomes more than e^ε times as probable', () => {
  const values = fc.array(fc.integer({ min: -20, max: 120 }), { minLength: 3, maxLength: 60 });
  const value = fc.integer({ min: -20, max: 120 });
  fc.assert(
    fc.property(values, value, value, fc.constantFrom(0.5, 1, 2), (others, one, other, epsilon) => {
      const [a, b] = [one, other].map((own) => medianProbabilities([...others, own], { low: 0, high: 100 }, epsilon));
      a?.forEach((probability, index) =>
        expect(probability).toBeLessThanOrEqual((b?.[index] ?? 0) * Math.exp(epsilon) * (1 + 1e-9)),
      );
    }),
    { numRuns: 60 },
  );
});
