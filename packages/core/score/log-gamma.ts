const halfLogTwoPi = 0.918938533204672741780329736406;

/**
 * Natural logarithm of the gamma function.
 * @param x greater than 0
 * @source https://dlmf.nist.gov/5.11#E1 after raising x to 10 by https://dlmf.nist.gov/5.5#E1
 */
export function logGamma(x: number): number {
  let raised = x;
  let product = 1;
  while (raised < 10) product *= raised++;
  return (raised - 0.5) * Math.log(raised) - raised + halfLogTwoPi + stirlingRest(raised) - Math.log(product);
}

/**
 * Natural logarithm of the beta function B(a, b), without the cancellation of three large logarithms.
 * @param a greater than 0
 * @param b greater than 0
 * @source https://dlmf.nist.gov/5.12#E1
 */
export function logBeta(a: number, b: number): number {
  const large = Math.max(a, b);
  const small = Math.min(a, b);
  if (large < 10) return logGamma(a) + logGamma(b) - logGamma(a + b);
  const ratio = -(large - 0.5) * Math.log1p(small / large) - small * Math.log(large + small) + small;
  return logGamma(small) + ratio + stirlingRest(large) - stirlingRest(large + small);
}

/** The rest of Stirling's formula, exact to double precision from 10 on. */
function stirlingRest(x: number): number {
  const q = 1 / (x * x);
  return (1 / 12 - q * (1 / 360 - q * (1 / 1260 - q * (1 / 1680 - q * (1 / 1188 - (q * 691) / 360360))))) / x;
}
