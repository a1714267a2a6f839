import { invitedAt } from '#contract/report.ts';
import { dimensionName, itemName, sidesOf } from '../words.ts';
import { measured, row, type Figure, type Node, type Told, type Walk } from './row.ts';

/** What is said of the whole alone. */
export function wholeFigures(root: Node, walk: Walk): readonly Figure[] {
  const at = (measure: string, told: Told): Figure =>
    row(root.label, invitedAt(walk.sources.report, root), walk.source, measure, told);
  return [
    ...taking(root, walk).map(([measure, told]) => at(measure, told)),
    ...lost(root, walk).map(([measure, told]) => at(measure, told)),
    ...drivers(walk),
    ...sides(walk),
    ...alignment(walk).map(([measure, told]) => at(measure, told)),
  ];
}

type Named = readonly [string, Told];

function taking({ enps }: Node, { sources: { report }, words: { t } }: Walk): readonly Named[] {
  const { measures: m, units: u } = t;
  const { responseRate, ballots, worstCase, histogram } = report;
  const n = enps?.n ?? null;
  return [
    ...(responseRate === null ? [] : [[m.response, { value: responseRate, n: ballots, unit: u.percent }] as const]),
    ...(worstCase && enps
      ? [[m.worstCase, { ...measured(enps.score, { n: enps.n, interval: worstCase }, u.points) }] as const]
      : []),
    ...(histogram ?? []).map((value, answer): Named => [m.histogram(String(answer)), { value, n, unit: u.answers }]),
  ];
}

function lost({ lostTime }: Node, { sources: { report }, words: { t } }: Walk): readonly Named[] {
  const { measures: m, units: u } = t;
  const { hidden, hiddenMinutes, cost } = report;
  const n = lostTime?.n ?? null;
  const whole = (minor: number): number => minor / 100;
  return [
    ...(hidden ? [[m.hidden, measured(hidden.percent, hidden, u.percent)] as const] : []),
    ...(hiddenMinutes === null ? [] : [[m.hiddenMinutes, { value: hiddenMinutes, unit: u.minutes }] as const]),
    ...(cost
      ? [
          [
            m.cost,
            { value: whole(cost.value), low: whole(cost.low), high: whole(cost.high), n, unit: cost.currency },
          ] as const,
        ]
      : []),
  ];
}

function drivers({ sources: { report, instrument }, words, source }: Walk): readonly Figure[] {
  const { measures: m, units: u } = words.t;
  const [root] = report.nodes;
  return [
    ...(report.drivers ?? []).flatMap(({ node, n, explained, weights }) => {
      const group = report.nodes.find(({ id }) => id === node);
      const at = (measure: string, told: Told): Figure =>
        row(group?.label ?? node, group ? invitedAt(report, group) : null, source, measure, told);
      return [
        at(m.explained, { value: explained, n, unit: u.percent }),
        ...weights.map(({ item, percent, interval }) =>
          at(m.driver(itemName(instrument, item, words)), measured(percent, { n, interval }, u.percent)),
        ),
      ];
    }),
    ...(report.priorities ?? []).flatMap(({ item, target, priority }) => {
      const name = itemName(instrument, item, words);
      const at = (measure: string, told: Told): Figure =>
        row(root?.label ?? '', root ? invitedAt(report, root) : null, source, measure, told);
      return [at(m.target(name), { value: target, unit: u.of100 }), at(m.priority(name), { value: priority })];
    }),
  ];
}

/** Each statement of a whole side, and what moved since the last alignment wave. */
function sides({ sources: { report, instrument }, words, source }: Walk): readonly Figure[] {
  const { t, alignment: a, result: r } = words;
  const { measures: m, units: u } = t;
  return (['business', 'it'] as const).flatMap((side) => {
    const at = (measure: string, told: Told): Figure => row(a[side], null, source, measure, told);
    return [
      ...Object.entries(report.sideItems?.[side] ?? {}).map(([id, result]) =>
        at(m.score(itemName(instrument, id, words)), result ? measured(result.score, result, u.of100) : {}),
      ),
      ...(report.dimensionChanges ?? []).flatMap((change) => {
        const of = change[side];
        if (!of) return [];
        const n = report.dimensions?.find(({ id }) => id === change.id)?.[side]?.n ?? of.previousN;
        const told = {
          ...measured(of.difference, { n, interval: of.interval }, u.steps),
          text: r.verdictShort[of.verdict],
        };
        return [at(m.dimensionChange(dimensionName(instrument, change.id, words), a[side]), told)];
      }),
    ];
  });
}

function alignment({ sources: { report, instrument }, words }: Walk): readonly Named[] {
  const { t, f, say } = words;
  const { measures: m, units: u } = t;
  const { level } = report;
  return [
    ...(report.dimensions ?? []).map(({ id, business, it, gap }): Named => {
      const measure = m.gap(dimensionName(instrument, id, words));
      if (!gap || !business || !it) return [measure, {}];
      const [low, high] = gap.interval;
      return [measure, { value: gap.value, low, high, unit: u.steps, text: t.sides(f.n(business.n), f.n(it.n)) }];
    }),
    ...(level
      ? [
          [
            m.level,
            { value: level.value, unit: u.of5, text: dimensionName(instrument, level.dimension, words) },
          ] as const,
        ]
      : []),
    ...(report.causes ?? []).map(({ id, score, interval }): Named => {
      const cause = instrument.causes.find((each) => each.id === id);
      const [low, high] = interval ?? [null, null];
      return [
        m.cause(cause ? say(cause.name) : id),
        { value: score, low, high, unit: u.of4, text: sidesOf(report, words) },
      ];
    }),
  ];
}
