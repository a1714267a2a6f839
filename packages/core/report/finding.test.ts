import { expect, test } from 'vitest';
import type { Change, ItemResult, Report } from './report.ts';
import { finding } from './finding.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

function item(score: number, half = 3): ItemResult {
  return {
    n: 280,
    score,
    interval: [score - half, score + half],
    favourable: 50,
    favourableInterval: [44, 56],
    steps: null,
  };
}

interface Sketch {
  readonly wave: string;
  readonly closes: string;
  readonly score: number;
  readonly histogram?: readonly number[];
  readonly change?: Partial<Change>;
  readonly items?: Readonly<Record<string, ItemResult | null>>;
}

function report({ wave, closes, score, histogram, change, items = {} }: Sketch): Report {
  const full: Change = {
    previousWave: 'q3',
    previousScore: 4,
    previousN: 271,
    difference: 7,
    interval: [-5, 19],
    verdict: 'undetected',
    detectable: 17,
    ...change,
  };
  const root = {
    id: 'root',
    parent: null,
    label: 'Org',
    strata: ['root'],
    invited: 412,
    enps: { n: 287, score, interval: [score - 7, score + 7] as const },
    change: change ? full : null,
    items,
    lostTime: null,
    choices: {},
    reasons: null,
    dimensions: {},
  };
  return {
    wave,
    name: wave,
    instrument: 'it-pulse',
    instrumentVersion: 1,
    form: 'long',
    items: [],
    opens: closes,
    closes,
    publishedAt: closes,
    manifestSha256: '',
    thresholds: { minStratum: 10, k: 5, kItem: 10, comments: 10 },
    invited: 412,
    ballots: 287,
    responseRate: 70,
    worstCase: null,
    histogram: histogram ?? null,
    previous: null,
    detectableNext: 16,
    hidden: null,
    comparable: {},
    nodes: [root],
    sideItems: null,
    dimensions: null,
    level: null,
    causes: null,
    marks: null,
    distances: null,
    dimensionChanges: null,
    drivers: null,
  };
}

const q3 = report({ wave: 'q3', closes: '2026-08-14T16:00:00.000Z', score: 4 });
const lastYear = { wave: 'q4-25', closes: '2025-11-14T16:00:00.000Z', score: -9 };
const rose = [20, 10, 10, 10, 10, 11, 10, 70, 55, 40, 17];
const now = {
  wave: 'q4',
  closes: '2026-11-13T16:00:00.000Z',
  score: 11,
  histogram: [6, 3, 5, 6, 6, 13, 11, 68, 87, 49, 33],
};

test('an undetected change over a quarter stands beside a detected one over a year', () => {
  const earlier = [q3, report({ ...lastYear, histogram: rose })];
  expect(plain(finding(report({ ...now, change: {} }), earlier, 'de').headline)).toBe(
    'Der IT-eNPS ist in einem Jahr von −9 auf +11 gestiegen. Gegenüber dem Vorquartal (+4) ist kein Unterschied nachweisbar.',
  );
  expect(plain(finding(report({ ...now, change: {} }), earlier, 'en').headline)).toBe(
    'IT-eNPS has risen from −9 to +11 in a year. No detectable difference from last quarter (+4).',
  );
});

test('a change over a year is claimed only where the test on both histograms finds one', () => {
  const silent = 'Der IT-eNPS liegt bei +11. Gegenüber dem Vorquartal (+4) ist kein Unterschied nachweisbar.';
  const same = report({ ...lastYear, histogram: now.histogram });
  expect(plain(finding(report({ ...now, change: {} }), [q3, same], 'de').headline)).toBe(silent);
  expect(plain(finding(report({ ...now, change: {} }), [q3, report(lastYear)], 'de').headline)).toBe(silent);
  const tooOld = report({ ...lastYear, closes: '2025-05-14T16:00:00.000Z', histogram: rose });
  expect(plain(finding(report({ ...now, change: {} }), [q3, tooOld], 'de').headline)).toBe(silent);
});

test('risen and fallen are said as the comparison says them, with the period it spans', () => {
  const fallen = report({ ...now, score: -6, change: { verdict: 'fallen' } });
  expect(plain(finding(fallen, [q3], 'de').headline)).toBe(
    'Der IT-eNPS ist gegenüber dem Vorquartal von +4 auf −6 gefallen.',
  );
  expect(plain(finding(fallen, [], 'en').headline)).toBe('IT-eNPS has fallen from +4 to −6 since the last pulse.');
  const yearly = report({ ...now, change: { previousWave: 'q4-25', previousScore: -9, verdict: 'undetected' } });
  expect(plain(finding(yearly, [report(lastYear)], 'en').headline)).toBe(
    'IT-eNPS is +11. No detectable difference from last year (−9).',
  );
});

test('a first wave says where the score lies, with no-break spaces and a real minus', () => {
  expect(finding(report({ ...now, score: -3 }), [], 'de').headline).toBe('Der IT-eNPS liegt bei\u00a0−3.');
  expect(finding(report({ ...now, score: 0 }), [], 'en').headline).toBe('IT-eNPS is\u00a00.');
});

test('the weakest and the strongest statement are named, and trust is not one of them', () => {
  const items = { P3: item(73), P5: item(45), P1: item(60), P2: null, T1: item(20) };
  expect(plain(finding(report({ ...now, change: {}, items }), [], 'de').lede)).toMatch(
    /^Am niedrigsten bewertet: „.+“ \(45 von 100\)\. Am höchsten: „.+“ \(73 von 100\)\.$/,
  );
  const tied = { ...items, P8: item(45) };
  expect(plain(finding(report({ ...now, change: {}, items: tied }), [], 'en').lede)).toMatch(
    /^Rated lowest: “.+” and “.+” \(45 of 100\)/,
  );
  const three = { ...tied, P7: item(45) };
  expect(plain(finding(report({ ...now, change: {}, items: three }), [], 'de').lede)).toMatch(
    /^Am niedrigsten bewertet: „[^“]+“, „[^“]+“ und „[^“]+“ \(45 von 100\)/,
  );
});

test('statements whose intervals overlap are not set against one another', () => {
  const near = { P3: item(63, 4), P5: item(58, 4) };
  expect(finding(report({ ...now, change: {}, items: near }), [], 'en').lede).toContain('close together');
  expect(plain(finding(report({ ...now, change: {}, items: { P3: item(50), P5: item(50) } }), [], 'en').lede)).toBe(
    'All statements shown lie at 50 of 100.',
  );
  expect(finding(report({ ...now, change: {}, items: { P3: item(50), P5: null } }), [], 'en').lede).toBe(
    'The single statements are not shown.',
  );
});

const gap = (id: string, value: number, low: number, high: number) => ({
  id,
  business: { n: 34, mean: 3, interval: [2.8, 3.2] as const },
  it: { n: 18, mean: 3 + value, interval: [2.8, 3.9] as const },
  gap: { value, interval: [low, high] as const },
});
const alignment: Report = {
  ...report({ ...now, score: 0 }),
  instrument: 'alignment-pulse',
  level: { value: 2, dimension: 'incentives' },
  dimensions: [gap('partnership', 0.7, 0.3, 1.1), gap('value', 0.9, -0.1, 1.9), gap('incentives', -0.5, -0.9, -0.1)],
};

test('an alignment pulse says the level, what holds it back, and the largest gap that the test found', () => {
  const { headline, lede } = finding(alignment, [], 'de');
  expect(plain(headline)).toBe('Die Reife liegt auf Stufe 2 von 5, begrenzt durch „Anreize“.');
  expect(plain(lede)).toBe(
    'Bei 2 von 3 Dimensionen ist ein Abstand der Seiten nachweisbar, am größten bei „Partnerschaft“: Die IT urteilt um 0,7 Punkte günstiger als die Fachbereiche, Intervall [+0,3; +1,1].',
  );
});

test('without a detectable gap it says so, and a level over some of the dimensions is called that', () => {
  const hidden = { ...gap('shock', 0, 0, 0), it: null, gap: null };
  const partly: Report = { ...alignment, dimensions: [gap('value', 0.4, -0.1, 0.9), hidden] };
  const { headline, lede } = finding(partly, [], 'en');
  expect(plain(headline)).toBe(
    'As far as both sides are shown, maturity is at level 2 of 5, held back by “Incentives”.',
  );
  expect(plain(lede)).toBe(
    'No gap between the sides is detectable in any dimension; the largest is +0.4 in “Value”, interval [−0.1, +0.9].',
  );
  const nothing = finding({ ...alignment, level: null, dimensions: [hidden] }, [], 'en');
  expect(nothing.headline).toBe('No level of maturity can be shown: no dimension is shown on both sides.');
  expect(nothing.lede).toBe('No comparison of the sides can be shown.');
});
