import type { Wave } from '#contract/wave.ts';

/** What somebody can do to a wave. */
export type Step = 'freeze' | 'freezeNow' | 'close' | 'approve' | 'discard';

export interface Holder {
  readonly admin: boolean;
  readonly owner: boolean;
  readonly auditor: boolean;
}

/** The state as it reads: an open wave whose close has passed is closed, though its job may not have come to it yet. */
export function stateAt(wave: Wave, now: string): Wave['state'] {
  return wave.state === 'open' && wave.closes <= now ? 'closed' : wave.state;
}

/** Milliseconds until a wave should be read again: soon while a job works on it, now and then while time moves it, null once nothing does. */
export function nextLook(wave: Wave): number | null {
  if (wave.progress || wave.state === 'freezing' || wave.state === 'closed') return 3000;
  return wave.state === 'frozen' || wave.state === 'open' || wave.state === 'draft' ? 30_000 : null;
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
