import { percentiles } from '#chart/quantile.ts';
import { quantilesOf, rangeOf, sideOf } from '../benchmark/standing.ts';
import { statementsOf } from '../result/statements.ts';
import { pastWaves, sideChart, standingChart, statementChart, waveChart } from './charts.ts';
import { ink, type ChartOptions } from './slide.ts';
import type { Sources } from './sources.ts';
import { dimensionName, rootOf, type Words } from './words.ts';

interface Series {
  readonly name: string;
  readonly labels: string[];
  readonly values: number[];
}

interface Native {
  readonly head: string;
  readonly type: 'bar' | 'line';
  readonly data: readonly Series[];
  readonly options: ChartOptions;
}

/** A slide of evidence: its number and title, what must be known, and charts that can be edited. */
export interface NativeChart {
  readonly title: { readonly at: number; readonly text: string };
  readonly statement: string;
  readonly note: string;
  readonly charts: readonly Native[];
}

const face = {
  catAxisLabelFontFace: 'Calibri',
  valAxisLabelFontFace: 'Calibri',
  dataLabelFontFace: 'Calibri',
  legendFontFace: 'Calibri',
};
const sizes = { catAxisLabelFontSize: 12, valAxisLabelFontSize: 12, dataLabelFontSize: 12, legendFontSize: 12 };
const quiet = {
  ...face,
  ...sizes,
  catAxisLabelColor: ink('ink2'),
  valAxisLabelColor: ink('ink3'),
  valGridLine: { color: ink('grid'), size: 0.5 },
  catGridLine: { style: 'none' },
} as const;

/** The five steps with lighter ends than on paper: a native chart prints all its numbers in one colour, and dark ones must be read on each. */
export const stepColours = ['C9772E', 'EEBF8D', 'D3D9E0', 'A5C9EA', '4F94D6'] as const;

/** The two slides of evidence. */
export function deckCharts(sources: Sources, words: Words): readonly NativeChart[] {
  return sources.report.dimensions
    ? [bothSides(sources, words), causes(sources, words)]
    : [standing(sources, words), statements(sources, words)];
}

function standing(sources: Sources, words: Words): NativeChart {
  const { t, f, benchmark: b } = words;
  const waves = pastWaves(sources).flatMap(({ wave, enps }) => (enps ? [{ wave, enps }] : []));
  const labels = waves.map(({ wave, enps }) => `${wave.name}, ${f.n(enps.n)}`);
  const measure = sources.benchmark?.measures.find(({ id }) => id === 'E0');
  const quantiles = measure ? quantilesOf(measure) : null;
  const side = measure ? sideOf(measure) : null;
  const place = standingChart(sources, words);
  const over: Native = {
    head: waveChart(sources, words).title,
    type: 'line',
    data: [
      { name: t.columns.high, labels, values: waves.map(({ enps }) => enps.interval[1]) },
      { name: t.enps, labels, values: waves.map(({ enps }) => enps.score) },
      { name: t.columns.low, labels, values: waves.map(({ enps }) => enps.interval[0]) },
    ],
    options: {
      ...quiet,
      chartColors: [ink('other'), ink('ink'), ink('other')],
      lineSize: 2,
      lineDataSymbolSize: 7,
      showValue: true,
      dataLabelPosition: 't',
      dataLabelFormatCode: '+0;−0;0',
      valAxisLabelFormatCode: '+0;−0;0',
      catAxisLabelPos: 'low',
      showLegend: true,
      legendPos: 'b',
    },
  };
  const among: readonly Native[] =
    quantiles && measure
      ? [
          {
            head: place.title,
            type: 'bar',
            data: [
              {
                name: t.enps,
                labels: [
                  ...percentiles(quantiles).map((percent) => (percent === 50 ? b.median : b.percentile(percent))),
                  ...(measure.own ? [b.you] : []),
                ],
                values: [...quantiles.values, ...(measure.own ? [measure.own.score] : [])],
              },
            ],
            options: {
              ...quiet,
              barDir: 'col',
              barGapWidthPct: 40,
              chartColors: [
                ...percentiles(quantiles).map((percent) => ink(percent === 50 ? 'ink2' : 'band')),
                ...(measure.own ? [ink('own')] : []),
              ],
              showValue: true,
              dataLabelFormatCode: '+0;−0;0',
              catAxisLabelPos: 'low',
              valAxisHidden: true,
              valGridLine: { style: 'none' },
            },
          },
        ]
      : [];
  return {
    title: { at: 2, text: t.slides.standing },
    statement:
      side && measure ? b.comma(b.headline[side], rangeOf(measure, b)) : sources.report.finding[words.language].lede,
    note: place.note,
    charts: [over, ...among],
  };
}

function statements(sources: Sources, words: Words): NativeChart {
  const { t, result: r, say } = words;
  const { report, instrument } = sources;
  const items = rootOf(report)?.items ?? {};
  const figured = statementChart(sources, words);
  const shown = statementsOf(instrument, report.items)
    .flatMap(({ id, name }) => {
      const result = items[id];
      return result ? [{ name: say(name), result }] : [];
    })
    // A bar chart begins at the bottom.
    .reverse();
  const steps = figured !== null && figured.legend.length > 0;
  const labels = shown.map(({ name, result }) => `${name}: ${result.score} ${words.f.interval(result.interval)}`);
  const chart: Native = {
    head: figured?.title ?? t.notShown,
    type: 'bar',
    data: steps
      ? r.steps.map((name, step) => ({ name, labels, values: shown.map(({ result }) => result.steps?.[step] ?? 0) }))
      : [{ name: r.agreeHead, labels, values: shown.map(({ result }) => result.favourable) }],
    options: {
      ...quiet,
      barDir: 'bar',
      barGrouping: steps ? 'stacked' : 'clustered',
      barGapWidthPct: 35,
      chartColors: steps ? [...stepColours] : [ink('other')],
      showValue: true,
      dataLabelColor: ink('ink'),
      dataLabelFormatCode: '0',
      valAxisHidden: true,
      valAxisMinVal: 0,
      // Five shares rounded one by one may come to a little more than a hundred.
      valAxisMaxVal: 104,
      valGridLine: { style: 'none' },
      showLegend: steps,
      legendPos: 'b',
    },
  };
  return {
    title: { at: 3, text: t.slides.statements },
    statement: report.finding[words.language].lede,
    note: figured?.note ?? '',
    charts: shown.length > 0 ? [chart] : [],
  };
}

function bothSides(sources: Sources, words: Words): NativeChart {
  const { t, f, alignment: a } = words;
  const { report, instrument } = sources;
  const figured = sideChart(sources, words);
  const shown = (report.dimensions ?? [])
    .flatMap(({ id, business, it, gap }) =>
      business && it && gap ? [{ name: dimensionName(instrument, id, words), business, it, gap }] : [],
    )
    .toSorted((one, other) => other.gap.value - one.gap.value);
  const hidden = (report.dimensions ?? [])
    .filter(({ gap }) => !gap)
    .map(({ id }) => dimensionName(instrument, id, words));
  const labels = shown.map(
    ({ name, gap }) => `${name} ${f.signed(gap.value, 1)} ${f.interval(gap.interval, { signed: true, decimals: 1 })}`,
  );
  return {
    title: { at: 2, text: t.slides.both },
    statement: report.finding[words.language].lede,
    note: [figured?.note, hidden.length > 0 ? t.hiddenStatements(f.list(hidden)) : ''].filter(Boolean).join(' '),
    charts: [
      {
        head: figured?.title ?? '',
        type: 'bar',
        data: [
          { name: a.it, labels: labels.toReversed(), values: shown.map(({ it }) => it.mean).reverse() },
          {
            name: a.business,
            labels: labels.toReversed(),
            values: shown.map(({ business }) => business.mean).reverse(),
          },
        ],
        options: {
          ...quiet,
          barDir: 'bar',
          barGapWidthPct: 40,
          chartColors: [ink('sideB'), ink('sideA')],
          showValue: true,
          dataLabelFormatCode: '0.0',
          valAxisMinVal: 1,
          valAxisMaxVal: 5,
          valAxisMajorUnit: 1,
          showLegend: true,
          legendPos: 'b',
        },
      },
    ],
  };
}

function causes(sources: Sources, words: Words): NativeChart {
  const { t, say, alignment: a } = words;
  const { report, instrument } = sources;
  const ranked = (report.causes ?? []).map(({ id, score }) => {
    const cause = instrument.causes.find((each) => each.id === id);
    return { name: cause ? say(cause.name) : id, score };
  });
  const chart: Native = {
    head: a.causesTitle(ranked.length),
    type: 'bar',
    data: [
      {
        name: t.slides.causes,
        labels: ranked.map(({ name }) => name).reverse(),
        values: ranked.map(({ score }) => score).reverse(),
      },
    ],
    options: {
      ...quiet,
      barDir: 'bar',
      barGapWidthPct: 50,
      chartColors: [ink('other')],
      showValue: true,
      dataLabelFormatCode: '0.0',
      valAxisMinVal: 0,
      valAxisMaxVal: 4,
      valAxisMajorUnit: 1,
    },
  };
  return {
    title: { at: 3, text: t.slides.causes },
    statement: ranked.length > 0 ? a.causesText : a.causesHidden,
    note: a.causesNote,
    charts: ranked.length > 0 ? [chart] : [],
  };
}
