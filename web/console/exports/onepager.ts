import { medianOf } from '#chart/quantile.ts';
import { whom } from '../../i18n/audience.ts';
import { quantilesOf, sideOf as standingOf } from '../benchmark/standing.ts';
import { sideChart, standingChart, statementChart, waveChart, type Figured } from './charts.ts';
import { findings, type Findings } from './findings.ts';
import { figures, type Figure } from './keys.ts';
import type { Sources } from './sources.ts';
import { dimensionName, rootOf, wordsIn, type Words } from './words.ts';

/** One page for the board: everything it says, laid out by nobody yet. */
export interface OnePager {
  readonly language: 'de' | 'en';
  readonly organisation: string;
  readonly kind: string;
  readonly wave: string;
  readonly date: string;
  readonly headline: string;
  readonly lede: string;
  readonly goal: string;
  readonly figures: readonly Figure[];
  /** What stands where a figure has no value. */
  readonly notShown: string;
  /** Charts side by side, row by row. */
  readonly charts: readonly (readonly Figured[])[];
  readonly heads: { readonly findings: string; readonly actions: string; readonly seen: string };
  readonly findings: Findings;
  readonly method: string;
}

/** The page of a published wave; every sentence and number comes from the replies in `sources`. */
export function onePager(sources: Sources): OnePager {
  const { report, language, organisation } = sources;
  const words = wordsIn(language);
  const { t, f } = words;
  return {
    language,
    organisation,
    kind: report.dimensions ? t.kindAlignment : t.kind,
    wave: report.name,
    date: f.date(report.publishedAt),
    headline: report.finding[language].headline,
    lede: report.finding[language].lede,
    goal: goalOf(sources, words),
    figures: figures(sources, words),
    notShown: t.notShown,
    charts: chartsOf(sources, words),
    heads: { findings: t.findings, actions: t.actions, seen: t.seen },
    findings: findings(sources, words),
    method: methodOf(sources, words),
  };
}

function chartsOf(sources: Sources, words: Words): OnePager['charts'] {
  const rows = sources.report.dimensions
    ? [[sideChart(sources, words)]]
    : [[waveChart(sources, words), standingChart(sources, words)], [statementChart(sources, words)]];
  return rows.map((row) => row.filter((chart) => chart !== null)).filter((row) => row.length > 0);
}

/** The reader's own goal, else one by rule that names published numbers alone. */
export function goalOf(sources: Sources, words: Words): string {
  const { t, f } = words;
  const { report, instrument, benchmark, goal } = sources;
  if (goal.trim() !== '') return t.goal(goal.trim());
  if (report.dimensions) {
    const { level } = report;
    return t.proposed(
      level ? t.goalLevel(f.number(level.value), dimensionName(instrument, level.dimension, words)) : t.goalNone,
    );
  }
  const root = rootOf(report);
  const measure = benchmark?.measures.find(({ id }) => id === 'E0');
  const quantiles = measure ? quantilesOf(measure) : null;
  const parts: string[] = [];
  if (measure && quantiles && standingOf(measure) === 'below') parts.push(t.goalMedian(f.signed(medianOf(quantiles))));
  else if (root?.enps && report.detectableNext !== null)
    parts.push(t.goalDetectable(f.signed(root.enps.score), f.number(report.detectableNext)));
  else if (root?.enps) parts.push(t.goalRise(f.signed(root.enps.score)));
  if (root?.lostTime && root.lostTime.meanMinutes > 0)
    parts.push(t.goalMinutes(`${f.number(root.lostTime.meanMinutes)}\u00a0min`));
  return t.proposed(f.list(parts));
}

/** Who was asked how, what is left out, and where to check it. */
export function methodOf({ report, instrument, madeUp }: Sources, words: Words): string {
  const { t, f, result, audience, openLink, say } = words;
  const response =
    report.ballots === null || report.responseRate === null
      ? report.imported
        ? t.responding(f.number(report.ballots ?? 0), report.imported.joined)
        : report.audience?.openLink
          ? openLink.answers(f.number(report.ballots ?? 0))
          : t.invited(f.number(report.invited))
      : t.responded(f.number(report.ballots), f.number(report.invited), f.percent(report.responseRate));
  const what = result.foot(say(instrument.name), result[report.form], f.number(report.instrumentVersion));
  return [
    t.method(what, f.days(report.opens, report.closes), response),
    report.audience ? t.asked(whom(report.audience, audience)) : '',
    t.floors(f.number(report.thresholds.k), f.number(report.thresholds.kItem)),
    t.provenance(f.date(report.publishedAt), report.manifestSha256.slice(0, 8)),
    result.never,
    report.imported ? t.imported(report.imported.source) : '',
    madeUp ? t.madeUp : '',
  ]
    .filter(Boolean)
    .join(' ');
}
