import type { Contribution } from './contribution.ts';
import type { PeerGroup } from './peer-group.ts';

/** A small deterministic generator for tests: mulberry32, 0 ≤ value < 1. */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A contribution for tests; E0 alone unless measures are given. */
export function contribution(
  organisation: string,
  e0: number,
  profile: Partial<PeerGroup> & Partial<Pick<Contribution, 'parent' | 'measures' | 'madeUp' | 'instrument'>> = {},
): Contribution {
  return {
    organisation,
    parent: null,
    industry: 'C',
    size: null,
    region: null,
    madeUp: false,
    instrument: 'it-pulse',
    wave: `wave_${organisation}`,
    closes: '2026-11-13T17:00:00.000Z',
    measures: { E0: e0 },
    ...profile,
  };
}

/** `count` contributions named by a prefix, with values that differ. */
export function many(
  prefix: string,
  count: number,
  profile?: Parameters<typeof contribution>[2],
  seed = 1,
): readonly Contribution[] {
  const random = generator(seed);
  return Array.from({ length: count }, (_, index) =>
    contribution(`${prefix}${index}`, Math.round(random() * 120 - 60), profile),
  );
}
