import { percentiles } from '#chart/quantile.ts';
import type { ReportReply } from '#contract/report.ts';
import { groupName, quantilesOf } from '../benchmark/standing.ts';
import { statementsOf, trustItem } from '../result/statements.ts';
import type { Sources } from './sources.ts';
import { dimensionName, itemName, wordsIn, type Words } from './words.ts';

/** One published figure; `value` null is "not shown", and then nothing else is told of it. */
export interface Figure {
  readonly group: string;
  readonly measure: string;
  /** The question as it was asked; empty where the measure is no question. */
  readonly text: string;
  readonly value: number | null;
  readonly unit: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number | null;
  readonly invited: number | null;
  readonly source: string;
}

/** Every published figure of a wave: of the whole, of its groups, and what it is compared with. */
export interface Figures {
  readonly whole: readonly Figure[];
  readonly groups: readonly Figure[];
  readonly benchmark: readonly Figure[];
}

type Node = ReportReply['nodes'][number];
type Told = Partial<Omit<Figure, 'group' | 'measure' | 'source' | 'invited'>>;

/** Walks the replies, so that nothing is in a file that is not in them. */
export function figuresOf(sources: Sources): Figures {
  const { report, language } = sources;
  const words = wordsIn(language);
  const source = words.t.sourceOf(report.name, words.f.date(report.publishedAt), report.manifestSha256.slice(0, 8));
  const of = (node: Node): readonly Figure[] => nodeFigures(node, sources, words, source);
  const roots = report.nodes.filter(({ parent }) => parent === null);
  return {
    whole: [...roots.flatMap(of), ...roots.flatMap((root) => wholeFigures(root, sources, words, source))],
    groups: report.nodes.filter(({ parent }) => parent !== null).flatMap(of),
    benchmark: benchmarkFigures(sources, words),
  };
}

/** A row for one group; what is not told is empty. */
function row(group: string, invited: number | null, source: string, measure: string, told: Told): Figure {
  const { text = '', value = null, unit = '', low = null, high = null, n = null } = told;
  return { group, measure, text, value, unit, low, high, n, invited, source };
}

interface Measured {
  readonly n: number;
  readonly interval: readonly [number, number];
}

/** A value with its interval and n; all of them absent where nothing is shown. */
function measured(value: number, { n, interval: [low, high] }: Measured, unit: string): Told {
  return { value, low, high, n, unit };
}

function nodeFigures(node: Node, { report, instrument }: Sources, words: Words, source: string): readonly Figure[] {
  const { t, say, result: r } = words;
  const { measures: m, units: u } = t;
  const asked = (id: string): boolean => report.items.includes(id);
  const at = (measure: string, told: Told | null): Figure => row(node.label, node.invited, source, measure, told ?? {});
  const topics: Readonly<Partial<Record<string, string>>> = r.topics;
  const lostSteps: Readonly<Partial<Record<string, string>>> = r.lostSteps;
  const { enps, change, lostTime, reasons } = node;
  const items = [
    ...statementsOf(instrument, Object.keys(node.items)),
    ...instrument.items
      .filter(({ id }) => id === trustItem && id in node.items)
      .map(({ id, name, wording }) => ({ id, name, text: 'en' in wording ? wording : name })),
  ];
  return [
    ...(asked('E0') ? [at(m.enps, enps && measured(enps.score, enps, u.points))] : []),
    ...(change
      ? [
          at(m.change, {
            value: change.difference,
            low: change.interval?.[0] ?? null,
            high: change.interval?.[1] ?? null,
            n: enps?.n ?? null,
            unit: u.points,
            text: r.verdictShort[change.verdict],
          }),
        ]
      : []),
    ...items.flatMap(({ id, name, text }): readonly Figure[] => {
      const result = node.items[id];
      const [named, told] = [say(name), { text: say(text) }];
      if (!result) return [at(m.score(named), told)];
      const { n, favourableInterval: interval, steps } = result;
      return [
        at(m.score(named), { ...measured(result.score, result, u.of100), ...told }),
        at(m.agree(named), { ...measured(result.favourable, { n, interval }, u.percent), ...told }),
        ...(steps ?? []).map((value, index) =>
          at(m.step(named, r.steps[index] ?? ''), { value, n, unit: u.percent, ...told }),
        ),
      ];
    }),
    ...(asked('L1') ? [at(m.lost, lostTime && measured(lostTime.meanMinutes, lostTime, u.minutes))] : []),
    ...(lostTime?.shares ?? []).map(({ code, percent }) =>
      at(m.lostShare(lostSteps[code] ?? code), { value: percent, n: lostTime?.n ?? null, unit: u.percent }),
    ),
    ...(reasons?.shares ?? []).map(({ code, percent }) =>
      at(m.reason(topics[code] ?? code), { value: percent, n: reasons?.n ?? null, unit: u.percent }),
    ),
    ...Object.entries(node.choices).flatMap(([id, result]) => {
      const scale = instrument.items.find((item) => item.id === id)?.scale;
      const options = scale?.kind === 'choice' ? scale.options : [];
      return (result?.shares ?? []).map(({ code, percent }) => {
        const option = options.find((each) => each.code === code);
        const name = m.choice(itemName(instrument, id, words), option ? say(option.text) : code);
        return at(name, { value: percent, n: result?.n ?? null, unit: u.percent });
      });
    }),
    ...Object.entries(node.dimensions).map(([id, result]) =>
      at(m.dimension(dimensionName(instrument, id, words)), result && measured(result.mean, result, u.of5)),
    ),
  ];
}

/** What is said of the whole alone. */
function wholeFigures(root: Node, { report, instrument }: Sources, words: Words, source: string): readonly Figure[] {
  const { t, say, alignment } = words;
  const { measures: m, units: u } = t;
  const at = (measure: string, told: Told): Figure => row(root.label, root.invited, source, measure, told);
  const { responseRate, ballots, worstCase, hidden, cost, level } = report;
  return [
    ...(responseRate === null ? [] : [at(m.response, { value: responseRate, n: ballots, unit: u.percent })]),
    ...(worstCase
      ? [
          at(m.worstCase, {
            low: worstCase[0],
            high: worstCase[1],
            value: root.enps?.score ?? null,
            n: root.enps?.n ?? null,
            unit: u.points,
          }),
        ]
      : []),
    ...(report.histogram ?? []).map((value, answer) =>
      at(m.histogram(String(answer)), { value, n: root.enps?.n ?? null, unit: u.answers }),
    ),
    ...(hidden ? [at(m.hidden, measured(hidden.percent, hidden, u.percent))] : []),
    ...(cost
      ? [
          at(m.cost, {
            value: cost.value / 100,
            low: cost.low / 100,
            high: cost.high / 100,
            n: root.lostTime?.n ?? null,
            unit: cost.currency,
          }),
        ]
      : []),
    ...(report.drivers ?? []).flatMap(({ node, n, explained, weights }) => {
      const group = report.nodes.find(({ id }) => id === node);
      const driver = (measure: string, told: Told): Figure =>
        row(group?.label ?? node, group?.invited ?? null, source, measure, told);
      return [
        driver(m.explained, { value: explained, n, unit: u.percent }),
        ...weights.map(({ item, percent, interval }) =>
          driver(m.driver(itemName(instrument, item, words)), measured(percent, { n, interval }, u.percent)),
        ),
      ];
    }),
    ...(['business', 'it'] as const).flatMap((side) =>
      Object.entries(report.sideItems?.[side] ?? {}).map(([id, result]) =>
        row(
          alignment[side],
          null,
          source,
          m.score(itemName(instrument, id, words)),
          result ? measured(result.score, result, u.of100) : {},
        ),
      ),
    ),
    ...(report.dimensions ?? []).map(({ id, gap }) => {
      const told = gap ? { value: gap.value, low: gap.interval[0], high: gap.interval[1], unit: u.steps } : {};
      return at(m.gap(dimensionName(instrument, id, words)), told);
    }),
    ...(level
      ? [at(m.level, { value: level.value, unit: u.of5, text: dimensionName(instrument, level.dimension, words) })]
      : []),
    ...(report.causes ?? []).map(({ id, score }) => {
      const cause = instrument.causes.find((each) => each.id === id);
      return at(m.cause(cause ? say(cause.name) : id), { value: score, unit: u.of4 });
    }),
  ];
}

/** The released numbers of the peer group and the own values as they are compared. */
function benchmarkFigures({ benchmark, instrument, organisation }: Sources, words: Words): readonly Figure[] {
  const { t, f, benchmark: b, industries } = words;
  if (!benchmark?.group) return [];
  const group = groupName(benchmark.group, industries, b);
  return benchmark.measures.flatMap((measure) => {
    const name = measure.id === 'E0' ? t.measures.enps : measureName(measure.id, instrument, words);
    const source =
      measure.quarter === null ? '' : t.releaseOf(measure.quarter, b.contributors(measure.contributors ?? ''));
    const quantiles = quantilesOf(measure);
    const unit = measure.id === 'E0' ? t.units.points : measure.id === 'L1' ? t.units.minutes : t.units.of100;
    return [
      ...(quantiles
        ? percentiles(quantiles).map((percent, index) =>
            row(group, null, source, t.measures.quantile(name, b.percentile(percent)), {
              value: quantiles.values[index] ?? null,
              unit,
            }),
          )
        : []),
      ...(measure.own
        ? [
            row(
              organisation,
              null,
              t.comparedAs(f.number(95)),
              t.measures.comparison(name),
              measured(measure.own.score, measure.own, unit),
            ),
          ]
        : []),
    ];
  });
}

/** A measure of a release by the name of its question or dimension. */
function measureName(id: string, instrument: Sources['instrument'], words: Words): string {
  return instrument.dimensions.some((each) => each.id === id)
    ? dimensionName(instrument, id, words)
    : itemName(instrument, id, words);
}
