import { agreement } from './agreement.ts';
import { bars } from './bars.ts';
import { columns } from './columns.ts';
import { histogram } from './histogram.ts';
import { interval } from './interval.ts';
import type { Drawing } from './marks.ts';
import { mirror } from './mirror.ts';
import { releases } from './releases.ts';
import { share } from './share.ts';
import { shifts } from './shifts.ts';
import { strip } from './strip.ts';
import { strips } from './strips.ts';
import { trend } from './trend.ts';

const shown = (value: number): string => (value > 0 ? `+${value}` : String(value).replace('-', '−'));

/** The charts with the numbers of the design's mock pages: 82 − 50 of 287 gives +11 [+4, +18]. */
export const everyChart: Readonly<Record<string, (width: number) => Drawing>> = {
  interval: (width) =>
    interval(width, {
      score: 11,
      interval: [4, 18],
      ticks: [-30, -20, -10, 0, 10, 20, 30],
      text: '+11 [+4, +18]',
      format: shown,
    }),
  histogram: (width) =>
    histogram(width, {
      counts: [6, 3, 5, 6, 6, 13, 11, 68, 87, 49, 33],
      height: 236,
      percent: (value) => `${value} %`,
      text: (answer, count) => `${answer}: ${count}`,
      brackets: [
        { from: 0, to: 6, name: 'kritisch', shortName: 'kritisch', tone: 'div1' },
        { from: 7, to: 8, name: 'unentschieden', shortName: 'neutral', tone: 'div3' },
        { from: 9, to: 10, name: 'empfehlen', shortName: 'empfehlen', tone: 'div5' },
      ],
    }),
  trend: (width) =>
    trend(width, {
      height: 236,
      format: shown,
      points: [
        { name: 'Nov. 25', count: 'n 263', value: { score: -9, interval: [-17, -1] }, text: '−9', imported: true },
        { name: 'Feb. 26', count: 'n 259', value: { score: -6, interval: [-14, 2] }, text: '−6' },
        { name: 'Mai 26', count: '', value: null, text: 'nicht gezeigt' },
        { name: 'Aug. 26', count: 'n 271', value: { score: 4, interval: [-4, 12] }, text: '+4', peer: 2 },
        { name: 'Nov. 26', count: 'n 287', value: { score: 11, interval: [4, 18] }, text: '+11' },
      ],
    }),
  agreement: (width) =>
    agreement(width, {
      heads: { low: 'stimme nicht zu', high: 'stimme zu', middle: 'teils', score: 'Wert [95 %], n' },
      rows: [
        [4, 13, 23, 42, 17],
        [16, 30, 24, 23, 8],
        [2, 6, 17, 47, 27],
      ].map((steps, index) => ({
        name: 'Ich bekomme die Geräte, die ich brauche, ohne lange zu warten.',
        steps,
        score: String(60 + index),
        detail: '[60–67]  283',
        line: `Wert ${60 + index} [60–67] · teils 23 % · n 283`,
        text: `Aussage ${index}`,
      })),
    }),
  compactAgreement: (width) =>
    agreement(width, {
      compact: true,
      heads: { low: 'stimme nicht zu', high: 'stimme zu', middle: 'teils', score: 'Wert [95 %]' },
      rows: [
        { name: 'Geräte', steps: [16, 30, 24, 23, 8], score: '45', detail: '[40–49]', line: 'Wert 45', text: '45' },
        { name: 'Änderungen', steps: [12, 25, 30, 25, 8], score: '48', detail: '[44–52]', line: 'Wert 48', text: '48' },
      ],
    }),
  bars: (width) =>
    bars(width, [
      { name: 'Tempo der Hilfe', value: 42, shown: '42 %', text: 'Tempo 42 %' },
      { name: 'Anderes', value: 5, shown: '5 %', text: 'Anderes 5 %', interval: [2, 9] },
    ]),
  columns: (width) =>
    columns(
      width,
      [22, 32, 21, 15, 7, 3, 1].map((value) => ({
        name: '30–60 min',
        value,
        shown: `${value} %`,
        text: `${value} %`,
      })),
    ),
  share: (width) =>
    share(width, {
      value: 145,
      total: 240,
      text: '145 von 240',
      number: String,
      goal: { value: 180, name: 'zuletzt' },
    }),
  strip: (width) =>
    strip(width, {
      quantiles: { kind: 'deciles', values: [-24, -15, -8, -3, 2, 7, 13, 20, 28] },
      own: { score: 11, interval: [3, 19] },
      ownName: 'Nordwerk Gruppe',
      ownText: '+11 [+3, +19]',
      median: 'Median',
      percentile: (percent) => `${percent}.`,
      format: shown,
      lower: '← niedriger',
      higher: 'höher →',
      text: (percent, value) => `${percent}.: ${value}`,
    }),
  strips: (width) =>
    strips(
      width,
      [
        {
          name: 'Die Systeme laufen, wenn ich sie brauche.',
          quantiles: { kind: 'deciles', values: [54, 57, 60, 62, 64, 66, 69, 72, 76] },
          own: { score: 64, interval: [60, 67] },
          value: '64 [60–67]',
          position: 'um den Median',
          apart: false,
          text: '64',
        },
        {
          name: 'Nur der Median',
          quantiles: { kind: 'median', values: [45] },
          own: null,
          value: 'nicht gezeigt',
          position: '',
          apart: false,
          text: '–',
        },
        { name: 'Nichts', quantiles: null, own: null, value: '', position: '', apart: false, text: '–' },
      ],
      'eigener Wert, Lage',
    ),
  releases: (width) =>
    releases(width, {
      height: 236,
      format: shown,
      points: [
        { name: '2025-Q4', quantiles: { kind: 'median', values: [-5] }, own: null, text: 'Q4' },
        { name: '2026-Q1', quantiles: null, own: null, text: 'nicht gezeigt' },
        {
          name: '2026-Q2',
          quantiles: { kind: 'quartiles', values: [-12, 0, 14] },
          own: { score: 4, interval: [-4, 12] },
          text: 'Q2',
        },
        {
          name: '2026-Q3',
          quantiles: { kind: 'deciles', values: [-24, -15, -8, -3, 2, 7, 13, 20, 28] },
          own: { score: 11, interval: [3, 19] },
          text: 'Q3',
        },
      ],
    }),
  mirror: (width) =>
    mirror(width, {
      left: { name: 'Fachbereiche', count: 'n 34' },
      right: { name: 'IT', count: 'n 18' },
      gapHead: 'Abstand IT − Fachbereiche',
      gapNote: '95-%-Intervall',
      notShown: 'nicht gezeigt',
      format: (value) => value.toFixed(1),
      rows: [
        row('Partnerschaft', 3, 3.7, 0.7, 0.3, 1.1),
        row('Fähigkeiten', 3.3, 3.3, 0, -0.4, 0.4),
        { ...row('Anreize', 2.3, 2.2, 0, 0, 0), right: null, gap: null },
      ],
    }),
  shifts: (width) =>
    shifts(width, {
      format: shown,
      rows: [
        { name: 'Partnerschaft', shifts: [shift('Fachbereiche', 0.7, 0.3, 1.1), shift('IT', -0.2, -0.6, 0.2)] },
        {
          name: 'Reichweite und Architektur',
          shifts: [
            shift('Fachbereiche', -1.4, -2.1, -0.7),
            { ...shift('IT', 0, 0, 0), change: null, shown: 'nicht gezeigt' },
          ],
        },
      ],
    }),
};

function shift(name: string, value: number, low: number, high: number) {
  const real = low > 0 || high < 0;
  const interval = [low, high] satisfies [number, number];
  return {
    name,
    change: { value, interval },
    real,
    shown: `${shown(value)} [${low}; ${high}]`,
    text: `${name} ${value}`,
  };
}

function row(name: string, left: number, right: number, gap: number, low: number, high: number) {
  return {
    name,
    left,
    right,
    gap: { value: gap, interval: [low, high] satisfies [number, number] },
    gapShown: shown(gap),
    gapLine: `${gap} [${low}; ${high}]`,
    text: name,
  };
}
