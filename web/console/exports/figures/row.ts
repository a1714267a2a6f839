import type { ReportReply } from '#contract/report.ts';
import type { Sources } from '../sources.ts';
import type { Words } from '../words.ts';

/** One published figure; `value` null is "not shown", and then nothing else is told of it. */
export interface Figure {
  readonly group: string;
  readonly measure: string;
  /** The question as it was asked, or what else the value says; empty where there is nothing to add. */
  readonly text: string;
  readonly value: number | null;
  readonly unit: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number | null;
  readonly invited: number | null;
  readonly source: string;
}

export type Node = ReportReply['nodes'][number];

/** What is walked, in which words, and where it says it is from. */
export interface Walk {
  readonly sources: Sources;
  readonly words: Words;
  readonly source: string;
}

/** What a figure tells beside whose and what it is; what is absent stays empty. */
export type Told = Partial<Omit<Figure, 'group' | 'measure' | 'source' | 'invited'>>;

/** The figure of a group. */
export function row(group: string, invited: number | null, source: string, measure: string, told: Told): Figure {
  const { text = '', value = null, unit = '', low = null, high = null, n = null } = told;
  return { group, measure, text, value, unit, low, high, n, invited, source };
}

interface Measured {
  readonly n: number;
  readonly interval: readonly [number, number];
}

/** A value with its interval and n. */
export function measured(value: number, { n, interval: [low, high] }: Measured, unit: string): Told {
  return { value, low, high, n, unit };
}
