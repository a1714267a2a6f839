import * as z from 'zod';
import { Audience } from './audience.ts';

const Interval = z.tuple([z.number(), z.number()]);
const Enps = z.object({ n: z.int(), score: z.int(), interval: Interval });
const Item = z.object({
  n: z.int(),
  score: z.int(),
  interval: Interval,
  favourable: z.int(),
  favourableInterval: Interval,
  steps: z.array(z.int()).length(5).nullable(),
});
const Dimension = z.object({ n: z.int(), mean: z.number(), interval: Interval });
const Shares = z.object({ n: z.int(), shares: z.array(z.object({ code: z.string(), percent: z.int() })) });
const LostTime = z.object({ ...Shares.shape, meanMinutes: z.int(), interval: Interval });
const Change = z.object({
  previousWave: z.string(),
  previousScore: z.int(),
  previousN: z.int(),
  difference: z.int(),
  interval: Interval.nullable(),
  verdict: z.enum(['risen', 'fallen', 'undetected']),
  detectable: z.int(),
});

const DimensionChange = z.object({
  previousMean: z.number(),
  previousN: z.int(),
  difference: z.number(),
  interval: Interval,
  verdict: Change.shape.verdict,
  detectable: z.number(),
});

const Drivers = z.object({
  node: z.string(),
  n: z.int(),
  explained: z.int(),
  weights: z.array(z.object({ item: z.string(), percent: z.int(), interval: Interval })),
});

const ByNode = <Value extends z.ZodType>(value: Value) =>
  z.record(z.string(), z.record(z.string(), value)).nullable().default(null);

export const ReportNode = z.object({
  id: z.string(),
  parent: z.string().nullable(),
  label: z.string(),
  side: z.enum(['business', 'it']).exactOptional(),
  strata: z.array(z.string()),
  invited: z.int(),
  enps: Enps.nullable(),
  change: Change.nullable(),
  items: z.record(z.string(), Item.nullable()),
  lostTime: LostTime.nullable(),
  choices: z.record(z.string(), Shares.nullable()),
  reasons: Shares.nullable(),
  dimensions: z.record(z.string(), Dimension.nullable()),
});

/** Where an imported wave comes from and how its file was read; the shape of core's `Imported`. */
export const Imported = z.object({
  source: z.string(),
  file: z.string(),
  layout: z.enum(['wide', 'long']),
  joined: z.boolean(),
  rows: z.int(),
  units: z.array(z.string()),
  known: z.array(z.string()),
  questions: z.array(
    z.object({
      item: z.string(),
      text: z.string().exactOptional(),
      names: z.array(z.string()),
      values: z.array(z.object({ as: z.string(), values: z.array(z.string()) })),
      none: z.array(z.string()),
    }),
  ),
  leftOut: z.array(z.string()),
});
export type Imported = z.infer<typeof Imported>;

/** The published wave; the shape of core's `Report`. */
export const Report = z.object({
  wave: z.string(),
  name: z.string(),
  instrument: z.enum(['it-pulse', 'alignment-pulse']),
  instrumentVersion: z.int(),
  form: z.enum(['long', 'short']),
  items: z.array(z.string()),
  audience: Audience.exactOptional(),
  opens: z.iso.datetime(),
  closes: z.iso.datetime(),
  publishedAt: z.iso.datetime(),
  manifestSha256: z.string(),
  thresholds: z.object({ minStratum: z.int(), k: z.int(), kItem: z.int(), comments: z.int() }),
  invited: z.int(),
  ballots: z.int().nullable(),
  responseRate: z.int().nullable(),
  worstCase: Interval.nullable(),
  histogram: z.array(z.int()).nullable(),
  previous: z.string().nullable(),
  detectableNext: z.int().nullable(),
  hidden: z.object({ n: z.int(), percent: z.int(), interval: Interval }).nullable(),
  comparable: z.record(z.string(), Interval),
  nodes: z.array(ReportNode),
  sideItems: z
    .object({ business: z.record(z.string(), Item.nullable()), it: z.record(z.string(), Item.nullable()) })
    .nullable(),
  dimensions: z
    .array(
      z.object({
        id: z.string(),
        business: Dimension.nullable(),
        it: Dimension.nullable(),
        gap: z.object({ value: z.number(), interval: Interval }).nullable(),
      }),
    )
    .nullable(),
  level: z.object({ value: z.int(), dimension: z.string() }).nullable(),
  causes: z
    .array(z.object({ id: z.string(), score: z.number(), interval: Interval.nullable().default(null) }))
    .nullable(),
  // Reports that were stored before these were made read as null.
  dimensionChanges: z
    .array(z.object({ id: z.string(), business: DimensionChange.nullable(), it: DimensionChange.nullable() }))
    .nullable()
    .default(null),
  marks: ByNode(z.enum(['above', 'below'])),
  distances: ByNode(z.number()),
  drivers: z.array(Drivers).nullable().default(null),
  imported: Imported.exactOptional(),
});
export type Report = z.infer<typeof Report>;

/** People who could have answered at a group; `null` where a wave was taken over from another tool and nobody stated them, and by an open link. */
export function invitedAt(
  report: Pick<Report, 'imported' | 'audience'>,
  node: z.infer<typeof ReportNode>,
): number | null {
  if (report.audience?.openLink) return null;
  return report.imported && !report.imported.known.includes(node.id) ? null : node.invited;
}

/** What the result says in words, by rule. */
const Finding = z.object({ headline: z.string(), lede: z.string() });

/** What lost time costs a year, from the organisation's own workforce, working weeks and hourly cost; a range in minor units of `currency`. */
const Cost = z.object({ low: z.int(), value: z.int(), high: z.int(), currency: z.string() });

/** What to look at first: weight × distance to the target; `null` in the reply where no drivers are shown. */
const Priority = z.object({
  item: z.string(),
  percent: z.int(),
  score: z.int(),
  target: z.int(),
  distance: z.int(),
  priority: z.number(),
});

/**
 * `GET /api/v1/waves/:wave/report`: the report, its finding in both languages, the yearly cost of lost time (`null` while the settings lack a number, or lost time is not shown), and the priority list, greatest first.
 * Every viewer gets the same; `wave.notPublished` before.
 */
export const ReportReply = z.object({
  ...Report.shape,
  finding: z.object({ de: Finding, en: Finding }),
  cost: Cost.nullable(),
  /** Minutes a person and week that were lost and never reported; no interval, since two questions make it. */
  hiddenMinutes: z.int().nullable(),
  priorities: z.array(Priority).nullable(),
});
export type ReportReply = z.infer<typeof ReportReply>;

/** The headline numbers of one published wave. */
export const WaveSummary = z.object({
  wave: z.string(),
  enps: Enps.nullable(),
  ballots: z.int().nullable(),
  audience: Audience.exactOptional(),
  /** Present for a wave taken over from another tool: in trends, in no benchmark. */
  imported: z.literal(true).exactOptional(),
});
