import { byCodePoint } from '../strata/order.ts';
import type { Contribution } from './contribution.ts';
import { valuesOf } from './contributor.ts';
import { everybody, groupKey } from './peer-group.ts';
import { drawMedian, type Points } from './private-median.ts';
import type { Quarter } from './quarter.ts';
import type { Release } from './release.ts';

/** Fewest contributors of a measure in the public report: with fewer, the noise destroys the number. @source docs/privacy.md, public report */
export const leastPublic = 50;

/** What one measure of one report may tell about a contributor: no probability changes by more than the factor e^ε. @source docs/privacy.md, public report */
export const epsilonPerMeasure = 1;

/** A median everybody may read. */
export interface PublicMeasure {
  readonly id: string;
  /** Of the release it was drawn for; a measure that stands is not drawn again. */
  readonly quarter: Quarter;
  readonly median: number;
  readonly epsilon: number;
}

/** The report on all industries that needs no account; immutable once drawn. Without measures it is off. */
export interface PublicReport {
  readonly quarter: Quarter;
  readonly madeUp: boolean;
  readonly measures: readonly PublicMeasure[];
}

/** The whole points a measure's median is drawn from. @source docs/privacy.md, public report */
const pointsOf = (measure: string): Points => (measure === 'E0' ? { low: -60, high: 80 } : { low: 0, high: 100 });

/**
 * Draws the public report of a release: the median alone of each measure that the release shows for everybody and that at least 50 contributors have. What stands from an earlier release keeps its earlier draw.
 * @param previous report of the release before; undefined for the first
 * @param uniform gives a fresh value from 0 up to but not including 1
 * @source docs/privacy.md, public report
 */
export function drawPublicReport(
  release: Release,
  contributions: readonly Contribution[],
  previous: PublicReport | undefined,
  uniform: () => number,
): PublicReport {
  const all = release.groups.find(({ group }) => groupKey(group) === groupKey(everybody));
  const measures = Object.entries(all?.measures ?? {}).sort(([a], [b]) => byCodePoint(a, b));
  return {
    quarter: release.quarter,
    madeUp: release.madeUp,
    measures: measures.flatMap(([id, { quarter }]) => {
      if (quarter !== release.quarter)
        return previous?.measures.filter((drawn) => drawn.id === id && drawn.quarter === quarter) ?? [];
      const values = valuesOf(contributions, id);
      if (values.length < leastPublic) return [];
      const median = drawMedian(values, pointsOf(id), epsilonPerMeasure, uniform());
      return [{ id, quarter, median, epsilon: epsilonPerMeasure }];
    }),
  };
}
