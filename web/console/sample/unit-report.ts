import type { ReportReply } from '#contract/report.ts';

type Node = ReportReply['nodes'][number];
type Item = NonNullable<Node['items'][string]>;

/** Scores 0–100 of P1–P8 for one unit; null where it is not shown. */
function items(n: number, scores: readonly (number | null)[]): Node['items'] {
  return Object.fromEntries(
    scores.map((score, index): [string, Item | null] => [
      `P${index + 1}`,
      score === null
        ? null
        : {
            n,
            score,
            interval: [score - 6, score + 6],
            favourable: Math.round(score / 10) * 10,
            favourableInterval: [Math.max(0, score - 15), Math.min(100, score + 15)],
            steps: null,
          },
    ]),
  );
}

function unit(
  id: string,
  label: string,
  invited: number,
  enps: readonly [score: number, n: number] | null,
  scores: readonly (number | null)[],
): Node {
  return {
    id,
    parent: id.slice(0, id.lastIndexOf('.')),
    label,
    strata: [id],
    invited,
    enps: enps && { n: enps[1], score: enps[0], interval: [enps[0] - 14, enps[0] + 14] },
    change: enps && {
      previousWave: 'wave_3',
      previousScore: enps[0] - 5,
      previousN: enps[1] - 2,
      difference: 5,
      interval: [-22, 32],
      verdict: 'undetected',
      detectable: 41,
    },
    items: items(enps?.[1] ?? 0, scores),
    lostTime: null,
    choices: {},
    reasons: null,
    dimensions: {},
  };
}

const none = [null, null, null, null, null, null, null, null];

/** Steps 1–5 in percent, score, interval and n of one statement. */
function statement(steps: readonly number[], score: number, low: number, high: number, n: number): Item {
  const favourable = (steps[3] ?? 0) + (steps[4] ?? 0);
  return {
    n,
    score,
    interval: [low, high],
    favourable,
    favourableInterval: [favourable - 5, favourable + 6],
    steps: [...steps],
  };
}

/** A published wave of an invented organisation: 287 of 412 invited, 82 − 50 of 287 = +11. */
export const unitReport: ReportReply = {
  wave: 'wave_4',
  name: 'IT-Puls Q4 2026',
  instrument: 'it-pulse',
  instrumentVersion: 1,
  form: 'long',
  items: ['E0', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8', 'L1', 'L2', 'R', 'F1', 'T1', 'O1'],
  opens: '2026-11-02T08:00:00.000Z',
  closes: '2026-11-13T17:00:00.000Z',
  publishedAt: '2026-11-16T07:00:00.000Z',
  manifestSha256: '7f3a91c4'.padEnd(64, '0'),
  thresholds: { minStratum: 10, k: 5, kItem: 10, comments: 10 },
  invited: 412,
  ballots: 287,
  responseRate: 70,
  worstCase: null,
  histogram: [6, 3, 5, 6, 6, 13, 11, 68, 87, 49, 33],
  previous: 'wave_3',
  detectableNext: 16,
  hidden: { n: 268, percent: 41, interval: [35, 47] },
  comparable: { E0: [3, 19], P1: [59, 68] },
  sideItems: null,
  dimensions: null,
  level: null,
  causes: null,
  marks: { 'root.0.1': { P5: 'below' }, 'root.0.2': { P2: 'below' }, 'root.1': { P2: 'above', P4: 'above' } },
  distances: { 'root.0.1': { P5: -24 }, 'root.0.2': { P2: -18 }, 'root.1': { P2: 18, P4: 19 } },
  dimensionChanges: null,
  drivers: [
    {
      node: 'root',
      n: 231,
      explained: 56,
      weights: [
        { item: 'P2', percent: 27, interval: [21, 34] },
        { item: 'P5', percent: 22, interval: [16, 29] },
        { item: 'P6', percent: 15, interval: [10, 20] },
        { item: 'P1', percent: 12, interval: [8, 17] },
        { item: 'P8', percent: 9, interval: [5, 14] },
        { item: 'P4', percent: 7, interval: [4, 12] },
        { item: 'P3', percent: 5, interval: [2, 9] },
        { item: 'P7', percent: 3, interval: [1, 7] },
      ],
    },
    { node: 'root.0', n: 88, explained: 31, weights: [] },
  ],
  hiddenMinutes: 23,
  priorities: [
    { item: 'P5', percent: 22, score: 45, target: 75, distance: 30, priority: 6.6 },
    { item: 'P2', percent: 27, score: 58, target: 75, distance: 17, priority: 4.6 },
    { item: 'P8', percent: 9, score: 48, target: 75, distance: 27, priority: 2.4 },
    { item: 'P6', percent: 15, score: 60, target: 75, distance: 15, priority: 2.3 },
    { item: 'P4', percent: 7, score: 52, target: 75, distance: 23, priority: 1.6 },
    { item: 'P1', percent: 12, score: 64, target: 75, distance: 11, priority: 1.3 },
    { item: 'P7', percent: 3, score: 69, target: 75, distance: 6, priority: 0.2 },
    { item: 'P3', percent: 5, score: 73, target: 70, distance: 0, priority: 0 },
  ],
  cost: { low: 236_800_000, value: 294_400_000, high: 347_000_000, currency: 'EUR' },
  finding: {
    de: {
      headline:
        'Der IT-eNPS ist in einem Jahr von −9 auf +11 gestiegen. Gegenüber dem Vorquartal (+4) ist kein Unterschied nachweisbar.',
      lede: 'Schwächster Punkt ist die Wartezeit auf Geräte. Die Menschen, die helfen, werden am besten beurteilt.',
    },
    en: {
      headline: 'IT-eNPS has risen from −9 to +11 in a year. No detectable difference from last quarter (+4).',
      lede: 'The weakest point is the wait for devices. The people who help are judged best.',
    },
  },
  nodes: [
    {
      id: 'root',
      parent: null,
      label: 'Nordwerk Gruppe',
      strata: ['root.0.0', 'root.0.1', 'root.0.2', 'root.1', 'root.2'],
      invited: 412,
      enps: { n: 287, score: 11, interval: [4, 18] },
      change: {
        previousWave: 'wave_3',
        previousScore: 4,
        previousN: 271,
        difference: 7,
        interval: [-5, 19],
        verdict: 'undetected',
        detectable: 17,
      },
      items: {
        P1: statement([4, 13, 23, 42, 17], 64, 60, 67, 283),
        P2: statement([6, 19, 25, 35, 15], 58, 54, 62, 280),
        P3: statement([2, 6, 17, 47, 27], 73, 70, 76, 276),
        P4: statement([9, 23, 30, 28, 10], 52, 48, 55, 271),
        P5: statement([16, 30, 24, 23, 8], 45, 40, 49, 264),
        P6: statement([5, 14, 28, 38, 14], 60, 57, 64, 284),
        P7: statement([3, 10, 19, 42, 26], 69, 66, 73, 268),
        P8: statement([12, 25, 30, 25, 8], 48, 44, 52, 281),
        T1: statement([6, 9, 14, 40, 31], 70, 66, 74, 277),
      },
      lostTime: {
        n: 279,
        meanMinutes: 56,
        interval: [45, 66],
        shares: [
          { code: '0', percent: 22 },
          { code: '15', percent: 32 },
          { code: '45', percent: 21 },
          { code: '90', percent: 15 },
          { code: '180', percent: 7 },
          { code: '360', percent: 3 },
          { code: '540', percent: 1 },
        ],
      },
      choices: {
        F1: {
          n: 274,
          shares: [
            { code: 'yes', percent: 38 },
            { code: 'no', percent: 41 },
            { code: 'unsure', percent: 21 },
          ],
        },
      },
      reasons: {
        n: 231,
        shares: [
          { code: 'speed', percent: 42 },
          { code: 'know', percent: 7 },
          { code: 'tools', percent: 23 },
          { code: 'access', percent: 17 },
          { code: 'comms', percent: 19 },
          { code: 'hardware', percent: 35 },
          { code: 'remote', percent: 10 },
          { code: 'change', percent: 25 },
          { code: 'other', percent: 5 },
        ],
      },
      dimensions: {},
    },
    unit('root.0', 'Werke', 165, [-5, 104], [58, 50, 70, 43, 37, 53, 56, 44]),
    unit('root.0.0', 'Werke/Kassel', 68, [-7, 44], [58, 51, 70, 41, 47, 52, 51, 43]),
    unit('root.0.1', 'Werke/Steyr', 53, [-3, 33], [59, 56, 73, 44, 23, 56, 59, null]),
    unit('root.0.2', 'Werke (direkt zugeordnet)', 44, [-7, 27], [54, 42, 69, 45, 40, 54, 61, 41]),
    unit('root.1', 'IT', 231, [35, 26], [74, 75, 83, 69, null, 69, 80, 63]),
    unit('root.2', 'Übrige Einheiten', 16, null, none),
  ],
};
