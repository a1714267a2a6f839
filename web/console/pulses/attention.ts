import type { Organisation } from '#contract/organisation.ts';
import type { RosterHead } from '#contract/roster.ts';
import type { Wave } from '#contract/wave.ts';

/** Something only an admin can move. */
export type Need =
  | { readonly kind: 'roster' | 'industry' }
  | { readonly kind: 'disputed' | 'refused' | 'approval'; readonly wave: Wave };

/**
 * What needs the admin, most urgent first: a disputed wave, a refused freeze, an empty roster, a missing approval, settings without which nothing can be compared.
 * @param head null while it is not known; then nothing is said about the roster
 */
export function needs(
  waves: readonly Wave[],
  head: RosterHead | null,
  organisation: Organisation | null,
): readonly Need[] {
  const found: Need[] = [];
  for (const wave of waves) if (wave.state === 'disputed') found.push({ kind: 'disputed', wave });
  for (const wave of waves) if (wave.state === 'draft' && wave.refusal) found.push({ kind: 'refused', wave });
  if (head?.people === 0) found.push({ kind: 'roster' });
  for (const wave of waves)
    if (wave.state === 'frozen' && wave.approval === 'wanted') found.push({ kind: 'approval', wave });
  if (organisation && (organisation.industry === null || organisation.workforce === null))
    found.push({ kind: 'industry' });
  return found;
}
