/**
 * Half the width of the IT-eNPS interval to expect at `answers` of `invited`, in points, rounded up: 1.96 · 100 · √(v / n_eff) with variance v = 0.7 and n_eff = n(N−1)/(N−n).
 * @returns null below 20 answers, where it says nothing; 0 when all have answered
 * @source docs/measurement.md, uncertainty; Rocks 2016
 */
export function expectedMargin(answers: number, invited: number): number | null {
  if (answers < 20) return null;
  if (answers >= invited) return 0;
  const effective = (answers * (invited - 1)) / (invited - answers);
  return Math.ceil(196 * Math.sqrt(0.7 / effective));
}
