import { expect, test } from 'vitest';
import { logBeta, logGamma } from './log-gamma.ts';
import mpmath from './log-gamma.mpmath.vectors.json' with { type: 'json' };

test('the logarithm of gamma agrees with mpmath to twelve digits', () => {
  for (const [x = NaN, expected = NaN] of mpmath.vectors.gamma)
    expect(logGamma(x), `x = ${x}`).toBeCloseTo(expected, expected > 100 ? 7 : 11);
});

test('the logarithm of beta loses no digits to cancellation for large arguments', () => {
  for (const [a = NaN, b = NaN, expected = NaN] of mpmath.vectors.beta)
    expect(logBeta(a, b), `B(${a}, ${b})`).toBeCloseTo(expected, 11);
});
