import type { Benchmark, ReferenceValue } from '#contract/benchmark.ts';
import type { Format } from '../../i18n/format.ts';
import type { Measures } from './measures.ts';

/** A reference as the table takes it, published or kept by the organisation. */
export type TabledReference = Omit<ReferenceValue, 'url' | 'licence'> & {
  readonly url: string | null;
  readonly licence?: string | null;
};

export interface BesideWords {
  readonly ownScore: Readonly<Record<'recommend' | 'agreement' | 'minutes', string>>;
  readonly agree: (percent: string) => string;
}

/** The own number beside one from outside, with what it is of, its answers and its interval. */
export interface OwnNumber {
  readonly value: string;
  readonly of: string;
  readonly detail: string;
}

/** What stands in the row of a reference; `null` where the wave does not show it. */
export function ownBeside(
  beside: NonNullable<ReferenceValue['beside']>,
  shown: Benchmark['measures'],
  measures: Measures,
  f: Format,
  words: BesideWords,
): OwnNumber | null {
  const measure = shown.find(({ id }) => id === beside.measure);
  const of = measures.nameOf(beside.measure);
  if (beside.as === 'favourable') {
    const share = measure?.favourable;
    if (!share) return null;
    return {
      value: words.agree(f.percent(share.percent)),
      of,
      detail: `${f.n(share.n)}, ${f.interval(share.interval)}`,
    };
  }
  if (!measure?.own) return null;
  const { score, interval, n } = measure.own;
  const kind = measures.kindOf(beside.measure);
  const number = kind === 'recommend' ? f.signed(score) : kind === 'minutes' ? f.minutes(score) : f.number(score);
  return {
    value: number + words.ownScore[kind],
    of,
    detail: `${f.n(n)}, ${f.interval(interval, { signed: kind === 'recommend' })}${kind === 'minutes' ? ' min' : ''}`,
  };
}
