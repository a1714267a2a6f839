import { invitedAt } from '#contract/report.ts';
import { statementsOf, trustItem, type Statement } from '../../result/statements.ts';
import { dimensionName, itemName } from '../words.ts';
import { measured, row, type Figure, type Node, type Told, type Walk } from './row.ts';

/** Every figure of one group: of the whole as of the smallest unit, since the same may be shown of each. */
export function groupFigures(node: Node, walk: Walk): readonly Figure[] {
  const { sources, words, source } = walk;
  const { report, instrument } = sources;
  const { measures: m, units: u } = words.t;
  const at = (measure: string, told: Told | null): Figure =>
    row(node.label, invitedAt(report, node), source, measure, told ?? {});
  const asked = (id: string): boolean => report.items.includes(id);
  const { enps, lostTime, change } = node;
  return [
    ...(asked('E0') ? [at(m.enps, enps && measured(enps.score, enps, u.points))] : []),
    ...(change ? [at(m.change, changed(change, enps?.n ?? null, walk))] : []),
    ...statements(node, walk).flatMap((statement) =>
      statementFigures(statement, node, walk).map(([measure, told]) => at(measure, told)),
    ),
    ...(asked('L1') ? [at(m.lost, lostTime && measured(lostTime.meanMinutes, lostTime, u.minutes))] : []),
    ...shares(node, walk).map(([measure, told]) => at(measure, told)),
    ...Object.entries(node.dimensions).map(([id, result]) =>
      at(m.dimension(dimensionName(instrument, id, words)), result && measured(result.mean, result, u.of5)),
    ),
    ...Object.entries(report.distances?.[node.id] ?? {}).map(([id, value]) =>
      at(m.distance(variableName(id, walk)), { value }),
    ),
  ];
}

function changed(change: NonNullable<Node['change']>, n: number | null, { words }: Walk): Told {
  const [low, high] = change.interval ?? [null, null];
  const text = words.result.verdictShort[change.verdict];
  return { value: change.difference, low, high, n, unit: words.t.units.points, text };
}

/** The statements a group was asked, the one on trust last. */
function statements(node: Node, { sources: { instrument } }: Walk): readonly Statement[] {
  const trust = instrument.items.filter(({ id }) => id === trustItem && id in node.items);
  return [
    ...statementsOf(instrument, Object.keys(node.items)),
    ...trust.map(({ id, name, wording }) => ({ id, name, text: 'en' in wording ? wording : name })),
  ];
}

function statementFigures({ id, name, text }: Statement, node: Node, { words }: Walk): readonly [string, Told][] {
  const { t, say, result: r } = words;
  const { measures: m, units: u } = t;
  const result = node.items[id];
  const [named, told] = [say(name), { text: say(text) }];
  if (!result) return [[m.score(named), told]];
  const { n, favourableInterval: interval } = result;
  return [
    [m.score(named), { ...measured(result.score, result, u.of100), ...told }],
    [m.agree(named), { ...measured(result.favourable, { n, interval }, u.percent), ...told }],
    ...(result.steps ?? []).map((value, index): [string, Told] => [
      m.step(named, r.steps[index] ?? ''),
      { value, n, unit: u.percent, ...told },
    ]),
  ];
}

/** The shares of everything that is answered by choosing: lost time, reasons, closed questions. */
function shares(
  { lostTime, reasons, choices }: Node,
  { sources: { instrument }, words }: Walk,
): readonly [string, Told][] {
  const { t, say, result: r } = words;
  const { measures: m, units: u } = t;
  const steps: Readonly<Partial<Record<string, string>>> = r.lostSteps;
  const topics: Readonly<Partial<Record<string, string>>> = r.topics;
  const parts = (result: Node['reasons'] | undefined, name: (code: string) => string): readonly [string, Told][] =>
    (result?.shares ?? []).map(({ code, percent }) => [
      name(code),
      { value: percent, n: result?.n ?? null, unit: u.percent },
    ]);
  return [
    ...parts(lostTime, (code) => m.lostShare(steps[code] ?? code)),
    ...parts(reasons, (code) => m.reason(topics[code] ?? code)),
    ...Object.entries(choices).flatMap(([id, result]) => {
      const scale = instrument.items.find((item) => item.id === id)?.scale;
      const options = scale?.kind === 'choice' ? scale.options : [];
      return parts(result, (code) => {
        const option = options.find((each) => each.code === code);
        return m.choice(itemName(instrument, id, words), option ? say(option.text) : code);
      });
    }),
  ];
}

/** What a measure of a heat map or a release is called: the score, a statement, or a dimension. */
export function variableName(id: string, { sources: { instrument }, words }: Walk): string {
  if (id === 'E0') return words.t.measures.enps;
  return instrument.dimensions.some((each) => each.id === id)
    ? dimensionName(instrument, id, words)
    : itemName(instrument, id, words);
}
