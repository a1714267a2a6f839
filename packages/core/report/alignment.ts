import { round } from '../round.ts';
import { alignmentLevel, bothSides } from '../score/alignment-level.ts';
import { rankCauses } from '../score/causes.ts';
import { welch } from '../score/welch.ts';
import type { Group } from '../strata/tree.ts';
import { type Instrument, type Side, sides } from '../survey/instrument.ts';
import { type Cell, cellAt, tableId } from './atom-table.ts';
import { dimensionChanges, earlierDimensions } from './dimension-change.ts';
import { publishedEnds } from './ends.ts';
import type { Material } from './nodes.ts';
import type { DimensionGap, ItemResult, Report } from './report.ts';
import { dimensionResult, itemResult, momentsOf } from './results.ts';

type Alignment = Pick<Report, 'dimensions' | 'level' | 'causes' | 'sideItems' | 'dimensionChanges'>;

/**
 * Both sides' view of each dimension, gap IT − business, level, causes and change. There is no sum over both sides, only the mean of the two where both are shown.
 * @param items item ids of the wave
 * @returns level over the dimensions shown on both sides; level and causes null where there is none
 */
export function alignmentOf(instrument: Instrument, items: readonly string[], material: Material): Alignment {
  const { tree, variables, tables, population } = material;
  const groupOf = (side: Side): Group | undefined => tree.find((one) => one.kind === 'side' && one.side === side);
  const at = (side: Side, id: string): Cell | null => {
    const group = groupOf(side);
    return group ? cellAt(group, tables.get(tableId(id, side))) : null;
  };
  const peopleOf = (side: Side, cell: Cell): number => {
    const group = groupOf(side);
    return group ? population(group) : cell.n;
  };
  const dimension = (side: Side, cell: Cell | null) => cell && dimensionResult(cell, peopleOf(side, cell), cell);

  const dimensions: DimensionGap[] = [];
  const means: { id: string; mean: number }[] = [];
  for (const { id, kind } of variables) {
    if (kind !== 'dimension') continue;
    const business = at('business', id);
    const it = at('it', id);
    const views = { id, business: dimension('business', business), it: dimension('it', it) };
    if (!business || !it) {
      dimensions.push({ ...views, gap: null });
      continue;
    }
    const own = momentsOf(business);
    const other = momentsOf(it);
    const gap = welch(other, own);
    means.push({ id, mean: bothSides(own.mean, other.mean) });
    dimensions.push({
      ...views,
      gap: { value: round(gap.value, 1), interval: publishedEnds(gap.interval, [-4, 4], 1) },
    });
  }

  const answersTo = (side: Side) => (item: string) => {
    const cell = at(side, item);
    return cell ? momentsOf(cell) : undefined;
  };
  const ranked = rankCauses(instrument.causes, items, answersTo('business'), answersTo('it'));
  const causes = ranked.map(({ id, score, interval }) => ({
    id,
    score: round(score, 1),
    interval: publishedEnds(interval, [0, 4], 1),
  }));
  const itemsOf = (side: Side): Readonly<Record<string, ItemResult | null>> =>
    Object.fromEntries(
      variables.flatMap(({ id, kind }) => {
        if (kind !== 'agreement') return [];
        const cell = at(side, id);
        return [[id, cell && itemResult(cell, peopleOf(side, cell), cell)]];
      }),
    );
  return {
    dimensions,
    level: alignmentLevel(means),
    causes: causes.length > 0 ? causes : null,
    sideItems: { business: itemsOf('business'), it: itemsOf('it') },
    dimensionChanges:
      material.previous && dimensionChanges(instrument, earlierDimensions(material.previous), { items, at }),
  };
}

/** Whether both sides show at least one variable. */
export function bothSidesShown({ tables }: Material): boolean {
  return sides.every((side) => [...tables.keys()].some((id) => id.startsWith(tableId('', side))));
}
