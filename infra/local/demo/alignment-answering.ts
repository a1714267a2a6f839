import { alignmentPulse } from '#core/survey/alignment-pulse.ts';
import type { Side } from '#core/survey/instrument.ts';
import type { Answering } from './answering.ts';
import { chanceOf } from './chance.ts';
import type { Employee } from './people.ts';
import { byMean } from './spread.ts';
import { type alignmentBefore, alignmentMeans, alignmentResponse } from './targets.ts';

const skipping = 0.02;
/** How far single items lie from the mean of their dimension. */
const between = 0.22;
const deviation = 0.95;

/**
 * Who of the invited leaders answers the alignment pulse and what, in the order they send it; the means of both sides are the targets'.
 * @param before what to add to the targets, by dimension and side
 */
export function alignmentAnswers(
  key: string,
  invited: readonly Employee[],
  before: typeof alignmentBefore = {},
): readonly Answering[] {
  const chance = chanceOf(`answers ${key}`);
  const offsets = new Map(alignmentPulse.items.map(({ id }) => [id, between * chance.normal()]));
  const ofSide = (side: Side): readonly Answering[] => {
    const all = invited.filter(({ person }) => person.side === side);
    const there = chance
      .shuffled(all)
      .slice(0, Math.round(all.length * alignmentResponse))
      .map((employee) => ({ employee, view: chance.normal(), scores: new Map<string, number>() }));
    for (const { id, items } of alignmentPulse.dimensions) {
      const mean = (alignmentMeans[id]?.[side] ?? 3) + (before[id]?.[side] ?? 0);
      const middle = items.reduce((sum, item) => sum + (offsets.get(item) ?? 0), 0) / items.length;
      for (const item of items) {
        const felt = there.map(({ view }) => 0.6 * view + chance.normal());
        const answers = byMean(felt, mean + (offsets.get(item) ?? 0) - middle, deviation);
        for (const [index, { scores }] of there.entries())
          if (chance.next() >= skipping) scores.set(item, answers[index] ?? 3);
      }
    }
    return there.map(({ employee, scores }) => ({ employee, scores: Object.fromEntries(scores), comment: null }));
  };
  return chance.shuffled([...ofSide('business'), ...ofSide('it')]);
}
