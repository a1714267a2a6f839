/** Below this response the worst-case bounds stand beside the score. */
export const worstCaseBelow = 0.6;

/**
 * Where the IT-eNPS would lie if everybody who did not answer were a detractor, and if a promoter.
 * @param score −1 to 1 among `n` answers
 * @param n at most `workforce`
 * @returns both ends within −1…1, not rounded
 * @source Manski 2003, Partial Identification of Probability Distributions, chapter 1
 */
export function worstCase(score: number, n: number, workforce: number): readonly [number, number] {
  const missing = (workforce - n) / workforce;
  const known = (score * n) / workforce;
  return [known - missing, known + missing];
}
