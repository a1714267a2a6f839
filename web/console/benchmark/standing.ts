import type { Quantiles } from '#chart/quantile.ts';
import type { Benchmark } from '#contract/benchmark.ts';

type Measure = Benchmark['measures'][number];

/** The released numbers as the charts take them. */
export function quantilesOf({ quantiles }: Pick<Measure, 'quantiles'>): Quantiles | null {
  if (quantiles === null) return null;
  if ('median' in quantiles) return { kind: 'median', values: [quantiles.median] };
  if ('quartiles' in quantiles) return { kind: 'quartiles', values: quantiles.quartiles };
  return { kind: 'deciles', values: quantiles.deciles };
}

export type Side = 'below' | 'around' | 'above';

/** Where the whole own interval lies against the median; null where no position was computed. */
export function sideOf({ position }: Pick<Measure, 'position'>): Side | null {
  if (position === null) return null;
  if (position.against === 'median') return position.place;
  if (position.from >= 50) return 'above';
  return position.to <= 50 ? 'below' : 'around';
}

export interface PositionWords {
  readonly between: (from: string, to: string) => string;
  readonly under: (to: string) => string;
  readonly over: (from: string) => string;
  readonly anywhere: string;
  readonly percentile: (percent: number) => string;
}

/** The position as a range of percentiles in words; empty where the median alone was released. */
export function rangeOf({ position }: Pick<Measure, 'position'>, words: PositionWords): string {
  if (position === null || position.against === 'median') return '';
  const { from, to } = position;
  if (from <= 0 && to >= 100) return words.anywhere;
  if (from <= 0) return words.under(words.percentile(to));
  if (to >= 100) return words.over(words.percentile(from));
  return words.between(words.percentile(from), words.percentile(to));
}

/** Which link of the chain is shown; −1 where none is. */
export function shownLink({ chain, group }: Pick<Benchmark, 'chain' | 'group'>): number {
  if (group === null) return -1;
  return chain.findIndex(
    ({ industry, size, region }) => industry === group.industry && size === group.size && region === group.region,
  );
}

export interface GroupWords {
  readonly allIndustries: string;
  readonly allSizes: string;
  readonly allRegions: string;
  readonly employees: (band: string) => string;
  readonly nace: (letter: string) => string;
  readonly regions: Readonly<Record<string, string>>;
}

/** A peer group by name: "Manufacturing (NACE C), 1,000–4,999 employees, DACH". */
export function groupName(
  group: { readonly industry: string | null; readonly size: string | null; readonly region: string | null },
  industries: Partial<Readonly<Record<string, string>>>,
  words: GroupWords,
): string {
  const { industry, size, region } = group;
  if (industry === null && size === null && region === null) return words.allIndustries;
  return [
    industry === null ? words.allIndustries : industryName(industry, industries, words),
    size === null ? words.allSizes : words.employees(size),
    region === null ? words.allRegions : (words.regions[region] ?? region),
  ].join(', ');
}

function industryName(
  industry: string,
  industries: Partial<Readonly<Record<string, string>>>,
  words: GroupWords,
): string {
  const name = industries[industry];
  return name === undefined ? industry : `${name} (${words.nace(industry)})`;
}
