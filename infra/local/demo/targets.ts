/** What an IT pulse of the story is to show of the whole organisation. */
export interface Target {
  /** Share of the invited who answer. */
  readonly response: number;
  /** Shares of 0–6 and of 9–10 in the answers to the recommendation question. */
  readonly detractors: number;
  readonly promoters: number;
  /** Item scores, 0–100. */
  readonly scores: Readonly<Record<string, number>>;
  /** Shares of those who lost no time, under half an hour, and so on. */
  readonly lost: readonly number[];
  /** Shares of yes, no and unsure about an improvement. */
  readonly noticed: readonly number[];
}

const items = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8', 'T1'] as const;
const scores = (...values: readonly number[]) =>
  Object.fromEntries(items.map((id, index) => [id, values[index] ?? 50]));

/** The story by point: help gets faster, changes are explained earlier, and trust grows; devices keep people waiting. The last one is still running. */
export const targets: readonly Target[] = [
  {
    ...{ response: 0.62, detractors: 0.322, promoters: 0.232, noticed: [0.14, 0.6, 0.26] },
    scores: scores(58, 46, 69, 48, 44, 57, 66, 38, 61),
    lost: [45, 72, 60, 54, 30, 13, 5],
  },
  {
    ...{ response: 0.65, detractors: 0.282, promoters: 0.25, noticed: [0.2, 0.54, 0.26] },
    scores: scores(60, 50, 70, 49, 43, 58, 67, 41, 65),
    lost: [50, 77, 60, 50, 26, 11, 5],
  },
  {
    ...{ response: 0.67, detractors: 0.222, promoters: 0.264, noticed: [0.26, 0.48, 0.26] },
    scores: scores(62, 55, 72, 51, 46, 60, 68, 46, 68),
    lost: [56, 83, 59, 46, 22, 9, 4],
  },
  {
    ...{ response: 0.7, detractors: 0.174, promoters: 0.286, noticed: [0.33, 0.42, 0.25] },
    scores: scores(64, 58, 73, 52, 45, 60, 69, 48, 70),
    lost: [62, 88, 58, 41, 19, 8, 3],
  },
  {
    ...{ response: 0.33, detractors: 0.17, promoters: 0.3, noticed: [0.35, 0.4, 0.25] },
    scores: scores(65, 60, 74, 53, 46, 61, 70, 50, 71),
    lost: [64, 88, 57, 40, 18, 8, 3],
  },
];

/** How the answers to the recommendation question are spread within 0–6, 7–8 and 9–10. */
export const spread = { low: [6, 3, 5, 6, 6, 13, 11], middle: [68, 87], high: [49, 33] } as const;

/** How often each reason is given, in the instrument's order, by band of the recommendation. */
export const reasonWeights = {
  low: [30, 8, 14, 14, 16, 26, 8, 22, 4],
  middle: [28, 6, 18, 12, 13, 26, 8, 16, 4],
  high: [20, 30, 16, 12, 18, 8, 18, 6, 3],
} as const;

/** Shares of those who reported none, some, most and all of the time they lost. */
export const reportedShares: readonly number[] = [0.27, 0.41, 0.21, 0.11];

/** Means of both sides by dimension of the alignment pulse, 1–5. */
export const alignmentMeans: Readonly<Record<string, Readonly<Record<'business' | 'it', number>>>> = {
  communications: { business: 3.1, it: 3.6 },
  value: { business: 2.4, it: 3 },
  governance: { business: 2.8, it: 2.9 },
  partnership: { business: 3, it: 3.7 },
  architecture: { business: 2.9, it: 2.7 },
  skills: { business: 3.3, it: 3.2 },
  shock: { business: 2.6, it: 2.8 },
  incentives: { business: 2.3, it: 2.2 },
};

/** How much higher or lower a side's mean was in the first alignment pulse; what is not named was the same. */
export const alignmentBefore: Readonly<Record<string, Readonly<Partial<Record<'business' | 'it', number>>>>> = {
  communications: { business: -0.7 },
  value: { business: 0.1, it: -0.1 },
  partnership: { business: -0.1, it: -0.2 },
  architecture: { business: 0.7 },
  skills: { business: -0.1 },
};

/** Share of the leaders who answer the alignment pulse. */
export const alignmentResponse = 0.8;
