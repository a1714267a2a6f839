import type { Answer } from '../ballot/answers.ts';
import { cellText } from '../cell.ts';
import { fraction } from '../score/fraction.ts';
import type { Item } from '../survey/instrument.ts';
import type { PastScale } from './mapping.ts';

/** Fewest and most steps of a scale that is taken over. */
export const stepLimits = { least: 2, most: 11 } as const;

/** Steps of a scale that can be read as the 0–10 rating: a rating from another scale is none. @source Reichheld 2003, Harvard Business Review 81(12): the classes are defined on 0–10 */
export const ratingSteps = 11;

/**
 * Where a step lies on 1–5: 1 + 4·step/(steps − 1), so that lowest and highest step coincide and the mean is that of the file's own scale, stretched.
 * @param step counted from 0, the lowest
 * @param steps at least 2
 * @returns a whole number, or an exact fraction in lowest terms such as `11/3`
 * @source Cohen, Cohen, Aiken & West 1999, Multivariate Behavioral Research 34(3): percent of maximum possible; Dawes 2008, International Journal of Market Research 50(1)
 */
export function stepPoint(step: number, steps: number): number | string {
  const point = fraction(steps - 1 + 4 * step, steps - 1);
  return point.endsWith('/1') ? Number(point.slice(0, -2)) : point;
}

/** The text by which values and questions of a file are compared: capitals do not matter. */
export function sameText(text: string): string {
  return cellText(text).toLowerCase();
}

/** What each value of the file means as an answer to an item; null for no answer. Values in neither are not understood. */
export function meanings(scale: PastScale, item: Pick<Item, 'scale'>): ReadonlyMap<string, Answer | null> {
  const found = new Map<string, Answer | null>(scale.none.map((value) => [sameText(value), null]));
  for (const { as, values } of readAs(scale, item)) for (const value of values) found.set(sameText(value), as);
  return found;
}

/** The points or codes of a scale with the values of the file that were read as each, lowest first. */
export function readAs(
  scale: PastScale,
  item: Pick<Item, 'scale'>,
): readonly { readonly as: number | string; readonly values: readonly string[] }[] {
  if (scale.kind === 'codes') return scale.codes.map(({ code, values }) => ({ as: code, values }));
  const rating = item.scale.kind === 'recommend';
  return scale.steps.map((values, step) => ({ as: rating ? step : stepPoint(step, scale.steps.length), values }));
}
