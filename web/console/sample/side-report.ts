import type { ReportReply } from '#contract/report.ts';
import { unitReport } from './unit-report.ts';

type Dimension = NonNullable<ReportReply['dimensions']>[number];
type Node = ReportReply['nodes'][number];

/** Means of business and IT, gap and its interval of one dimension. */
function dimension(id: string, business: number, it: number, gap: number, low: number, high: number): Dimension {
  return {
    id,
    business: { n: 34, mean: business, interval: [business - 0.3, business + 0.3] },
    it: { n: 18, mean: it, interval: [it - 0.4, it + 0.4] },
    gap: { value: gap, interval: [low, high] },
  };
}

const dimensions: readonly Dimension[] = [
  dimension('communications', 3.1, 3.6, 0.5, 0.1, 0.9),
  dimension('value', 2.4, 3, 0.6, 0.2, 1),
  dimension('governance', 2.8, 2.9, 0.1, -0.3, 0.5),
  dimension('partnership', 3, 3.7, 0.7, 0.3, 1.1),
  dimension('architecture', 2.9, 2.7, -0.2, -0.6, 0.2),
  dimension('skills', 3.3, 3.2, -0.1, -0.5, 0.3),
  dimension('shock', 2.6, 2.8, 0.2, -0.2, 0.6),
  { id: 'incentives', business: { n: 34, mean: 2.3, interval: [2, 2.6] }, it: null, gap: null },
];

type Change = NonNullable<NonNullable<ReportReply['dimensionChanges']>[number]['it']>;

/** A side's change from `before` to `now` with its interval. */
function change(before: number, now: number, low: number, high: number): Change {
  return {
    previousMean: before,
    previousN: 31,
    difference: Math.round((now - before) * 10) / 10,
    interval: [low, high],
    verdict: low > 0 ? 'risen' : high < 0 ? 'fallen' : 'undetected',
    detectable: 0.6,
  };
}

const changes: NonNullable<ReportReply['dimensionChanges']> = [
  { id: 'communications', business: change(2.6, 3.1, 0.1, 0.9), it: change(3.4, 3.6, -0.4, 0.8) },
  { id: 'value', business: change(2.3, 2.4, -0.3, 0.5), it: change(2.9, 3, -0.5, 0.7) },
  { id: 'governance', business: change(2.9, 2.8, -0.5, 0.3), it: change(2.7, 2.9, -0.4, 0.8) },
  { id: 'partnership', business: change(2.9, 3, -0.3, 0.5), it: change(3, 3.7, 0.1, 1.3) },
  { id: 'architecture', business: change(3.4, 2.9, -0.9, -0.1), it: change(2.9, 2.7, -0.8, 0.4) },
  { id: 'skills', business: change(3.2, 3.3, -0.3, 0.5), it: change(3.3, 3.2, -0.7, 0.5) },
  { id: 'shock', business: change(2.5, 2.6, -0.3, 0.5), it: change(2.7, 2.8, -0.5, 0.7) },
  { id: 'incentives', business: change(2.2, 2.3, -0.3, 0.5), it: null },
];

function side(id: string, which: 'business' | 'it', label: string, invited: number): Node {
  return {
    id,
    parent: 'root',
    label,
    side: which,
    strata: [id],
    invited,
    enps: null,
    change: null,
    items: {},
    lostTime: null,
    choices: {},
    reasons: null,
    dimensions: Object.fromEntries(dimensions.map((each) => [each.id, each[which]])),
  };
}

const item = (score: number, n: number) => ({
  n,
  score,
  interval: [score - 8, score + 8] satisfies [number, number],
  favourable: Math.round(score / 10) * 10,
  favourableInterval: [score - 10, score + 10] satisfies [number, number],
  steps: null,
});
const asked = Array.from({ length: 22 }, (_, index) => `A${index + 1}`);

/** A published alignment pulse of the invented organisation: three real gaps, one dimension not shown for IT. */
export const sideReport: ReportReply = {
  ...unitReport,
  wave: 'wave_a',
  name: 'Alignment-Puls 2026',
  instrument: 'alignment-pulse',
  items: asked,
  opens: '2026-09-07T07:00:00.000Z',
  closes: '2026-09-18T16:00:00.000Z',
  publishedAt: '2026-09-21T07:00:00.000Z',
  invited: 67,
  ballots: null,
  responseRate: null,
  histogram: null,
  previous: 'wave_z',
  detectableNext: null,
  hidden: null,
  cost: null,
  hiddenMinutes: null,
  priorities: null,
  nodes: [
    { ...side('root', 'it', 'Nordwerk Gruppe', 67), parent: null, dimensions: {} },
    side('root.0', 'business', 'Fachbereiche', 46),
    side('root.1', 'it', 'IT', 21),
    { ...side('root.0.0', 'business', 'Fachbereiche: Werke', 24), parent: 'root.0' },
    { ...side('root.0.1', 'business', 'Fachbereiche: Vertrieb', 22), parent: 'root.0', dimensions: {} },
  ].map(({ side: which, ...node }) => (node.id === 'root' || which === undefined ? node : { ...node, side: which })),
  dimensions: [...dimensions],
  comparable: { governance: [41, 52], shock: [37, 48] },
  level: { value: 2, dimension: 'incentives' },
  causes: [
    { id: 'incentives', score: 2.7, interval: [2.4, 3] },
    { id: 'shock', score: 2.3, interval: [1.9, 2.7] },
    { id: 'frameworks', score: 2.2, interval: [1.8, 2.6] },
    { id: 'resistance', score: 1.8, interval: [1.4, 2.2] },
    { id: 'silos', score: 1.7, interval: [1.4, 2] },
  ],
  marks: null,
  distances: null,
  dimensionChanges: changes,
  drivers: null,
  sideItems: {
    business: Object.fromEntries(asked.map((id, index) => [id, index % 7 === 3 ? null : item(30 + index * 2, 34)])),
    it: Object.fromEntries(asked.map((id, index) => [id, index % 9 === 4 ? null : item(40 + index, 18)])),
  },
  finding: {
    de: {
      headline: 'Die IT sieht sich als Partner, die Fachbereiche sehen das weniger. Am schwächsten sind die Anreize.',
      lede: 'Bei drei von acht Dimensionen ist ein Abstand nachweisbar, jedes Mal urteilt die IT günstiger.',
    },
    en: {
      headline: 'IT sees itself as a partner, the business sees it less. Weakest are the incentives.',
      lede: 'In three of eight dimensions a gap is detectable; each time IT judges more favourably.',
    },
  },
};
