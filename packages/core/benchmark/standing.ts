import type { Interval, Report } from '../report/report.ts';
import { round } from '../round.ts';
import { publishedScores } from './contribution.ts';
import { chainOf, groupKey, type PeerGroup, type Profile } from './peer-group.ts';
import { placeAgainst, type Position } from './position.ts';
import type { ContributorBand, Quantiles } from './quantiles.ts';
import type { Quarter } from './quarter.ts';
import type { ReleasedGroup } from './release.ts';

/** One measure beside its peers. */
export interface StandingMeasure {
  readonly id: string;
  /** The quarter the released numbers are from; `null` when none are. */
  readonly quarter: Quarter | null;
  readonly contributors: ContributorBand | null;
  readonly quantiles: Quantiles | null;
  /** `null` when the own wave does not show it. */
  readonly own: { readonly score: number; readonly interval: [number, number]; readonly n: number } | null;
  readonly position: Position | null;
}

/** An organisation beside its peers, from released numbers and its own report alone. */
export interface OwnStanding {
  /** The group used; `null` when none along the chain is released. */
  readonly group: (PeerGroup & { readonly contributors: ContributorBand; readonly quarter: Quarter }) | null;
  /** The whole fallback chain, most specific first. */
  readonly chain: readonly (PeerGroup & { readonly released: boolean })[];
  readonly measures: readonly StandingMeasure[];
}

/**
 * Lays an own report beside the released numbers of its peers. The group used is the first along the fallback chain that shows the report's leading measure, else the first that is released.
 * @param released those groups of the chain that the newest release shows
 * @param report the own published wave; `null` when there is none, and then only the peers are shown
 * @source docs/privacy.md, benchmark releases
 */
export function standingOf(profile: Profile, released: readonly ReleasedGroup[], report: Report | null): OwnStanding {
  const byKey = new Map(released.map((one) => [groupKey(one.group), one]));
  const chain = chainOf(profile);
  const candidates = chain.flatMap((group) => byKey.get(groupKey(group)) ?? []);
  const own = report ? publishedScores(report) : {};
  const [leading] = Object.keys(own);
  const used =
    candidates.find(({ measures }) => leading !== undefined && measures[leading] !== undefined) ?? candidates[0];
  const asked = report ? [...report.items, ...(report.dimensions ?? []).map(({ id }) => id)] : null;
  const peers = Object.keys(used?.measures ?? {}).filter((id) => asked === null || asked.includes(id));
  const ids = [...new Set([...Object.keys(own), ...peers])];
  return {
    group: used ? { ...used.group, contributors: used.contributors, quarter: used.quarter } : null,
    chain: chain.map((group) => ({ ...group, released: byKey.has(groupKey(group)) })),
    measures: ids.map((id) => {
      const peer = used?.measures[id];
      const score = own[id];
      const interval: Interval | undefined = report?.comparable[id];
      const shown = score && interval ? { score: round(score.score), interval: pair(interval), n: score.n } : null;
      return {
        id,
        quarter: peer?.quarter ?? null,
        contributors: peer?.contributors ?? null,
        quantiles: peer?.quantiles ?? null,
        own: shown,
        position: peer && shown ? placeAgainst(peer.quantiles, shown.interval) : null,
      };
    }),
  };
}

const pair = ([low, high]: Interval): [number, number] => [low, high];
