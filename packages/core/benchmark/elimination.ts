const tolerance = 1e-9;

/** A row after elimination, and how much of each row before it is in it. */
export interface Combination {
  readonly values: readonly number[];
  readonly factors: readonly number[];
}

/**
 * Gauss–Jordan elimination, columns from left to right.
 * @param matrix rows of equal length
 * @param from first column of those that count
 * @returns the independent rows that are 0 left of column `from`, each with a column where it alone is 1 and the others are 0
 */
export function reduce(matrix: readonly (readonly number[])[], from: number): readonly Combination[] {
  const width = matrix[0]?.length ?? 0;
  // To the right an identity, so that every row keeps how it was combined.
  const rows = matrix.map((row, index) => [...row, ...matrix.map((_, other) => (other === index ? 1 : 0))]);
  const pivots: number[] = [];
  for (let column = 0; column < width && pivots.length < rows.length; column++) {
    const top = pivots.length;
    let best = top;
    for (let row = top + 1; row < rows.length; row++)
      if (Math.abs(rows[row]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = row;
    const pivotRow = rows[best] ?? [];
    const pivot = pivotRow[column] ?? 0;
    if (Math.abs(pivot) < tolerance) continue;
    rows[best] = rows[top] ?? pivotRow;
    const scaled = pivotRow.map((value) => clean(value / pivot));
    rows[top] = scaled;
    pivots.push(column);
    rows.forEach((row, index) => {
      const factor = row[column] ?? 0;
      if (index === top || factor === 0) return;
      rows[index] = row.map((value, position) => clean(value - factor * (scaled[position] ?? 0)));
    });
  }
  return rows.flatMap((row, index) =>
    (pivots[index] ?? -1) >= from ? [{ values: row.slice(0, width), factors: row.slice(width) }] : [],
  );
}

/** A value without the noise that would hide a whole number. */
function clean(value: number): number {
  const whole = Math.round(value);
  return Math.abs(value - whole) < tolerance ? whole + 0 : value;
}

/** Beyond this many sums the first row counts as a hit, which errs on the side of showing less. */
const mostSums = 20_000;

/**
 * The first sum of up to `most` different rows that fits, fewest rows first.
 * @returns how much of each row before elimination is in it; `null` when none fits
 */
export function combine(
  rows: readonly Combination[],
  most: number,
  fits: (values: readonly number[]) => boolean,
): readonly number[] | null {
  let sums = rows.map((row, last) => ({ ...row, last }));
  for (let size = 1; size <= most; size++) {
    const hit = sums.find(({ values }) => fits(values)) ?? (sums.length > mostSums ? sums[0] : undefined);
    if (hit) return hit.factors;
    if (size < most)
      sums = sums.flatMap(({ values, factors, last }) =>
        rows.slice(last + 1).map((row, index) => ({
          values: add(values, row.values),
          factors: add(factors, row.factors),
          last: last + 1 + index,
        })),
      );
  }
  return null;
}

const add = (a: readonly number[], b: readonly number[]) => a.map((value, index) => value + (b[index] ?? 0));
