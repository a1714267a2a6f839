import type { Wave } from '#contract/wave.ts';

/** What somebody can do to a wave. */
export type Step = 'freeze' | 'freezeNow' | 'close' | 'approve' | 'discard';

export interface Holder {
  readonly admin: boolean;
  readonly owner: boolean;
  readonly auditor: boolean;
}

/** The steps open to somebody at this point of the wave, the first being the key action. */
export function stepsOf(wave: Wave, holder: Holder): readonly Step[] {
  const steps: Step[] = [];
  if (wave.state === 'draft' && holder.admin) steps.push('freeze', 'freezeNow', 'discard');
  if (wave.state === 'frozen' && wave.approval === 'wanted' && holder.auditor) steps.push('approve');
  if (wave.state === 'open' && holder.admin) steps.push('close');
  if (wave.state === 'disputed' && holder.owner) steps.push('discard');
  return steps;
}
