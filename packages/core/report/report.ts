import type { Audience } from '../survey/audience.ts';
import type { Form, InstrumentId, Side } from '../survey/instrument.ts';
import type { Instant } from '../time.ts';

/** An interval, both ends included, already rounded as published. */
export type Interval = readonly [number, number];

/** IT-eNPS as published: whole points from −100 to 100, interval ends rounded outward. */
export interface EnpsResult {
  readonly n: number;
  readonly score: number;
  readonly interval: Interval;
}

/** An agreement item as published: `score` 0–100 whole, `favourable` in percent (steps of 10 below 100 answers), intervals outward. */
export interface ItemResult {
  readonly n: number;
  readonly score: number;
  readonly interval: Interval;
  readonly favourable: number;
  readonly favourableInterval: Interval;
  /** Percent of the answers per step 1–5, each rounded by itself: at the root (the side) alone and from 100 answers, like the 0–10 histogram; `null` otherwise. */
  readonly steps: readonly number[] | null;
}

/** A dimension of one side on 1–5, one decimal, with its interval. */
export interface DimensionResult {
  readonly n: number;
  readonly mean: number;
  readonly interval: Interval;
}

/** Shares of a closed question, in percent per code (steps of 10 below 100 answers), in option order; `n` answered it. */
export interface ShareResult {
  readonly n: number;
  readonly shares: readonly { readonly code: string; readonly percent: number }[];
}

/** Mean lost minutes a week with interval; `shares` per step. */
export interface LostTimeResult extends ShareResult {
  readonly meanMinutes: number;
  readonly interval: Interval;
}

/** What a comparison of two waves may say. */
export interface Change {
  readonly previousWave: string;
  readonly previousScore: number;
  readonly previousN: number;
  readonly difference: number;
  /** 95 % interval of the difference; absent where the permutation test decided. */
  readonly interval: Interval | null;
  readonly verdict: 'risen' | 'fallen' | 'undetected';
  /** The smallest true change this comparison would have found with 80 % probability, in points, rounded up. */
  readonly detectable: number;
}

/** One group of the unit tree with what is shown there; `null` means not shown, for whichever reason. */
export interface ReportNode {
  readonly id: string;
  readonly parent: string | null;
  readonly label: string;
  readonly side?: Side;
  readonly strata: readonly string[];
  readonly invited: number;
  readonly enps: EnpsResult | null;
  readonly change: Change | null;
  /** Agreement items by id; empty in an instrument with sides. */
  readonly items: Readonly<Record<string, ItemResult | null>>;
  readonly lostTime: LostTimeResult | null;
  /** L2, F1 and other closed questions by item id. */
  readonly choices: Readonly<Record<string, ShareResult | null>>;
  readonly reasons: ShareResult | null;
  /** Alignment only, by dimension id; nodes of a side alone. */
  readonly dimensions: Readonly<Record<string, DimensionResult | null>>;
}

/** How the rating of a group goes with its statements: shares of one hundred, never causes. */
export interface Drivers {
  /** Id of the group: the root, or a group far enough from its parent in size. */
  readonly node: string;
  /** People who answered the rating and every one of these statements. */
  readonly n: number;
  /** Share of the differences in the rating that go with all these statements together, whole percent. */
  readonly explained: number;
  /** In whole percent of what is explained, largest first, each with the 95 % interval of a bootstrap; empty where no relation is detectable. */
  readonly weights: readonly { readonly item: string; readonly percent: number; readonly interval: Interval }[];
}

/** By group id, then variable id: on which side of the rest of the organisation a figure detectably lies. What is not detectable, or not shown, is absent. */
export type Marks = Readonly<Record<string, Readonly<Record<string, 'above' | 'below'>>>>;

/** One dimension of the whole organisation: both sides' view and the gap IT − business. */
export interface DimensionGap {
  readonly id: string;
  readonly business: DimensionResult | null;
  readonly it: DimensionResult | null;
  readonly gap: { readonly value: number; readonly interval: Interval } | null;
}

/** What may be said of a side's dimension against the last alignment wave: means and points on 1–5, one decimal. */
export interface DimensionChange {
  readonly previousMean: number;
  readonly previousN: number;
  readonly difference: number;
  /** 95 % interval of the difference, without finite population correction. */
  readonly interval: Interval;
  readonly verdict: Change['verdict'];
  /** The smallest true change this comparison would have found with 80 % probability, rounded up. */
  readonly detectable: number;
}

/** Where an imported wave comes from and how its file was read: all that can be said for it, since nobody can verify its answers. */
export interface Imported {
  /** The tool it was exported from, in the importer's words. */
  readonly source: string;
  /** Name of the file. */
  readonly file: string;
  readonly layout: 'wide' | 'long';
  /** Whether a person's answers belong together; false where the file numbers answers, so that `ballots` is the least number of people there can have been. */
  readonly joined: boolean;
  /** Rows that were counted. */
  readonly rows: number;
  /** Columns that made the units, from the top. */
  readonly units: readonly string[];
  /** Groups whose workforce was stated; elsewhere `invited` is the number of those who answered, and intervals reckon with no finite workforce. */
  readonly known: readonly string[];
  readonly questions: readonly ImportedQuestion[];
  /** Questions of the file that were left out. */
  readonly leftOut: readonly string[];
}

/** One item of an imported wave and what the file called it. */
export interface ImportedQuestion {
  readonly item: string;
  /** The wording of a statement that is none of the instrument's; absent for the instrument's items. */
  readonly text?: string;
  /** Its spellings in the file. */
  readonly names: readonly string[];
  /** What each value in the file was read as: a point of the item's scale such as `11/3`, or a code. */
  readonly values: readonly { readonly as: string; readonly values: readonly string[] }[];
  /** Values that were read as no answer. */
  readonly none: readonly string[];
}

/** A published wave: immutable, and everything derived from the atoms alone. */
export interface Report {
  readonly wave: string;
  readonly name: string;
  readonly instrument: InstrumentId;
  readonly instrumentVersion: number;
  readonly form: Form;
  readonly items: readonly string[];
  /** Whom the wave asked; absent: everybody on the roster. */
  readonly audience?: Audience;
  readonly opens: Instant;
  readonly closes: Instant;
  readonly publishedAt: Instant;
  readonly manifestSha256: string;
  readonly thresholds: {
    readonly minStratum: number;
    readonly k: number;
    readonly kItem: number;
    readonly comments: number;
  };
  /** 0 by an open link, and at every group: nobody was invited. */
  readonly invited: number;
  /** Score ballots counted; `null` where nothing but a side's dimensions is shown and the number is not published. */
  readonly ballots: number | null;
  /** Ballots ÷ invited in whole percent. */
  readonly responseRate: number | null;
  /** Worst-case ends of IT-eNPS below 60 % response; `null` otherwise. */
  readonly worstCase: Interval | null;
  /** Counts of E0 0–10 at the root from 100 answers; `null` otherwise. */
  readonly histogram: readonly number[] | null;
  readonly previous: string | null;
  /** Smallest change the next wave would find at this response, in points. */
  readonly detectableNext: number | null;
  /** Share of lost time that was not reported, percent with interval; `null` when not shown. */
  readonly hidden: { readonly n: number; readonly percent: number; readonly interval: Interval } | null;
  /** By measure, the root's interval without finite population correction, for the benchmark; a dimension as the mean of both sides on 0–100. */
  readonly comparable: Readonly<Record<string, Interval>>;
  readonly nodes: readonly ReportNode[];
  /** Alignment only: each item for the whole side, nowhere finer, since a dimension is made of its items. */
  readonly sideItems: Readonly<Record<Side, Readonly<Record<string, ItemResult | null>>>> | null;
  readonly dimensions: readonly DimensionGap[] | null;
  readonly level: { readonly value: number; readonly dimension: string } | null;
  /** Strongest first, 0 (no obstacle) to 4; the interval is null in reports made before it was published. */
  readonly causes:
    readonly { readonly id: string; readonly score: number; readonly interval: Interval | null }[] | null;
  /** In the order of `dimensions`; a side is null where it is not shown in both waves, or was asked other items. Null without an earlier alignment wave. */
  readonly dimensionChanges:
    readonly ({ readonly id: string } & Readonly<Record<Side, DimensionChange | null>>)[] | null;
  /** Empty where nothing is detectable; `null` in reports made before there were marks. */
  readonly marks: Marks | null;
  /** How far each marked figure lies from the rest, on its own scale: points, or steps of a dimension with one decimal. */
  readonly distances: Readonly<Record<string, Readonly<Record<string, number>>>> | null;
  /** The root first; `null` where too few answered everything, in an instrument with sides, and in older reports. */
  readonly drivers: readonly Drivers[] | null;
  /** Present for a wave taken over from another tool: not verifiable, in no benchmark. */
  readonly imported?: Imported;
}
