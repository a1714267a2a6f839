import { expect, test } from 'vitest';
import { betaCdf, betaQuantile } from './beta.ts';
import scipy from './beta.scipy.vectors.json' with { type: 'json' };

test('the beta distribution agrees with scipy to nine digits', () => {
  for (const [x = NaN, a = NaN, b = NaN, expected = NaN] of scipy.vectors.cdf)
    expect(betaCdf(x, a, b), `${x}, ${a}, ${b}`).toBeCloseTo(expected, 9);
});

test('its quantiles agree with scipy to nine digits', () => {
  for (const [p = NaN, a = NaN, b = NaN, expected = NaN] of scipy.vectors.quantile)
    expect(betaQuantile(p, a, b), `${p}, ${a}, ${b}`).toBeCloseTo(expected, 9);
});

test('nothing lies below 0 and everything below 1', () => {
  expect([betaCdf(0, 2, 3), betaCdf(1, 2, 3), betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)]).toEqual([0, 1, 0, 1]);
});
