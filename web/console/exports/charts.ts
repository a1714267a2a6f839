import { agreement } from '#chart/agreement.ts';
import { bars } from '#chart/bars.ts';
import type { Drawing } from '#chart/marks.ts';
import { mirror } from '#chart/mirror.ts';
import { strip } from '#chart/strip.ts';
import { trend } from '#chart/trend.ts';
import { groupName, quantilesOf, rangeOf, sideOf as standingOf } from '../benchmark/standing.ts';
import { isAlike } from '../audience/alike.ts';
import { statementsOf } from '../result/statements.ts';
import type { Sources } from './sources.ts';
import { capital, dimensionName, rootOf, sidesOf, type Words } from './words.ts';

/** A chart with its name and what must be known to read it; where nothing can be drawn the note stands alone. */
export interface Figured {
  readonly title: string;
  readonly note: string;
  /** Lays it out for a width in px. */
  readonly draw: ((width: number) => Drawing) | null;
  /** Names of the five steps, where the chart is coloured by them. */
  readonly legend: readonly string[];
}

const mostWaves = 8;

/** Published waves of the report's instrument and audience up to it, oldest first, at most eight; `enps` null where it is not shown. */
export function pastWaves({ report, waves }: Sources) {
  return waves.waves
    .filter((each) => each.instrument === report.instrument && each.state === 'published' && each.opens <= report.opens)
    .filter((each) => isAlike(each.audience, report.audience))
    .slice(0, mostWaves)
    .reverse()
    .map((wave) => {
      const summary = waves.published.find((each) => each.wave === wave.id);
      return { wave, enps: summary?.enps ?? null, imported: summary?.imported === true };
    });
}

/** IT-eNPS over the waves. */
export function waveChart(sources: Sources, { f, result, t, language }: Words): Figured {
  const month = new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', { month: 'short', year: '2-digit' });
  const waves = pastWaves(sources);
  const points = waves.map(({ wave, enps }) => ({
    name: month.format(new Date(wave.opens)),
    count: enps ? f.n(enps.n) : t.notShown,
    value: enps,
    text: enps
      ? result.wavePoint(wave.name, f.signed(enps.score), f.interval(enps.interval, { signed: true }), f.n(enps.n))
      : result.waveHidden(wave.name),
  }));
  const taken = waves.flatMap(({ wave, imported }) => (imported ? [wave.name] : []));
  return {
    title: t.trend,
    note: [t.trendNote, taken.length > 0 ? t.takenOver(f.list(taken)) : ''].filter(Boolean).join(' '),
    draw: (width) => trend(width, { height: 152, format: (value) => f.signed(value), points }),
    legend: [],
  };
}

/** Where the own IT-eNPS stands, in words: the position, or "around the median" and its like; null where there is nothing to stand in. */
export function standingIn({ benchmark }: Sources, words: Words): string | null {
  const { t, f, benchmark: b, industries } = words;
  const measure = benchmark?.measures.find(({ id }) => id === 'E0');
  if (!benchmark?.group || !measure?.quantiles) return null;
  const side = standingOf(measure);
  const range = rangeOf(measure, b);
  const position = side === null ? b.noOwn : capital(range === '' ? b.placeShort[side] : range);
  return [
    t.standingNote(
      position,
      groupName(benchmark.group, industries, b),
      measure.contributors ?? benchmark.group.contributors,
      measure.quarter ?? benchmark.group.quarter,
    ),
    measure.own && t.standingInterval(f.interval(measure.own.interval, { signed: true })),
    benchmark.madeUp && t.madeUpPeers,
  ]
    .filter(Boolean)
    .join(' ');
}

/** Own IT-eNPS among the released numbers of the peer group; a sentence where none are released. */
export function standingChart(sources: Sources, words: Words): Figured {
  const { f, t, benchmark: b } = words;
  const measure = sources.benchmark?.measures.find(({ id }) => id === 'E0');
  const quantiles = measure ? quantilesOf(measure) : null;
  const note = standingIn(sources, words);
  if (!measure || !quantiles || note === null) return { title: t.standing, note: t.noStanding, draw: null, legend: [] };
  const { own } = measure;
  const input = {
    quantiles,
    own,
    ownName: short(sources.organisation, 28),
    ownText: own ? `${f.signed(own.score)} ${f.interval(own.interval, { signed: true })}` : '',
    median: b.median,
    percentile: (percent: number) => b.percentile(percent),
    format: (value: number) => f.signed(value),
    lower: '',
    higher: '',
    text: (percent: number, value: number) => b.text(b.percentile(percent), f.signed(value)),
  };
  // Without the words at the ends of the scale, which need a width that paper does not have, the strip ends under its numbers.
  const draw = (width: number): Drawing => ({ ...spoken(strip(width, input)), height: 150 });
  return { title: t.standing, note, draw, legend: [] };
}

/** The statements by steps, or by the share that agrees where steps are not shown; null where no statement is. */
export function statementChart({ report, instrument }: Sources, words: Words): Figured | null {
  const { f, say, result: r, t } = words;
  const items = rootOf(report)?.items ?? {};
  const asked = statementsOf(instrument, report.items).map(({ id, name }) => ({ name: say(name), result: items[id] }));
  const shown = asked.flatMap(({ name, result }) => (result ? [{ name, result }] : []));
  if (shown.length === 0) return null;
  const counts = shown.map(({ result }) => result.n);
  const range = t.nRange(f.number(Math.min(...counts)), f.number(Math.max(...counts)));
  const hidden = asked.filter(({ result }) => !result).map(({ name }) => name);
  const withSteps = shown.flatMap(({ name, result }) => (result.steps ? [{ name, result, steps: result.steps }] : []));
  const steps = withSteps.length === shown.length;
  return {
    title: t.statements(shown.length),
    note: [
      steps ? t.statementsNote(range, f.date(report.closes)) : t.sharesNote(range, f.date(report.closes)),
      hidden.length > 0 ? t.hiddenStatements(f.list(hidden)) : '',
    ]
      .filter(Boolean)
      .join(' '),
    legend: steps ? r.steps : [],
    draw: steps
      ? (width) =>
          agreement(width, {
            compact: true,
            heads: { low: r.disagree, high: r.agree, middle: r.partly, score: `${r.score} [95 %]` },
            rows: withSteps.map(({ name, result, steps: shares }) => ({
              name,
              steps: shares,
              score: f.number(result.score),
              detail: f.interval(result.interval),
              line: '',
              text: `${name}: ${f.number(result.score)} ${f.interval(result.interval)}, ${f.n(result.n)}`,
            })),
          })
      : (width) =>
          bars(
            width,
            shown.map(({ name, result }) => ({
              name,
              value: result.favourable,
              interval: result.favourableInterval,
              shown: `${f.percent(result.favourable)} ${f.interval(result.favourableInterval)}`,
              text: `${name}: ${f.percent(result.favourable)} ${f.interval(result.favourableInterval)}, ${f.n(result.n)}`,
            })),
            100,
          ),
  };
}

/** Both sides of every dimension, the largest gap first; null in a report without sides. */
export function sideChart({ report, instrument }: Sources, words: Words): Figured | null {
  const { f, alignment: a, t } = words;
  if (!report.dimensions || report.dimensions.length === 0) return null;
  const rows = report.dimensions
    .map(({ id, business, it, gap }) => {
      const name = dimensionName(instrument, id, words);
      const shown = gap ? f.signed(gap.value, 1) : '';
      const line = gap ? `${shown} ${f.interval(gap.interval, { signed: true, decimals: 1 })}` : t.notShown;
      const [left, right] = [business?.mean ?? null, it?.mean ?? null];
      return { name, left, right, gap, gapShown: shown, gapLine: line, text: `${name}: ${line}` };
    })
    .toSorted((one, other) => (other.gap?.value ?? -9) - (one.gap?.value ?? -9));
  return {
    title: t.mirror,
    note: t.mirrorNote(sidesOf(report, words), f.date(report.closes)),
    legend: [],
    draw: (width) =>
      spoken(
        mirror(width, {
          // How many answered stands in the note: over bars this short it would touch the scale.
          left: { name: a.business, count: '' },
          right: { name: a.it, count: '' },
          gapHead: a.gapHead,
          gapNote: a.gapNote,
          notShown: t.notShown,
          withInterval: true,
          format: (value) => f.number(value, 1),
          rows,
        }),
      ),
  };
}

/** A drawing without its empty labels. */
function spoken(drawing: Drawing): Drawing {
  return { ...drawing, marks: drawing.marks.filter((mark) => mark.kind !== 'label' || mark.text !== '') };
}

/** A name cut to `most` characters, so that it fits beside a mark. */
function short(name: string, most: number): string {
  return name.length <= most ? name : `${name.slice(0, most - 1)}…`;
}
