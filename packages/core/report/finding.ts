import { compareWaves } from '../score/compare-waves.ts';
import type { Recommendations } from '../score/enps.ts';
import { isAlike } from '../survey/audience.ts';
import { instruments } from '../survey/instruments.ts';
import { type Language, textIn } from '../survey/instrument.ts';
import { dayMilliseconds, elapsedMilliseconds } from '../time.ts';
import type { Report } from './report.ts';
import { trustItem } from './variables.ts';
import { type Period, type Words, words } from './words.ts';

/** What a report says in one or two sentences, and what carries it in one or two more. */
export interface Finding {
  readonly headline: string;
  readonly lede: string;
}

/**
 * The finding of a report, made by rule: it says "risen" or "fallen" only where the test of the comparison says so, and "no detectable difference" otherwise.
 * @param earlier earlier published reports of the organisation, in any order; the comparison over a year needs one whose 0–10 histogram is published
 * @source docs/measurement.md, uncertainty; wording of changes
 */
export function finding(report: Report, earlier: readonly Report[], language: Language): Finding {
  return report.dimensions
    ? alignmentFinding(report, report.dimensions, language)
    : { headline: enpsHeadline(report, earlier, words[language]), lede: statements(report, language) };
}

/** Whether an earlier wave's report can matter to a finding: the one compared with, and those of about a year ago. */
export function looksBackAt(
  report: Report,
  other: Pick<Report, 'wave' | 'instrument' | 'closes' | 'audience'>,
): boolean {
  if (other.wave === report.wave || other.instrument !== report.instrument) return false;
  if (!isAlike(other.audience, report.audience)) return false;
  return other.wave === report.nodes[0]?.change?.previousWave || periodSince(report, other) === 'year';
}

/** A whole number with its sign: +11, −9, 0. */
function signed(value: number, format: (size: number) => string = String): string {
  if (value === 0) return format(0);
  return (value > 0 ? '+' : '\u2212') + format(Math.abs(value));
}

function enpsHeadline(report: Report, earlier: readonly Report[], say: Words): string {
  const [root] = report.nodes;
  if (!root?.enps && report.imported) return say.takenOver(shownStatements(report).length, report.imported.source);
  if (!root?.enps) return say.noStatements;
  const now = signed(root.enps.score);
  const { change } = root;
  if (!change) return say.score(now);
  const before = signed(change.previousScore);
  const period = periodSince(
    report,
    earlier.find(({ wave }) => wave === change.previousWave),
  );
  if (change.verdict !== 'undetected') return say.moved(change.verdict, period, before, now);
  const year = period === 'year' ? null : movedInYear(report, earlier);
  return `${year ? say.moved(year.verdict, 'year', signed(year.before), now) : say.score(now)} ${say.unmoved(period, before)}`;
}

function daysSince(report: Report, other: Pick<Report, 'closes'>): number {
  return elapsedMilliseconds(other.closes, report.closes) / dayMilliseconds;
}

function periodSince(report: Report, other: Pick<Report, 'closes'> | undefined): Period {
  const days = other ? daysSince(report, other) : 0;
  if (days >= 60 && days <= 125) return 'quarter';
  return days >= 330 && days <= 400 ? 'year' : 'earlier';
}

/** The change against the wave closest to a year ago, where both histograms are published and the test finds one. */
function movedInYear(
  report: Report,
  earlier: readonly Report[],
): { readonly verdict: 'risen' | 'fallen'; readonly before: number } | null {
  const [candidate] = earlier
    .filter((one) => looksBackAt(report, one) && periodSince(report, one) === 'year')
    .sort((a, b) => Math.abs(daysSince(report, a) - 365) - Math.abs(daysSince(report, b) - 365));
  const score = candidate?.nodes[0]?.enps?.score;
  if (!candidate?.histogram || !report.histogram || score === undefined) return null;
  const { verdict } = compareWaves(classes(candidate.histogram), classes(report.histogram));
  return verdict === 'undetected' ? null : { verdict, before: score };
}

function classes(histogram: readonly number[]): Recommendations {
  const total = (from: number, to: number): number => histogram.slice(from, to).reduce((sum, count) => sum + count, 0);
  return { detractors: total(0, 7), passives: total(7, 9), promoters: total(9, 11) };
}

/** The statements on IT that are shown for everybody. */
function shownStatements(report: Report) {
  return Object.entries(report.nodes[0]?.items ?? {}).flatMap(([id, result]) =>
    result && id !== trustItem ? [{ id, ...result }] : [],
  );
}

/** The short name of a statement; the whole wording of one that an imported file brought. */
function nameOfStatement(report: Report, id: string, language: Language): string {
  const item = instruments[report.instrument].items.find((one) => one.id === id);
  if (item) return textIn(item.name, language);
  return report.imported?.questions.find((one) => one.item === id)?.text ?? '';
}

/** Weakest and strongest statement, told apart only where their intervals are. */
function statements(report: Report, language: Language): string {
  const say = words[language];
  const shown = shownStatements(report);
  const [first] = shown;
  if (!first || shown.length < 2) return say.noStatements;
  const low = Math.min(...shown.map(({ score }) => score));
  const high = Math.max(...shown.map(({ score }) => score));
  if (low === high) return say.equal(first.score);
  const named = (score: number): string => {
    const names = shown
      .filter((one) => one.score === score)
      .map(({ id }) => say.quote(nameOfStatement(report, id, language)));
    return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(Boolean).join(` ${say.and} `);
  };
  const lowTop = Math.max(...shown.filter(({ score }) => score === low).map(({ interval }) => interval[1]));
  const highBottom = Math.min(...shown.filter(({ score }) => score === high).map(({ interval }) => interval[0]));
  return (lowTop < highBottom ? say.extremes : say.close)(named(low), low, named(high), high);
}

function alignmentFinding(
  { level, instrument }: Report,
  dimensions: NonNullable<Report['dimensions']>,
  language: Language,
): Finding {
  const say = words[language];
  const nameOf = (id: string): string => {
    const dimension = instruments[instrument].dimensions.find((one) => one.id === id);
    return say.quote(dimension ? textIn(dimension.name, language) : id);
  };
  const gaps = dimensions.flatMap(({ id, gap }) => (gap ? [{ id, ...gap }] : []));
  const headline = level
    ? say.level(level.value, nameOf(level.dimension), gaps.length === dimensions.length)
    : say.noLevel;

  const decimal = (value: number): string => signed(value, say.decimal);
  const separator = language === 'de' ? ';' : ',';
  const ends = ([low, high]: readonly [number, number]): string =>
    `[${decimal(low)}${separator}\u00a0${decimal(high)}]`;
  const bySize = [...gaps].sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const found = bySize.filter(({ interval: [low, high] }) => low > 0 || high < 0);
  const [largest] = found.length > 0 ? found : bySize;
  if (!largest) return { headline, lede: say.noComparison };
  const { id, value, interval } = largest;
  const lede =
    found.length > 0
      ? say.gaps(found.length, gaps.length, nameOf(id), value > 0, say.decimal(Math.abs(value)), ends(interval))
      : say.noGap(nameOf(id), decimal(value), ends(interval));
  return { headline, lede };
}
