import { expect, test } from 'vitest';
import { studentCdf, studentQuantile } from './student.ts';
import scipy from './student.scipy.vectors.json' with { type: 'json' };

test("Student's t agrees with scipy to nine digits from 1 to a million degrees of freedom", () => {
  for (const [t = NaN, degrees = NaN, expected = NaN] of scipy.vectors.cdf)
    expect(studentCdf(t, degrees), `${t}, ${degrees}`).toBeCloseTo(expected, 9);
});

test('its quantiles agree with scipy to nine digits, relative where they are large', () => {
  for (const [p = NaN, degrees = NaN, expected = NaN] of scipy.vectors.quantile) {
    const scale = Math.max(1, Math.abs(expected));
    expect(studentQuantile(p, degrees) / scale, `${p}, ${degrees}`).toBeCloseTo(expected / scale, 9);
  }
});
