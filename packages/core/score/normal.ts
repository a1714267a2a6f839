const oneOverRootTwoPi = 0.398942280401432677939946059934;

/**
 * Probability that a standard normal value is at most `x`; relative error below 1e-12 in the lower tail as well.
 * @source Marsaglia 2004, Evaluating the Normal Distribution, J. Statistical Software 11(4) near the middle; continued fraction https://dlmf.nist.gov/7.9#E3 in the tails
 */
export function normalCdf(x: number): number {
  if (x > 0) return 1 - normalCdf(-x);
  const density = oneOverRootTwoPi * Math.exp((-x * x) / 2);
  if (x < -2.5) {
    if (density === 0) return 0;
    let tail = 0;
    for (let step = 120; step > 0; step--) tail = step / (tail - x);
    return density / (tail - x);
  }
  let term = x;
  let sum = x;
  for (let step = 3; Math.abs(term) > 1e-18; step += 2) sum += term *= (x * x) / step;
  return 0.5 + density * sum;
}

/**
 * The value below which a standard normal value lies with probability `p`; −∞ at 0, ∞ at 1.
 * @param p from 0 to 1
 * @source Wichura 1988, algorithm AS 241, Applied Statistics 37(3), PPND16
 */
export function normalQuantile(p: number): number {
  const centre = p - 0.5;
  if (Math.abs(centre) <= 0.425) {
    const r = 0.180625 - centre * centre;
    return (centre * horner(middleTop, r)) / horner(middleBottom, r);
  }
  const tail = Math.min(p, 1 - p);
  if (tail === 0) return centre < 0 ? -Infinity : Infinity;
  const r = Math.sqrt(-Math.log(tail));
  const size =
    r <= 5 ? horner(nearTop, r - 1.6) / horner(nearBottom, r - 1.6) : horner(farTop, r - 5) / horner(farBottom, r - 5);
  return centre < 0 ? -size : size;
}

function horner(coefficients: readonly number[], x: number): number {
  return coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
}

// prettier-ignore
const middleTop = [3.3871328727963666080, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125, 45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727];
// prettier-ignore
const middleBottom = [1, 42.313330701600911252, 687.18700749205790830, 5394.1960214247511077, 21213.794301586595867, 39307.895800092710610, 28729.085735721942674, 5226.4952788528545610];
// prettier-ignore
const nearTop = [1.42343711074968357734, 4.63033784615654529590, 5.76949722146069140550, 3.64784832476320460504, 1.27045825245236838258, 0.241780725177450611770, 0.0227238449892691845833, 0.000774545014278341407640];
// prettier-ignore
const nearBottom = [1, 2.05319162663775882187, 1.67638483018380384940, 0.689767334985100004550, 0.148103976427480074590, 0.0151986665636164571966, 0.000547593808499534494600, 0.00000000105075007164441684324];
// prettier-ignore
const farTop = [6.65790464350110377720, 5.46378491116411436990, 1.78482653991729133580, 0.296560571828504891230, 0.0265321895265761230930, 0.00124266094738807843860, 0.0000271155556874348757815, 0.000000201033439929228813265];
// prettier-ignore
const farBottom = [1, 0.599832206555887937690, 0.136929880922735805310, 0.0148753612908506148525, 0.000786869131145613259100, 0.0000184631831751005468180, 0.000000142151175831644588870, 0.00000000000000204426310338993978564];

/** The value that a standard normal value stays within, either way, with probability 0.95. */
export const z975 = normalQuantile(0.975);
