import { instruments } from '../survey/instruments.ts';

/** The own number that a number from outside is laid beside: a measure's score, or the share that agrees. */
export interface Beside {
  readonly measure: string;
  readonly as: 'score' | 'favourable';
}

/** A reference an organisation keeps for itself, such as a number from a bought report. Texts are as the source prints them. */
export interface NewReference {
  /** What was measured, in the source's words. */
  readonly measure: string;
  readonly value: string;
  readonly scale: string;
  /** How many were asked; the source's words where it gives no number. */
  readonly n: string;
  /** Four digits. */
  readonly year: string;
  readonly source: string;
  /** `null` where the source cannot be opened. */
  readonly url: string | null;
  readonly use: 'comparable' | 'orientation';
  readonly beside: Beside | null;
}

/** Most references one organisation keeps. */
export const mostReferences = 200;

/** Longest texts, in characters. */
export const referenceLimits = { measure: 120, value: 60, scale: 80, n: 80, source: 200, url: 500 } as const;

/** Whether there is such a number of one's own: every measure of the benchmark has a score, statements of the IT pulse have a share that agrees as well. */
export function isBeside({ measure, as }: Beside): boolean {
  if (instruments['alignment-pulse'].dimensions.some(({ id }) => id === measure)) return as === 'score';
  const kind = instruments['it-pulse'].items.find(({ id }) => id === measure)?.scale.kind;
  if (kind === 'agreement') return true;
  return (kind === 'recommend' || kind === 'minutes') && as === 'score';
}

/** What makes two entries the same reference: source, year and what was measured, whatever their capitals and spaces. */
export function referenceKey({ source, year, measure }: Pick<NewReference, 'source' | 'year' | 'measure'>): string {
  return JSON.stringify([source, year, measure].map(bare));
}

const bare = (text: string) => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
