import { round } from '../round.ts';

/** From this many answers on shares are published in steps of 1 %, below in steps of 10 %. */
export const fineSharesFrom = 100;

/**
 * A share as published.
 * @param count of the `n` answers, at least one
 * @returns whole percent, in steps of 10 below 100 answers
 * @source docs/privacy.md, atoms: what is shown at a node
 */
export function publishedShare(count: number, n: number): number {
  return n < fineSharesFrom ? round((count / n) * 10) * 10 : round((count / n) * 100);
}
