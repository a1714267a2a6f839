import { round } from '../round.ts';
import { discoveries } from '../score/benjamini-hochberg.ts';
import { compareWaves } from '../score/compare-waves.ts';
import { welch } from '../score/welch.ts';
import { type Cell, cellAt, cellOf, tableId } from './atom-table.ts';
import type { Material } from './nodes.ts';
import type { Report } from './report.ts';
import { momentsOf, recommendations } from './results.ts';
import { type Measured, trustItem } from './variables.ts';

/** The share of false marks that a view may have on average. @source docs/measurement.md, uncertainty */
const falseShare = 0.05;

/** A figure of a group against the rest of the organisation. */
interface Against {
  readonly node: string;
  readonly variable: string;
  readonly side: 'above' | 'below';
  /** Group − rest on the published scale, as published. */
  readonly distance: number;
  readonly p: number;
}

/**
 * Which figures of the heat map lie detectably apart from the rest of the organisation (in an instrument with sides, of the side), and by how much.
 * The rest is the root minus the group, both sums of atoms, so a mark tells nothing that the atoms do not.
 * One view is all groups below the root by rating and statements, or by dimensions: opening a part of the tree changes no mark.
 * @source docs/measurement.md, uncertainty: Welch without finite population correction, the rating as two waves are compared; Benjamini–Hochberg over the view
 */
export function marksOf(material: Material): Pick<Report, 'marks' | 'distances'> {
  const view = material.variables.flatMap((variable) => comparisons(variable, material));
  const stands = discoveries(
    view.map(({ p }) => p),
    falseShare,
  );
  const marks: Record<string, Record<string, 'above' | 'below'>> = {};
  const distances: Record<string, Record<string, number>> = {};
  view.forEach(({ node, variable, side, distance }, index) => {
    if (stands[index] !== true) return;
    (marks[node] ??= {})[variable] = side;
    (distances[node] ??= {})[variable] = distance;
  });
  return { marks, distances };
}

function comparisons({ id, kind }: Measured, { tree, tables }: Material): readonly Against[] {
  const compare = comparing(kind);
  if (!compare || id === trustItem) return [];
  return tree.flatMap((group) => {
    const start =
      group.side === undefined ? tree[0] : tree.find((one) => one.kind === 'side' && one.side === group.side);
    const table = tables.get(tableId(id, group.side));
    const cell = cellAt(group, table);
    if (!start || !table || !cell || group.strata.length === start.strata.length) return [];
    const own = new Set(group.strata);
    const rest = cellOf(
      start.strata.filter((stratum) => !own.has(stratum)),
      table,
    );
    return [{ node: group.id, variable: id, ...compare(cell, rest) }];
  });
}

type Compare = (own: Cell, rest: Cell) => Pick<Against, 'side' | 'distance' | 'p'>;

/** How a kind of variable is compared; undefined for what is in no heat map. */
function comparing(kind: Measured['kind']): Compare | undefined {
  switch (kind) {
    case 'recommend':
      return (own, rest) => {
        const { difference, p } = compareWaves(recommendations(rest), recommendations(own));
        return { side: sideOf(difference), distance: round(difference * 100), p };
      };
    case 'agreement':
      return (own, rest) => {
        const { value, p } = welch(momentsOf(own), momentsOf(rest));
        return { side: sideOf(value), distance: round((value / 4) * 100), p };
      };
    case 'dimension':
      return (own, rest) => {
        const { value, p } = welch(momentsOf(own), momentsOf(rest));
        return { side: sideOf(value), distance: round(value, 1), p };
      };
    case 'minutes':
    case 'choice':
    case 'reasons':
      return undefined;
  }
}

const sideOf = (difference: number): 'above' | 'below' => (difference > 0 ? 'above' : 'below');
