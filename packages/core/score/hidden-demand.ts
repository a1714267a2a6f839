/**
 * The share of lost time that was not reported, by the option chosen. "Some" and "most" stand for one and two thirds: equal steps, as nothing better is known.
 * @source docs/measurement.md, scores; equal spacing as for any ordinal answer scored by rank, Likert 1932, Archives of Psychology 140
 */
export const unreported: Readonly<Record<string, number>> = { none: 1, some: 2 / 3, most: 1 / 3, all: 0 };

/**
 * Hidden demand: time lost that no ticket shows.
 * @param lost hours or minutes
 * @param share not reported, 0 to 1
 * @source docs/measurement.md, scores: lost time × share not reported
 */
export function hiddenDemand(lost: number, share: number): number {
  return lost * share;
}
