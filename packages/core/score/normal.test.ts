import { expect, test } from 'vitest';
import { normalCdf, normalQuantile, z975 } from './normal.ts';
import scipy from './normal.scipy.vectors.json' with { type: 'json' };

test('the normal distribution agrees with scipy to nine digits, relative to the tail', () => {
  for (const [x = NaN, expected = NaN] of scipy.vectors.cdf)
    expect(normalCdf(x) / expected, `x = ${x}`).toBeCloseTo(1, 9);
});

test('its quantiles agree with scipy to nine digits', () => {
  for (const [p = NaN, expected = NaN] of scipy.vectors.quantile)
    expect(normalQuantile(p), `p = ${p}`).toBeCloseTo(expected, 9);
});

test('the ends of the scale are infinite', () => {
  expect(normalQuantile(0)).toBe(-Infinity);
  expect(normalQuantile(1)).toBe(Infinity);
  expect(normalCdf(-50)).toBe(0);
  expect(normalCdf(50)).toBe(1);
  expect(z975).toBeCloseTo(1.959963984540054, 14);
});
