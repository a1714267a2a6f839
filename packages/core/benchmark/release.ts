import { byCodePoint } from '../strata/order.ts';
import type { Contribution } from './contribution.ts';
import { contributorsIn, isOneOrTwo, membersOf, valuesOf, type Member } from './contributor.ts';
import { derivationsOf } from './derivable.ts';
import { byGroup, chainOf, everybody, groupKey, type PeerGroup } from './peer-group.ts';
import { contributorBand, quantilesOf, type ContributorBand, type Quantiles } from './quantiles.ts';
import type { Quarter } from './quarter.ts';

/** A measure as released, with the quarter its numbers are from and the band of those who have it. */
interface ReleasedMeasure {
  readonly quarter: Quarter;
  readonly contributors: ContributorBand;
  readonly quantiles: Quantiles;
}

/** A peer group as released; `quarter` is the date that stands beside it, `contributors` counts everybody in it. */
export interface ReleasedGroup {
  readonly group: PeerGroup;
  readonly quarter: Quarter;
  readonly contributors: ContributorBand;
  readonly measures: Readonly<Record<string, ReleasedMeasure>>;
}

/** Everything a quarter shows; immutable once made. */
export interface Release {
  readonly quarter: Quarter;
  /** At least one contribution was invented for demonstration. */
  readonly madeUp: boolean;
  /** Associations that brought contributions, by name. */
  readonly associations: readonly string[];
  readonly groups: readonly ReleasedGroup[];
}

/** A released measure with those behind it. Not published. */
interface Cell {
  readonly released: ReleasedMeasure;
  readonly members: readonly Member[];
}

/** What was last released of a group and who was behind it. Not published; the next release is compared with it. */
export interface Standing {
  readonly release: ReleasedGroup;
  readonly members: readonly Member[];
  /** By measure, the last release of it, also where the group's last release no longer shows it. */
  readonly cells: Readonly<Record<string, Cell>>;
}

/** A group on its way to the release. */
interface Draft {
  readonly group: PeerGroup;
  readonly quarter: Quarter;
  readonly contributors: ContributorBand;
  readonly members: readonly Member[];
  readonly cells: Map<string, Cell>;
}

/**
 * A quarter's release from its contributions: per group and measure Harrell–Davis quantiles by number of contributors; where membership differs by one or two from the last release of the group or the measure, the last one stands; then the smallest subgroups are dropped until no one to four contributors can be derived.
 * @param contributions of this quarter, at most one per organisation and instrument, in any order
 * @param history what stood after the last release, in any order; empty for the first
 * @returns the release, and what stands after it
 * @source docs/privacy.md, benchmark releases
 */
export function releaseOf(
  contributions: readonly Contribution[],
  history: readonly Standing[],
  quarter: Quarter,
): { readonly release: Release; readonly history: readonly Standing[] } {
  const before = new Map(history.map((standing) => [groupKey(standing.release.group), standing]));
  const byKey = new Map<string, Contribution[]>();
  const groups = new Map(history.map(({ release }) => [groupKey(release.group), release.group]));
  for (const contribution of contributions)
    for (const group of chainOf(contribution)) {
      groups.set(groupKey(group), group);
      const listed = byKey.get(groupKey(group));
      if (listed) listed.push(contribution);
      else byKey.set(groupKey(group), [contribution]);
    }
  const drafts = [...groups.values()].sort(byGroup).flatMap((group) => {
    const key = groupKey(group);
    return draftOf(group, byKey.get(key) ?? [], before.get(key), quarter) ?? [];
  });
  dropDerivable(drafts);
  const shown = drafts.filter(({ cells }) => cells.size > 0);
  for (const draft of shown) {
    const key = groupKey(draft.group);
    before.set(key, {
      release: publicPart(draft),
      members: draft.members,
      cells: { ...before.get(key)?.cells, ...Object.fromEntries(draft.cells) },
    });
  }
  return {
    release: {
      quarter,
      madeUp: contributions.some(({ madeUp }) => madeUp),
      associations: [...new Set(contributions.flatMap(({ association }) => association ?? []))].sort(byCodePoint),
      groups: shown.map(publicPart),
    },
    history: [...before.values()].sort((a, b) => byGroup(a.release.group, b.release.group)),
  };
}

function publicPart({ group, quarter, contributors, cells }: Draft): ReleasedGroup {
  const measures = [...cells]
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([id, { released }]) => [id, released] as const);
  return { group, quarter, contributors, measures: Object.fromEntries(measures) };
}

function draftOf(
  group: PeerGroup,
  contributions: readonly Contribution[],
  last: Standing | undefined,
  quarter: Quarter,
): Draft | null {
  const members = membersOf(contributions);
  if (last && isOneOrTwo(last.members, members)) {
    const cells = Object.keys(last.release.measures).flatMap((measure) => {
      const cell = last.cells[measure];
      return cell ? [[measure, cell] as const] : [];
    });
    return { ...last.release, members: last.members, cells: new Map(cells) };
  }
  const band = contributorBand(contributorsIn(members));
  if (band === null) return null;
  const cells = new Map<string, Cell>();
  for (const measure of new Set(contributions.flatMap(({ measures }) => Object.keys(measures)))) {
    const having = contributions.filter(({ measures }) => measure in measures);
    const cell = cellOf(measure, having, last?.cells[measure], quarter);
    if (cell) cells.set(measure, cell);
  }
  return { group, quarter, contributors: band, members, cells };
}

function cellOf(
  measure: string,
  contributions: readonly Contribution[],
  last: Cell | undefined,
  quarter: Quarter,
): Cell | null {
  const members = membersOf(contributions);
  if (last && isOneOrTwo(last.members, members)) return last;
  const values = valuesOf(contributions, measure);
  const quantiles = quantilesOf(values);
  const contributors = contributorBand(values.length);
  return quantiles && contributors && { released: { quarter, contributors, quantiles }, members };
}

/**
 * Takes cells out of the drafts until no measure's groups give away one to four contributors: each time the smallest of the groups that do.
 * @source docs/privacy.md, benchmark releases
 */
function dropDerivable(drafts: readonly Draft[]): void {
  for (const measure of new Set(drafts.flatMap(({ cells }) => [...cells.keys()]))) {
    const shown = drafts.flatMap((draft) => {
      const cell = draft.cells.get(measure);
      return cell ? [{ ...draft, members: cell.members, size: contributorsIn(cell.members) }] : [];
    });
    const left = new Set(shown.keys());
    for (const derivations of [derivationsOf(shown, 'organisation'), derivationsOf(shown, 'contributor')])
      for (let involved = derivations(left); involved.length > 0; involved = derivations(left)) {
        const narrower = involved.filter((index) => groupKey(shown[index]?.group ?? everybody) !== groupKey(everybody));
        const [smallest] = (narrower.length > 0 ? narrower : involved).toSorted(
          (a, b) => (shown[a]?.size ?? 0) - (shown[b]?.size ?? 0) || a - b,
        );
        if (smallest === undefined) break;
        left.delete(smallest);
        shown[smallest]?.cells.delete(measure);
      }
  }
}
