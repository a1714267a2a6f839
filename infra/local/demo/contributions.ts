import type { WaveContribution } from '#core/benchmark/contribution.ts';
import type { Quarter } from '#core/benchmark/quarter.ts';
import { ulid } from '#core/id.ts';
import type { Instant } from '#core/time.ts';
import { chanceOf, demoDigest, type Chance } from './chance.ts';
import { peerTable, type Peers } from './peers.ts';

/** Where the middle of all made-up organisations lies, on each measure's own scale, and by how much it moves in a quarter. */
const middles: Readonly<Record<string, { readonly at: number; readonly spread: number; readonly trend: number }>> = {
  E0: { at: -2, spread: 19, trend: 1 },
  P1: { at: 62, spread: 7, trend: 0.3 },
  P2: { at: 54, spread: 7, trend: 0.3 },
  P3: { at: 67, spread: 6, trend: 0.2 },
  P4: { at: 50, spread: 7, trend: 0.2 },
  P5: { at: 53, spread: 8, trend: 0.2 },
  P6: { at: 57, spread: 7, trend: 0.3 },
  P7: { at: 66, spread: 7, trend: 0.4 },
  P8: { at: 45, spread: 7, trend: 0.2 },
  T1: { at: 64, spread: 7, trend: 0.2 },
  L1: { at: 64, spread: 16, trend: -1 },
};
const longForm = ['P5', 'P6', 'P7', 'P8', 'T1'];

/** The same for the dimensions of the alignment pulse. */
const dimensions: Readonly<Record<string, number>> = {
  communications: 55,
  value: 43,
  governance: 47,
  partnership: 54,
  architecture: 49,
  skills: 56,
  shock: 45,
  incentives: 38,
};
const dimensionSpread = 9;

/** One made-up organisation with what it is like. */
interface Peer {
  readonly group: Peers;
  readonly name: string;
  readonly later: boolean;
  readonly long: boolean;
  readonly alignment: boolean;
}

const all: readonly Peer[] = peerTable.flatMap((group, row) =>
  Array.from({ length: group.count }, (_, index) => ({
    group,
    name: `peer ${row}.${index}`,
    later: index >= group.count - group.later,
    long: index >= group.count - group.long,
    alignment: index < group.alignment,
  })),
);

/**
 * What the made-up organisations give to a quarter's release. An organisation that is good in one quarter is good in the next.
 * @param point of the quarter, 0 is the first
 * @param closes when their pulses closed, an instant within the quarter
 * @param last whether it is the last quarter of the story, in which some of them also have an alignment pulse
 */
export function peerContributions(
  { quarter, point, last }: { readonly quarter: Quarter; readonly point: number; readonly last: boolean },
  closes: Instant,
): readonly WaveContribution[] {
  return all
    .filter(({ later }) => !later || point > 0)
    .flatMap((peer) => {
      const chance = chanceOf(peer.name);
      const quality = chance.normal();
      const now = chanceOf(`${peer.name} ${quarter}`);
      const pulse = contributionOf(peer, quarter, closes, itMeasures(peer, point, quality, chance, now));
      if (!last || !peer.alignment) return [pulse];
      const aligned = alignmentMeasures(quality, now);
      return [pulse, contributionOf(peer, `${quarter} alignment`, closes, aligned, 'alignment-pulse')];
    });
}

function contributionOf(
  { group, name }: Peer,
  time: string,
  closes: Instant,
  measures: WaveContribution['measures'],
  instrument: WaveContribution['instrument'] = 'it-pulse',
): WaveContribution {
  const { industry, size, region } = group;
  const wave = ulid('wave', Date.parse(closes), demoDigest(`${name} ${time}`));
  const organisation = ulid('org', 0, demoDigest(name));
  const profile = { organisation, parent: null, madeUp: true, association: null, industry, size, region };
  return { ...profile, instrument, wave, closes, measures };
}

function itMeasures(
  { long }: Peer,
  point: number,
  quality: number,
  own: Chance,
  now: Chance,
): WaveContribution['measures'] {
  const measures: Record<string, number> = {};
  for (const [id, { at, spread, trend }] of Object.entries(middles)) {
    const sense = id === 'L1' ? -1 : 1;
    const standing = 0.75 * sense * quality + 0.55 * own.normal() + 0.3 * now.normal();
    const value = Math.round(at + trend * point + spread * standing);
    const [low, high] = id === 'E0' ? [-100, 100] : id === 'L1' ? [5, 400] : [0, 100];
    if (long || !longForm.includes(id)) measures[id] = Math.min(high, Math.max(low, value));
  }
  return measures;
}

function alignmentMeasures(quality: number, now: Chance): WaveContribution['measures'] {
  return Object.fromEntries(
    Object.entries(dimensions).map(([id, at]) => {
      const value = Math.round(at + dimensionSpread * (0.7 * quality + 0.7 * now.normal()));
      return [id, Math.min(100, Math.max(0, value))];
    }),
  );
}
