import type { Report } from '#contract/report.ts';
import type { TreeRow } from './tree.ts';

type Node = Report['nodes'][number];

/** The rating's column; the others are statements. */
export const ratingColumn = 'E0';

/** One figure of the heat map; `null` in its place where nothing is shown. */
export interface Cell {
  readonly n: number;
  readonly score: number;
  readonly interval: readonly [number, number];
  /** On which side of the rest, and how far; `null` where nothing is detectable. */
  readonly mark: { readonly side: 'above' | 'below'; readonly distance: number } | null;
}

/** The figure of a group in a column. */
export function cellOf(
  { marks, distances }: Pick<Report, 'marks' | 'distances'>,
  node: Node,
  column: string,
): Cell | null {
  const result = column === ratingColumn ? node.enps : node.items[column];
  if (!result) return null;
  const side = marks?.[node.id]?.[column];
  const { n, score, interval } = result;
  return { n, score, interval, mark: side ? { side, distance: distances?.[node.id]?.[column] ?? 0 } : null };
}

/** A row with whether groups lie below it. */
export interface HeatRow extends TreeRow {
  readonly parts: boolean;
}

/**
 * The rows to be seen: a group stands there when every group above it is open.
 * @param rows in reading order
 */
export function openRows(rows: readonly TreeRow[], isOpen: (id: string) => boolean): readonly HeatRow[] {
  const seen: HeatRow[] = [];
  let closedAt = Infinity;
  rows.forEach((row, index) => {
    if (row.depth > closedAt) return;
    const parts = (rows[index + 1]?.depth ?? 0) > row.depth;
    closedAt = parts && !isOpen(row.node.id) ? row.depth : Infinity;
    seen.push({ ...row, parts });
  });
  return seen;
}
