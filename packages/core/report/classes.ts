import { fractionValue } from '../score/fraction.ts';
import type { Counts } from './tally.ts';
import type { Measured } from './variables.ts';

/**
 * Fewest answers of a part for a variable to be published there.
 * @param thresholds frozen with the wave
 * @source docs/privacy.md, atoms: 5 for E0 and a dimension, 30 for reasons, 10 for everything else
 */
export function leastAnswers({ kind }: Measured, thresholds: { readonly k: number; readonly kItem: number }): number {
  if (kind === 'recommend' || kind === 'dimension') return thresholds.k;
  return kind === 'reasons' ? 3 * thresholds.kItem : thresholds.kItem;
}

/**
 * The answers of one stratum by class: what nobody may become certain of about a person. Classes may overlap.
 * @returns one count per class, always in the same order for the same kind of variable
 * @source docs/privacy.md, atoms: E0 0–6, 7–8, 9–10; items each step, 1–2 and 4–5; a dimension below 2.5, to 3.5, above; everything else each code
 */
export function classesOf(variable: Measured, counts: Counts): readonly number[] {
  const total = (codes: readonly string[]): number => codes.reduce((sum, code) => sum + (counts[code] ?? 0), 0);
  switch (variable.kind) {
    case 'recommend':
      return [total(detractorCodes), total(passiveCodes), total(promoterCodes)];
    case 'agreement':
      return [
        ...variable.codes.map((code) => total([code])),
        total(variable.codes.filter((code) => fractionValue(code) < middle)),
        total(variable.codes.filter(isFavourable)),
      ];
    case 'dimension': {
      const means = Object.keys(counts);
      return [
        total(means.filter((mean) => fractionValue(mean) < 2.5)),
        total(means.filter((mean) => fractionValue(mean) >= 2.5 && fractionValue(mean) <= 3.5)),
        total(means.filter((mean) => fractionValue(mean) > 3.5)),
      ];
    }
    case 'minutes':
    case 'choice':
    case 'reasons':
      return variable.codes.map((code) => total([code]));
  }
}

/** Codes of E0 that count as promoters. */
export const promoterCodes = ['9', '10'] as const;
/** Codes of E0 that count neither way. */
export const passiveCodes = ['7', '8'] as const;
/** Codes of E0 that count as detractors. */
export const detractorCodes = ['0', '1', '2', '3', '4', '5', '6'] as const;

/** The middle of an agreement scale from 1 to 5. */
const middle = 3;

/** Whether a code of an agreement item agrees: 4 and 5, and on an imported scale of other length every step above its middle. */
export function isFavourable(code: string): boolean {
  return fractionValue(code) > middle;
}
