import * as z from 'zod';
import { Beside } from './reference.ts';

export const bands = ['5–9', '10–19', '20–49', '50+'] as const;
export const Quantiles = z.union([
  z.object({ median: z.number() }),
  z.object({ quartiles: z.array(z.number()).length(3) }),
  z.object({ deciles: z.array(z.number()).length(9) }),
]);

/** Where the own interval lies on the released numbers: both ends as percent of the group (0, 10 … 100), or against the median alone. */
export const Position = z.union([
  z.object({ against: z.literal('median'), place: z.enum(['below', 'around', 'above']) }),
  z.object({ against: z.enum(['quartiles', 'deciles']), from: z.int(), to: z.int() }),
]);

/** One published figure from outside with everything needed to look it up. */
export const ReferenceValue = z.object({
  id: z.string(),
  measure: z.string(),
  value: z.string(),
  scale: z.string(),
  n: z.string(),
  year: z.string(),
  source: z.string(),
  url: z.string(),
  licence: z.string().nullable(),
  use: z.enum(['comparable', 'orientation']),
  beside: Beside.nullable(),
});
export type ReferenceValue = z.infer<typeof ReferenceValue>;

const PeerGroup = z.object({
  industry: z.string().nullable(),
  size: z.string().nullable(),
  region: z.string().nullable(),
});
const Own = z.object({ score: z.number(), interval: z.tuple([z.number(), z.number()]), n: z.int() });

/**
 * `GET /api/v1/benchmark?wave=&group=&language=`: the newest release's peer group along the fallback chain, own position from the released numbers only.
 * `wave` absent: the newest published one. `group`: which link of the chain, from 0; absent or not released: the first that is.
 * `language` of the references; absent: the organisation's.
 * An imported past wave, or one that asked chosen units or roles alone (`partial`), is never placed: its measures come without anything released.
 */
export const Benchmark = z.object({
  quarter: z.string().nullable(),
  madeUp: z.boolean(),
  /** Associations whose files entered the release, by name. */
  associations: z.array(z.string()),
  group: z.object({ ...PeerGroup.shape, contributors: z.enum(bands), quarter: z.string() }).nullable(),
  /** From the narrowest to everybody. `contributors` and `kind` are of the leading measure of the wave, `null` where the release does not show it for this group. */
  chain: z.array(
    z.object({
      ...PeerGroup.shape,
      released: z.boolean(),
      contributors: z.enum(bands).nullable(),
      kind: z.enum(['median', 'quartiles', 'deciles']).nullable(),
    }),
  ),
  /** What the organisation has not said of itself, so that narrower groups are not in the chain. */
  unsaid: z.array(z.enum(['industry', 'workforce', 'region'])),
  /** The own wave that is placed; `null` while none is published, and then there are no measures. */
  wave: z
    .object({
      id: z.string(),
      name: z.string(),
      instrument: z.enum(['it-pulse', 'alignment-pulse']),
      closes: z.iso.datetime(),
      imported: z.boolean(),
      partial: z.boolean(),
    })
    .nullable(),
  measures: z.array(
    z.object({
      id: z.string(),
      /** The quarter these numbers are from: older than the group's where membership differs by one or two. `null` when nothing is released. */
      quarter: z.string().nullable(),
      /** Band of the contributors who have the measure. */
      contributors: z.enum(bands).nullable(),
      quantiles: Quantiles.nullable(),
      own: Own.nullable(),
      /** Own share that agrees in percent, for references that are shares; `null` for what is no statement. */
      favourable: z.object({ percent: z.number(), interval: z.tuple([z.number(), z.number()]), n: z.int() }).nullable(),
      position: Position.nullable(),
    }),
  ),
  references: z.array(ReferenceValue),
});
export type Benchmark = z.infer<typeof Benchmark>;

/**
 * `GET /api/v1/benchmark/history?measure=&group=`: what one peer group released of a measure, quarter by quarter, newest last, three years at most.
 * The group is the same throughout: `group` as for the benchmark, absent or without the measure in the newest release: the first of the chain that has it.
 * `points` is empty where no group of the chain has the measure now.
 */
export const BenchmarkHistory = z.object({
  points: z.array(
    z.object({
      /** The quarter of the release. */
      quarter: z.string(),
      group: PeerGroup,
      /** Band of those who have the measure, with the released numbers; both `null` where this release did not show them. */
      contributors: z.enum(bands).nullable(),
      quantiles: Quantiles.nullable(),
      /** The quarter the numbers were made in: an earlier one where membership differed by one or two. */
      madeIn: z.string().nullable(),
      /** The own newest wave that closed in the quarter; `null` without one, or where it does not show the measure. */
      own: Own.nullable(),
      position: Position.nullable(),
    }),
  ),
});
export type BenchmarkHistory = z.infer<typeof BenchmarkHistory>;
