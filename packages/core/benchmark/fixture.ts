import type { Report } from '../report/report.ts';
import type { WaveContribution } from './contribution.ts';
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
  profile: Partial<PeerGroup> & Partial<Pick<WaveContribution, 'parent' | 'measures' | 'madeUp' | 'association'>> = {},
): WaveContribution {
  return {
    organisation,
    parent: null,
    industry: 'C',
    size: null,
    region: null,
    madeUp: false,
    association: null,
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
): readonly WaveContribution[] {
  const random = generator(seed);
  return Array.from({ length: count }, (_, index) =>
    contribution(`${prefix}${index}`, Math.round(random() * 120 - 60), profile),
  );
}

/** An item's result with a score and a number of answers. */
export const item = (score: number, n: number) => ({
  n,
  score,
  interval: [score - 3, score + 3] as const,
  favourable: 50,
  favourableInterval: [40, 60] as const,
  steps: null,
});
/** The root of a published IT pulse. */
export const root = {
  id: 'root',
  parent: null,
  label: 'Nordwerk',
  strata: ['root'],
  invited: 100,
  enps: { n: 40, score: 12, interval: [4, 20] as const },
  change: null,
  items: { P1: item(61, 38), P2: item(40, 19), P3: null },
  lostTime: { n: 35, shares: [], meanMinutes: 47, interval: [40, 55] as const },
  choices: {},
  reasons: null,
  dimensions: {},
};
/** A published IT pulse of 100 invited and 41 ballots. */
export const report: Report = {
  wave: 'wave_1',
  name: 'Q4',
  instrument: 'it-pulse',
  instrumentVersion: 1,
  form: 'long',
  items: ['E0', 'P1', 'P2', 'P3', 'L1'],
  opens: '2026-11-02T07:00:00.000Z',
  closes: '2026-11-13T17:00:00.000Z',
  publishedAt: '2026-11-13T17:05:00.000Z',
  manifestSha256: '0'.repeat(64),
  thresholds: { minStratum: 10, k: 5, kItem: 10, comments: 10 },
  invited: 100,
  ballots: 41,
  responseRate: 41,
  worstCase: null,
  histogram: null,
  previous: null,
  detectableNext: null,
  hidden: null,
  comparable: {},
  nodes: [root, { ...root, id: 'root.0', parent: 'root', enps: { n: 22, score: 90, interval: [80, 100] } }],
  dimensions: null,
  sideItems: null,
  level: null,
  causes: null,
  marks: null,
  distances: null,
  dimensionChanges: null,
  drivers: null,
};
