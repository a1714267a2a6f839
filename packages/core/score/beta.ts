import { logBeta } from './log-gamma.ts';

/**
 * Regularised incomplete beta function Iₓ(a, b): probability that a beta value is at most `x`.
 * @param x from 0 to 1
 * @param a greater than 0
 * @param b greater than 0
 * @param rest 1 − x, where the caller knows it more exactly than the subtraction would give it
 * @source https://dlmf.nist.gov/8.17#E22, evaluated by Lentz's method
 */
export function betaCdf(x: number, a: number, b: number, rest = 1 - x): number {
  if (x <= 0) return 0;
  if (rest <= 0) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - betaCdf(rest, b, a, x);
  const logOf = (part: number, other: number): number => (part < 0.5 ? Math.log(part) : Math.log1p(-other));
  const front = Math.exp(a * logOf(x, rest) + b * logOf(rest, x) - logBeta(a, b));
  return (front * continuedFraction(x, a, b)) / a;
}

function continuedFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  let numerator = 1;
  let denominator = 1 / (1 - ((a + b) * x) / (a + 1));
  let value = denominator;
  for (let m = 1; m < 100_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    denominator = 1 / (1 + even * denominator || tiny);
    numerator = 1 + even / numerator || tiny;
    value *= numerator * denominator;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    denominator = 1 / (1 + odd * denominator || tiny);
    numerator = 1 + odd / numerator || tiny;
    const change = numerator * denominator;
    value *= change;
    if (Math.abs(change - 1) < 1e-16) break;
  }
  return value;
}

/**
 * The value below which a beta value lies with probability `p`.
 * @param p from 0 to 1
 * @param a greater than 0
 * @param b greater than 0
 * @source inverse of Iₓ(a, b), https://dlmf.nist.gov/8.17, by bisection in the logarithm of x below one half
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (p <= 0) return 0;
  if (p >= 1) return 1;
  return betaCdf(0.5, a, b) < p ? 1 - lowerQuantile(1 - p, b, a) : lowerQuantile(p, a, b);
}

/** The quantile where it lies at or below one half. */
function lowerQuantile(p: number, a: number, b: number): number {
  let low = -745; // the logarithm of the smallest double
  let high = Math.log(0.5);
  for (let step = 0; step < 80; step++) {
    const middle = (low + high) / 2;
    if (betaCdf(Math.exp(middle), a, b) < p) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}
