/**
 * Which of many findings stand when at most a share `q` of those that stand may be false on average.
 * @param ps p values, 0 to 1, of the tests of one view
 * @returns in the order given, true where the finding stands
 * @source Benjamini & Hochberg 1995, Journal of the Royal Statistical Society B 57(1)
 */
export function discoveries(ps: readonly number[], q: number): readonly boolean[] {
  const ascending = [...ps].sort((a, b) => a - b);
  const limit = ascending.findLast((p, index) => p <= ((index + 1) / ps.length) * q) ?? -1;
  return ps.map((p) => p <= limit);
}
