import * as z from 'zod';

/**
 * `GET /api/v1/public-report`: medians over all industries, for anybody and without an account. Each is drawn once per release by a differentially private mechanism.
 * `quarter` is `null` before the first release. Without measures the report is off: fewer than 50 contributors, where the noise would destroy the number.
 */
export const PublicReport = z.object({
  quarter: z.string().nullable(),
  madeUp: z.boolean(),
  /** Associations whose files entered the release. */
  associations: z.array(z.string()),
  /** Sum over the measures drawn for this release. */
  epsilon: z.number(),
  measures: z.array(
    z.object({
      id: z.string(),
      /** `null` for a measure that an association named. */
      name: z.object({ en: z.string(), de: z.string() }).nullable(),
      kind: z.enum(['enps', 'score', 'minutes']),
      /** The release it was drawn for. */
      quarter: z.string(),
      median: z.int(),
      epsilon: z.number(),
    }),
  ),
});
export type PublicReport = z.infer<typeof PublicReport>;
