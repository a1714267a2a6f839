import type { Coin } from '../disclosure/atoms.ts';
import { type Result, ok, refuse } from '../result.ts';
import { round } from '../round.ts';
import { enps } from '../score/enps.ts';
import { worstCase, worstCaseBelow } from '../score/worst-case.ts';
import type { Group, Tree } from '../strata/tree.ts';
import { type Instrument, sides } from '../survey/instrument.ts';
import { alignmentOf, bothSidesShown } from './alignment.ts';
import { type AtomTable, type Reach, atomTable, cellAt, tableId } from './atom-table.ts';
import { type EarlierWave, detectableNext } from './change.ts';
import { type CommentGroup, commentGroups } from './comment-groups.ts';
import { comparableIntervals } from './comparable.ts';
import { driversOf } from './drivers.ts';
import { publishedEnds } from './ends.ts';
import { marksOf } from './marks.ts';
import { type Material, reportNodes } from './nodes.ts';
import type { Report } from './report.ts';
import { hiddenResult, recommendations } from './results.ts';
import type { Tally } from './tally.ts';

/** Below this many answers the 0–10 histogram is not shown. */
const histogramFrom = 100;

/** What is known of the wave before any answer is looked at. */
export type WaveFacts = Pick<
  Report,
  'wave' | 'name' | 'form' | 'audience' | 'opens' | 'closes' | 'publishedAt' | 'manifestSha256' | 'thresholds'
>;

/** A closed wave, counted up. */
export interface PublishInput {
  readonly facts: WaveFacts;
  readonly instrument: Instrument;
  /** Item ids of the wave. */
  readonly items: readonly string[];
  readonly tree: Tree;
  readonly tally: Tally;
  readonly coin: Coin;
  /** The organisation's last published wave of this instrument that asked the same units and roles; null for the first. */
  readonly previous: EarlierWave | null;
  /** The comment strata and how many comments with text each has; null when the wave had no comment field. */
  readonly comments: { readonly tree: Tree; readonly counts: Readonly<Record<string, number>> } | null;
}

/** What a wave leaves behind. */
export interface Publication {
  readonly report: Report;
  /** The histograms per atom and variable, all that remains once the ballots are gone. */
  readonly atoms: readonly AtomTable[];
  readonly commentGroups: readonly CommentGroup[];
}

/**
 * Makes the immutable report of a wave.
 *
 * Why no published figure tells more than the atoms do: but for the drivers the report is computed from the atom tables alone; the tally's histograms end at `atomTables`. The oracle of the disclosure rules lets an attacker see every atom's exact class counts, and each figure is a function of these:
 * - score, interval, change, verdict, detectable change of a group: functions of the three classes of E0 there (and in the previous wave's atoms) and of the number of invited, which the manifest tells. The variance inside an interval is P + D − s², so it adds nothing to the classes; the p of the permutation test is not published.
 * - items, lost time, dimensions: mean and shares of the group's own histogram, whose classes are its steps; the interval adds only the root's (side's) spread, which is a function of the same table.
 * - `n` of a cell is the sum of its atoms' answers. The attacker of the oracle knows the answers per stratum anyway.
 * - `hidden`, `histogram`, `comparable`, `detectableNext`, `worstCase`: the root's own histogram of one variable; none joins two variables.
 * - level, causes, change of a side's dimension: functions of the side's own histograms, and of the previous wave's.
 * - `ballots` and `responseRate` tell how many answered, not what: together with an item's `n`, how many skipped it. They are published only where the root (both sides) is shown, so that a wave or a side that is too small shows not even its count.
 * - `marks` and `distances`: a group against the root minus the group, which is a sum of atoms like the group itself.
 * - `drivers` alone read two questions of one person together; why they may is said in `driversOf`.
 * - which figures are null is a function of the atoms; being set aside proves nothing because of the coin.
 *
 * @returns refuses `unpublishable` when E0 is not good at the root, or, in an instrument without E0, when no variable is good: then nothing is shown, not even the number of answers
 * @source docs/privacy.md, atoms
 */
export function publish(input: PublishInput): Result<Publication, 'unpublishable'> {
  const { facts, instrument, items, tree, tally, coin, comments } = input;
  const tables = atomTables(input);
  const recommend = tally.variables.find(({ kind }) => kind === 'recommend');
  if (recommend ? !tables.has(recommend.id) : tables.size === 0) return refuse('unpublishable');

  const { share, openLink } = facts.audience ?? {};
  const population = (group: Group): number => (openLink ? Infinity : group.invited * (share?.of ?? 1));
  const material: Material = { tree, variables: tally.variables, tables, population, previous: input.previous };
  const ballots = Object.values(tally.ballots).reduce((sum, count) => sum + count, 0);
  const { wave, name, form, audience, opens, closes, publishedAt, manifestSha256, thresholds } = facts;
  const { minStratum, k, kItem, comments: leastComments } = thresholds;
  const report: Report = {
    wave,
    name,
    form,
    ...(audience ? { audience } : {}),
    opens,
    closes,
    publishedAt,
    manifestSha256,
    thresholds: { minStratum, k, kItem, comments: leastComments },
    instrument: instrument.id,
    instrumentVersion: instrument.version,
    items,
    previous: input.previous?.report.wave ?? null,
    ...wholeOf(material, !instrument.sides || bothSidesShown(material) ? ballots : null),
    comparable: comparableIntervals(material),
    nodes: reportNodes(material, instrument.sides),
    ...(instrument.sides
      ? alignmentOf(instrument, items, material)
      : { dimensions: null, level: null, causes: null, sideItems: null, dimensionChanges: null }),
    ...marksOf(material),
    drivers: driversOf(tally.joint, material, wave),
  };
  return ok({
    report,
    atoms: [...tables.values()],
    commentGroups: comments ? commentGroups(comments.tree, comments.counts, leastComments, coin) : [],
  });
}

/** The only place where strata are summed: one table per variable (and side) that is shown at all. */
function atomTables({ facts, instrument, tree, tally, coin }: PublishInput): ReadonlyMap<string, AtomTable> {
  const tables = new Map<string, AtomTable>();
  // Dimensions first: an item of a side is shown only where its dimension is.
  const ordered = [...tally.variables].sort((a, b) => Number(b.kind === 'dimension') - Number(a.kind === 'dimension'));
  for (const variable of ordered) {
    for (const reach of reachesOf(tree, instrument.sides, variable.kind === 'agreement')) {
      const dimension = tally.variables.find((one) => one.kind === 'dimension' && one.items.includes(variable.id));
      if (dimension && !tables.has(tableId(dimension.id, reach.side))) continue;
      const table = atomTable(variable, reach, tree, tally, facts.thresholds, coin);
      if (table) tables.set(table.variable, table);
    }
  }
  return tables;
}

function reachesOf(tree: Tree, bySide: boolean, isItem: boolean): readonly Reach[] {
  if (!bySide) return tree.slice(0, 1).map((start) => ({ start, whole: false }));
  return sides.flatMap((side) =>
    tree
      .filter((group) => group.kind === 'side' && group.side === side)
      .map((start) => ({ start, side, whole: isItem })),
  );
}

type Whole = Pick<
  Report,
  'invited' | 'ballots' | 'responseRate' | 'worstCase' | 'histogram' | 'detectableNext' | 'hidden'
>;

/** The figures of the whole organisation. */
function wholeOf({ tree, variables, tables, population }: Material, ballots: number | null): Whole {
  const [root] = tree;
  const invited = root?.invited ?? 0;
  const rootCell = (kind: string, id?: string) => {
    const variable = variables.find((one) => one.kind === kind && (id === undefined || one.id === id));
    return root && variable ? cellAt(root, tables.get(variable.id)) : null;
  };
  const e0 = rootCell('recommend');
  const reported = rootCell('choice', reportedItem);
  const bounds =
    e0 && ballots !== null && ballots < worstCaseBelow * invited
      ? worstCase(enps(recommendations(e0)), e0.n, invited)
      : null;
  return {
    invited,
    ballots,
    responseRate: ballots === null || invited === 0 ? null : round((ballots / invited) * 100),
    worstCase: bounds && publishedEnds([bounds[0] * 100, bounds[1] * 100], [-100, 100]),
    histogram:
      e0 && e0.n >= histogramFrom ? Array.from({ length: 11 }, (_, point) => e0.counts[String(point)] ?? 0) : null,
    detectableNext: e0 && detectableNext(e0),
    hidden: root && reported ? hiddenResult(reported, population(root)) : null,
  };
}

/** The item that asks how much of the lost time was reported. */
const reportedItem = 'L2';
