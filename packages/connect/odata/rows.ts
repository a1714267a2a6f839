import { groupKey } from '#core/benchmark/peer-group.ts';
import type { Quantiles } from '#core/benchmark/quantiles.ts';
import type { Release, ReleasedGroup } from '#core/benchmark/release.ts';
import type { DimensionResult, ItemResult, Report, ReportNode, ShareResult } from '#core/report/report.ts';
import type { Instrument, Item, Text } from '#core/survey/instrument.ts';
import { instruments } from '#core/survey/instruments.ts';
import type { Row } from './model.ts';
import { percentiles } from './sets.ts';

/** The row of a published wave. */
export function waveRows(report: Report): readonly Row[] {
  return [
    {
      WaveId: report.wave,
      Name: report.name,
      Instrument: report.instrument,
      InstrumentVersion: report.instrumentVersion,
      Form: report.form,
      Opens: report.opens,
      Closes: report.closes,
      PublishedAt: report.publishedAt,
      Invited: invitedAt(report, report.nodes[0]),
      Answers: report.ballots,
      ResponsePercent: report.responseRate,
      WorstCaseLow: report.worstCase?.[0] ?? null,
      WorstCaseHigh: report.worstCase?.[1] ?? null,
      AlignmentLevel: report.level?.value ?? null,
      ManifestSha256: report.manifestSha256,
      Imported: report.imported !== undefined,
      Asked: askedIn(report),
    },
  ];
}

/** Whom a wave asked: units, roles and random share, separated by semicolons, or whoever had its open link; null for everybody. */
function askedIn({ audience }: Report): string | null {
  if (!audience) return null;
  const { units = [], roles = [], share, openLink } = audience;
  const parts = [
    openLink ? 'open link' : '',
    ...units.map((path) => path.join('/')),
    ...roles,
    share ? `share ${share.number + 1}/${share.of}` : '',
  ];
  return parts.filter(Boolean).join('; ');
}

/** The groups of a wave, parents first. */
export function unitRows(report: Report): readonly Row[] {
  return report.nodes.map((node) => ({
    WaveId: report.wave,
    UnitId: node.id,
    ParentId: node.parent,
    Label: node.label,
    Side: node.side ?? null,
    Invited: invitedAt(report, node),
  }));
}

/** People who could have answered at a group; null where an imported wave's workforce is not known, and by an open link. */
function invitedAt({ imported, audience }: Report, node: ReportNode | undefined): number | null {
  return node === undefined || audience?.openLink || (imported && !imported.known.includes(node.id))
    ? null
    : node.invited;
}

/** Every score of every group; what is not shown is there with nulls, for whichever reason. */
export function scoreRows(report: Report): readonly Row[] {
  // Statements of an imported wave that are none of the instrument's mean something in their wave alone.
  const statements = new Map(report.imported?.questions.map(({ item, text = null }) => [item, text]));
  return report.nodes.flatMap((node) => {
    const row = (measure: string, given: Estimate | null, item: ItemResult | null = null) => ({
      WaveId: report.wave,
      UnitId: node.id,
      MeasureId: measure,
      Invited: invitedAt(report, node),
      ...estimate('', given),
      FavourablePercent: item?.favourable ?? null,
      FavourableLow: item?.favourableInterval[0] ?? null,
      FavourableHigh: item?.favourableInterval[1] ?? null,
      Statement: statements.get(measure) ?? null,
      Shown: given !== null,
    });
    const items = Object.entries({ ...node.items, ...sideItemsOf(report, node) });
    return [
      ...(report.items.includes('E0') ? [row('E0', ofScore(node.enps))] : []),
      ...items.map(([id, item]) => row(id, ofScore(item), item)),
      ...(report.items.includes('L1') ? [row('L1', ofMinutes(node))] : []),
      ...Object.entries(node.dimensions).map(([id, dimension]) => row(id, ofMean(dimension))),
    ];
  });
}

/** In an instrument with sides, items belong to the whole side and nothing finer. */
function sideItemsOf({ nodes, sideItems }: Report, node: ReportNode): ReportNode['items'] {
  if (!node.side || nodes.find(({ side }) => side === node.side) !== node) return {};
  return sideItems?.[node.side] ?? {};
}

/** Shares of closed questions, lost time by step, and reasons; an option that is not shown is there with nulls. */
export function shareRows(report: Report): readonly Row[] {
  const questions = instruments[report.instrument].items.filter(({ id }) => report.items.includes(id));
  return report.nodes.flatMap((node) =>
    questions.flatMap((item) => {
      const shown = sharesOf(node, item);
      if (shown === undefined) return [];
      const percents = new Map(shown?.shares.map(({ code, percent }) => [code, percent]));
      return optionsOf(item).map(({ code, text }) => ({
        WaveId: report.wave,
        UnitId: node.id,
        QuestionId: item.id,
        Code: code,
        TextEnglish: text.en,
        TextGerman: text.sie ?? text.de,
        N: shown?.n ?? null,
        Percent: percents.get(code) ?? null,
        Shown: shown !== null,
      }));
    }),
  );
}

/** The shares of a question at a node; `null` when not shown, undefined when the question has none. */
function sharesOf(node: ReportNode, { id, scale }: Item): ShareResult | null | undefined {
  switch (scale.kind) {
    case 'minutes':
      return node.lostTime;
    case 'choice':
      return node.choices[id] ?? null;
    case 'reasons':
      return node.reasons;
    case 'recommend':
    case 'agreement':
    case 'comment':
      return undefined;
  }
}

function optionsOf({ scale }: Item): readonly { readonly code: string; readonly text: Text }[] {
  switch (scale.kind) {
    case 'minutes':
    case 'choice':
      return scale.options;
    case 'reasons':
      return scale.options.map(({ code, text }) => ({ code, text: text.low }));
    case 'recommend':
    case 'agreement':
    case 'comment':
      return [];
  }
}

/** Both sides' view of each dimension; none outside an alignment pulse. */
export function dimensionRows({ wave, dimensions }: Report): readonly Row[] {
  return (dimensions ?? []).map(({ id, business, it, gap }) => ({
    WaveId: wave,
    DimensionId: id,
    ...estimate('Business', ofMean(business)),
    ...estimate('It', ofMean(it)),
    Gap: gap?.value ?? null,
    GapLow: gap?.interval[0] ?? null,
    GapHigh: gap?.interval[1] ?? null,
    Shown: business !== null || it !== null,
  }));
}

/** What is measured; the same for everybody. */
export function measureRows(): readonly Row[] {
  return Object.values(instruments).flatMap((instrument) => [
    ...instrument.items.flatMap((item) => measureOf(instrument, item)),
    ...instrument.dimensions.map(({ id, name }) => ({
      ...measure(instrument, id, name),
      Kind: 'dimension',
      Minimum: 1,
      Maximum: 5,
      DimensionId: id,
    })),
  ]);
}

const measure = ({ id }: Instrument, measured: string, name: Text) => ({
  MeasureId: measured,
  Instrument: id,
  NameEnglish: name.en,
  NameGerman: name.sie ?? name.de,
});

function measureOf(instrument: Instrument, { id, name, scale, dimension }: Item): readonly Row[] {
  const own = { ...measure(instrument, id, name), DimensionId: dimension ?? null };
  switch (scale.kind) {
    case 'recommend':
      return [{ ...own, Kind: 'IT-eNPS', Minimum: -100, Maximum: 100 }];
    case 'agreement':
      return [{ ...own, Kind: 'item', Minimum: 0, Maximum: 100 }];
    case 'minutes':
      return [{ ...own, Kind: 'minutes a week', Minimum: 0, Maximum: null }];
    case 'choice':
    case 'reasons':
    case 'comment':
      return [];
  }
}

/** The released numbers of some groups of one release. */
export function benchmarkRows(
  release: Pick<Release, 'quarter' | 'madeUp' | 'associations'>,
  groups: readonly ReleasedGroup[],
): readonly Row[] {
  return groups.flatMap(({ group, measures }) =>
    Object.entries(measures).map(([id, { quarter, contributors, quantiles }]) => ({
      Release: release.quarter,
      PeerGroup: groupKey(group),
      Industry: group.industry,
      Size: group.size,
      Region: group.region,
      MeasureId: id,
      Quarter: quarter,
      Contributors: contributors,
      ...Object.fromEntries(percentiles.map((percent) => [`P${percent}`, quantileAt(quantiles, percent)])),
      Associations: release.associations.length > 0 ? release.associations.join(', ') : null,
      MadeUp: release.madeUp,
    })),
  );
}

function quantileAt(quantiles: Quantiles, percent: number): number | null {
  if ('median' in quantiles) return percent === 50 ? quantiles.median : null;
  const [values, step] = 'quartiles' in quantiles ? [quantiles.quartiles, 25] : [quantiles.deciles, 10];
  return values[percent / step - 1] ?? null;
}

interface Estimate {
  readonly n: number;
  readonly value: number;
  readonly interval: readonly [number, number];
}

const ofScore = (result: { n: number; score: number; interval: readonly [number, number] } | null): Estimate | null =>
  result && { n: result.n, value: result.score, interval: result.interval };
const ofMean = (result: DimensionResult | null): Estimate | null =>
  result && { n: result.n, value: result.mean, interval: result.interval };
const ofMinutes = ({ lostTime }: ReportNode): Estimate | null =>
  lostTime && { n: lostTime.n, value: lostTime.meanMinutes, interval: lostTime.interval };

const estimate = (prefix: string, given: Estimate | null): Row => ({
  [`${prefix}N`]: given?.n ?? null,
  [`${prefix}Value`]: given?.value ?? null,
  [`${prefix}IntervalLow`]: given?.interval[0] ?? null,
  [`${prefix}IntervalHigh`]: given?.interval[1] ?? null,
});
