/** Answers to "how likely would you recommend", 0–10, in the three classes: 9–10, 7–8, 0–6. */
export interface Recommendations {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}

/** How many answered. */
export function sizeOf({ promoters, passives, detractors }: Recommendations): number {
  return promoters + passives + detractors;
}

/**
 * IT-eNPS as a proportion, (promoters − detractors) / n.
 * @param counts with at least one answer
 * @returns −1 to 1, not rounded; times 100 it is the published score
 * @source Reichheld 2003, The One Number You Need to Grow, Harvard Business Review 81(12)
 */
export function enps(counts: Recommendations): number {
  return (counts.promoters - counts.detractors) / sizeOf(counts);
}

/**
 * Variance of one answer coded −1, 0, 1.
 * @returns P + D − s², 0 to 1
 * @source Rocks 2016, Interval Estimation for the "Net Promoter Score", The American Statistician 70(4)
 */
export function enpsVariance(counts: Recommendations): number {
  const n = sizeOf(counts);
  return (counts.promoters + counts.detractors) / n - enps(counts) ** 2;
}
