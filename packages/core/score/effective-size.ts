/**
 * How many answers of an endless workforce would tell as much as `n` of `workforce`.
 * @param n answers, at least 1
 * @param workforce at least `n`; Infinity for none known
 * @returns n(N − 1)/(N − n); Infinity when everybody answered
 * @source Cochran 1977, Sampling Techniques, 3rd ed., 2.6: variance times (N − n)/(N − 1)
 */
export function effectiveSize(n: number, workforce: number): number {
  if (workforce === Infinity) return n;
  return n >= workforce ? Infinity : (n * (workforce - 1)) / (workforce - n);
}
