import type { Instrument } from '../survey/instrument.ts';

/**
 * One thing that is measured and published with atoms of its own.
 * `codes` are the keys of its histogram in order; a `dimension` has one key per exact mean, as a fraction in lowest terms such as `8/3`.
 */
export type Measured =
  | {
      readonly id: string;
      readonly kind: 'recommend' | 'agreement' | 'minutes' | 'choice' | 'reasons';
      readonly codes: readonly string[];
    }
  | { readonly id: string; readonly kind: 'dimension'; readonly items: readonly string[] };

/** Belief that answers cannot be traced: a measure of the survey, not of IT, so it competes with no statement on IT. */
export const trustItem = 'T1';

const elevenPoints = Array.from({ length: 11 }, (_, point) => String(point));
const fivePoints = ['1', '2', '3', '4', '5'];

/**
 * What a wave measures: every item but the comment, then every dimension with at least one item in the wave, cut down to the items asked.
 * @param items item ids of the wave
 */
export function variablesOf(instrument: Instrument, items: readonly string[]): readonly Measured[] {
  const variables: Measured[] = [];
  for (const { id, scale } of instrument.items) {
    if (!items.includes(id) || scale.kind === 'comment') continue;
    if (scale.kind === 'recommend') variables.push({ id, kind: scale.kind, codes: elevenPoints });
    else if (scale.kind === 'agreement') variables.push({ id, kind: scale.kind, codes: fivePoints });
    else variables.push({ id, kind: scale.kind, codes: scale.options.map(({ code }) => code) });
  }
  for (const dimension of instrument.dimensions) {
    const asked = dimension.items.filter((id) => items.includes(id));
    if (asked.length > 0) variables.push({ id: dimension.id, kind: 'dimension', items: asked });
  }
  return variables;
}
