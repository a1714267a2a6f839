import * as z from 'zod';

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
});

/**
 * `GET /api/v1/benchmark?wave=&group=&language=`: the newest release's peer group along the fallback chain, own position from the released numbers only.
 * `wave` absent: the newest published one. `group`: which link of the chain, from 0; absent or not released: the first that is.
 * `language` of the references; absent: the organisation's.
 */
export const Benchmark = z.object({
  quarter: z.string().nullable(),
  madeUp: z.boolean(),
  group: z
    .object({
      industry: z.string().nullable(),
      size: z.string().nullable(),
      region: z.string().nullable(),
      contributors: z.enum(bands),
      quarter: z.string(),
    })
    .nullable(),
  chain: z.array(
    z.object({
      industry: z.string().nullable(),
      size: z.string().nullable(),
      region: z.string().nullable(),
      released: z.boolean(),
    }),
  ),
  measures: z.array(
    z.object({
      id: z.string(),
      /** The quarter these numbers are from: older than the group's where membership differs by one or two. `null` when nothing is released. */
      quarter: z.string().nullable(),
      /** Band of the contributors who have the measure. */
      contributors: z.enum(bands).nullable(),
      quantiles: Quantiles.nullable(),
      own: z.object({ score: z.number(), interval: z.tuple([z.number(), z.number()]), n: z.int() }).nullable(),
      position: Position.nullable(),
    }),
  ),
  references: z.array(ReferenceValue),
});
export type Benchmark = z.infer<typeof Benchmark>;
