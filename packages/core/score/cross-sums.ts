/**
 * Sums of products of several variables over people, the constant 1 being the first of them: all that sizes, means, spreads and correlations are made of.
 * A lower triangle row by row; adding two of them pools their people.
 */
export type CrossSums = Float64Array;

/** Nobody yet. @param variables without the constant */
export function noSums(variables: number): CrossSums {
  return new Float64Array(((variables + 1) * (variables + 2)) / 2);
}

/** Adds one person in place. @param values one per variable */
export function addPerson(sums: CrossSums, values: readonly number[]): void {
  let at = 0;
  for (let row = 0; row <= values.length; row++) {
    const value = row === 0 ? 1 : (values[row - 1] ?? 0);
    for (let column = 0; column <= row; column++, at++)
      sums[at] = (sums[at] ?? 0) + value * (column === 0 ? 1 : (values[column - 1] ?? 0));
  }
}

/** Adds the people of `others` in place. */
export function addSums(sums: CrossSums, others: CrossSums): void {
  for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (others[at] ?? 0);
}

/**
 * Pearson correlations of all variables.
 * @returns a symmetric matrix row by row; null when a variable does not vary
 */
export function correlations(sums: CrossSums): readonly (readonly number[])[] | null {
  const variables = (Math.sqrt(8 * sums.length + 1) - 3) / 2;
  const at = (row: number, column: number): number => sums[(row * (row + 1)) / 2 + column] ?? 0;
  // Times n squared: whole answers stay whole numbers, so that "does not vary" is exactly zero.
  const covariance = (a: number, b: number): number =>
    at(0, 0) * at(Math.max(a, b), Math.min(a, b)) - at(a, 0) * at(b, 0);
  const numbers = Array.from({ length: variables }, (_, index) => index + 1);
  if (numbers.some((one) => covariance(one, one) <= 0)) return null;
  return numbers.map((a) => numbers.map((b) => covariance(a, b) / Math.sqrt(covariance(a, a) * covariance(b, b))));
}
