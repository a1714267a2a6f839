import { byCodePoint } from '../strata/order.ts';
import type { Contribution } from './contribution.ts';
import { findDerivable, type Member } from './derivable.ts';
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
    release: { quarter, madeUp: contributions.some(({ madeUp }) => madeUp), groups: shown.map(publicPart) },
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
  const band = contributorBand(countOf(members));
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
  const own = Map.groupBy(contributions, contributorOf);
  const values = [...own.values()].map((parts) => mean(parts.map(({ measures }) => measures[measure] ?? Number.NaN)));
  const quantiles = quantilesOf(values);
  const contributors = contributorBand(values.length);
  return quantiles && contributors && { released: { quarter, contributors, quantiles }, members };
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Who a contribution counts as: organisations that name the same parent are one contributor. */
function contributorOf({ organisation, parent }: Contribution): string {
  const name = parent?.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
  return name ? `parent:${name}` : organisation;
}

function membersOf(contributions: readonly Contribution[]): readonly Member[] {
  const members = contributions.map((contribution) => {
    const { organisation } = contribution;
    return [organisation, { organisation, contributor: contributorOf(contribution) }] as const;
  });
  return [...new Map(members).values()].sort((a, b) => byCodePoint(a.organisation, b.organisation));
}

const countOf = (members: readonly Member[]) => new Set(members.map(({ contributor }) => contributor)).size;

/** Whether two memberships differ by one or two, counted in organisations or in contributors. */
function isOneOrTwo(last: readonly Member[], now: readonly Member[]): boolean {
  return (['organisation', 'contributor'] as const).some((unit) => {
    const [old, current] = [last, now].map((members) => new Set(members.map((member) => member[unit])));
    const differing =
      [...(old ?? [])].filter((id) => !current?.has(id)).length +
      [...(current ?? [])].filter((id) => !old?.has(id)).length;
    return differing === 1 || differing === 2;
  });
}

/** Takes cells out of the drafts until no measure's groups give away one to four contributors. */
function dropDerivable(drafts: readonly Draft[]): void {
  const measures = new Set(drafts.flatMap(({ cells }) => [...cells.keys()]));
  for (const measure of measures)
    for (;;) {
      const groups = new Map(
        drafts.flatMap(({ group, cells }) => {
          const cell = cells.get(measure);
          return cell ? [[groupKey(group), cell.members] as const] : [];
        }),
      );
      const involved = findDerivable(groups, 'organisation') ?? findDerivable(groups, 'contributor');
      if (!involved) break;
      const size = (key: string) => countOf(groups.get(key) ?? []);
      const [smallest] = involved
        .filter((key) => involved.length === 1 || key !== groupKey(everybody))
        .sort((a, b) => size(a) - size(b) || byCodePoint(a, b));
      drafts.find(({ group }) => groupKey(group) === smallest)?.cells.delete(measure);
    }
}
