/** An organisation in a group, and the contributor it enters as: itself, or the group of companies it belongs to. */
export interface Member {
  readonly organisation: string;
  readonly contributor: string;
}

/** Sets of this many contributors or fewer must not be derivable. @source docs/privacy.md, benchmark releases */
export const mostDerivable = 4;

/** Organisations that no shown group tells apart. */
interface Cell {
  readonly groups: readonly number[];
  readonly contributors: Set<string>;
}

const tolerance = 1e-9;

/**
 * Looks for a set of one to four contributors whose sum follows from the sums of the groups by adding and subtracting them.
 * @param groups members by the group's key
 * @param unit whether organisations or whole contributors are told apart; a release has to pass both
 * @returns keys of the groups that combine to such a set; `null` when there is none
 * @source docs/privacy.md, atoms, oracle (a), over groups instead of nodes
 */
export function findDerivable(
  groups: ReadonlyMap<string, readonly Member[]>,
  unit: keyof Member,
): readonly string[] | null {
  const keys = [...groups.keys()];
  const cells = cellsOf([...groups.values()], unit);
  const isSmall = ({ contributors }: Cell) => contributors.size <= mostDerivable;
  const large = cells.filter((cell) => !isSmall(cell));
  const small = cells.filter(isSmall);
  if (small.length === 0) return null;
  const columns = [...large, ...small];
  // To the right of the cells an identity, so that every row keeps how it was combined.
  const matrix = keys.map((_, row) => [
    ...columns.map(({ groups }) => (groups.includes(row) ? 1 : 0)),
    ...keys.map((_, index) => (index === row ? 1 : 0)),
  ]);
  // Reduced with the large cells first: rows with a later pivot touch small cells alone, and every such combination is a sum of them.
  const rows = reduce(matrix, columns.length);
  const touching = rows.filter((row) => {
    const pivot = row.findIndex((value) => Math.abs(value) > tolerance);
    return pivot >= large.length && pivot < columns.length;
  });
  const found = combine(touching, (sum) => {
    const inSet = small.filter((_, index) => Math.abs((sum[large.length + index] ?? 0) - 1) < tolerance);
    const rest = small.filter((_, index) => Math.abs(sum[large.length + index] ?? 0) < tolerance);
    if (inSet.length + rest.length < small.length) return false;
    return new Set(inSet.flatMap(({ contributors }) => [...contributors])).size <= mostDerivable;
  });
  return found && keys.filter((_, index) => Math.abs(found[columns.length + index] ?? 0) > tolerance);
}

function cellsOf(groups: readonly (readonly Member[])[], unit: keyof Member): readonly Cell[] {
  const membership = new Map<string, { groups: Set<number>; contributor: string }>();
  groups.forEach((members, group) => {
    for (const member of members) {
      const seen = membership.get(member[unit]) ?? { groups: new Set<number>(), contributor: member.contributor };
      membership.set(member[unit], { ...seen, groups: seen.groups.add(group) });
    }
  });
  const cells = new Map<string, Cell>();
  for (const { groups, contributor } of membership.values()) {
    const signature = [...groups].join(' ');
    const cell = cells.get(signature) ?? { groups: [...groups], contributors: new Set<string>() };
    cell.contributors.add(contributor);
    cells.set(signature, cell);
  }
  return [...cells.values()];
}

/** Gauss–Jordan elimination over the first `width` columns. */
function reduce(matrix: number[][], width: number): number[][] {
  let top = 0;
  for (let column = 0; column < width && top < matrix.length; column++) {
    let best = top;
    for (let row = top + 1; row < matrix.length; row++)
      if (Math.abs(matrix[row]?.[column] ?? 0) > Math.abs(matrix[best]?.[column] ?? 0)) best = row;
    const pivotRow = matrix[best];
    const pivot = pivotRow?.[column] ?? 0;
    if (!pivotRow || Math.abs(pivot) < tolerance) continue;
    matrix[best] = matrix[top] ?? pivotRow;
    const scaled = pivotRow.map((value) => value / pivot);
    matrix[top] = scaled;
    matrix.forEach((row, index) => {
      const factor = row[column] ?? 0;
      if (index === top || Math.abs(factor) < tolerance) return;
      matrix[index] = row.map((value, position) => {
        const rest = value - factor * (scaled[position] ?? 0);
        return Math.abs(rest) < tolerance ? 0 : rest;
      });
    });
    top++;
  }
  return matrix;
}

/** The first sum of one to four different rows that `fits`, fewest rows first. Each row has a pivot of its own, so more rows could only make a larger set. */
function combine(
  rows: readonly (readonly number[])[],
  fits: (sum: readonly number[]) => boolean,
): readonly number[] | null {
  let sums: { readonly last: number; readonly sum: readonly number[] }[] = rows.map((sum, last) => ({ last, sum }));
  for (let size = 1; size <= mostDerivable; size++) {
    const hit = sums.find(({ sum }) => fits(sum));
    if (hit) return hit.sum;
    // Too many to try: refuse the first, which errs on the side of showing less.
    if (sums.length > 20_000) return sums[0]?.sum ?? null;
    if (size === mostDerivable) break;
    sums = sums.flatMap(({ last, sum }) =>
      rows.slice(last + 1).map((row, index) => ({
        last: last + 1 + index,
        sum: sum.map((value, position) => value + (row[position] ?? 0)),
      })),
    );
  }
  return null;
}
