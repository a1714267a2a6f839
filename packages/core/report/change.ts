import { round } from '../round.ts';
import { compareWaves } from '../score/compare-waves.ts';
import { detectableChange } from '../score/detectable-change.ts';
import { enpsVariance, sizeOf } from '../score/enps.ts';
import { type AtomTable, type Cell, cellOf } from './atom-table.ts';
import { publishedEnds } from './ends.ts';
import type { Change, Report } from './report.ts';
import { recommendations } from './results.ts';

/** An earlier published wave with what is left of its answers. */
export interface EarlierWave {
  readonly report: Report;
  readonly atoms: readonly AtomTable[];
}

/** Points are promised, so a smallest change is rounded up. */
function pointsUp(proportion: number): number {
  return Math.ceil(proportion * 100 - 1e-9);
}

/**
 * What may be said of a group's IT-eNPS against the previous wave: root against root, otherwise the group of the same label.
 * @param cell E0 at the group
 * @param variable id of E0
 * @returns null without an earlier wave, without such a group in it, or where its score was not shown
 */
export function changeSince(
  { report, atoms }: EarlierWave,
  group: { readonly parent: string | null; readonly label: string },
  cell: Cell,
  variable: string,
): Change | null {
  const node = report.nodes.find(({ parent, label }) =>
    group.parent === null ? parent === null : parent !== null && label === group.label,
  );
  const table = atoms.find((one) => one.variable === variable);
  if (!node?.enps || !table) return null;
  const before = cellOf(node.strata, table);
  const { difference, interval, verdict, detectable } = compareWaves(recommendations(before), recommendations(cell));
  return {
    previousWave: report.wave,
    previousScore: node.enps.score,
    previousN: node.enps.n,
    difference: round(difference * 100),
    interval: interval && publishedEnds([interval[0] * 100, interval[1] * 100], [-200, 200]),
    verdict,
    detectable: pointsUp(detectable),
  };
}

/** The smallest change the next wave would find if as many answered again, in points rounded up. */
export function detectableNext(cell: Cell): number {
  const counts = recommendations(cell);
  const power = { n: sizeOf(counts), variance: enpsVariance(counts) };
  return pointsUp(detectableChange(power, power));
}
