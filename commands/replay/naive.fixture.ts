/** Rounds half away from zero. */
const rounded = (value: number) => Math.sign(value) * Math.round(Math.abs(value)) + 0;

/**
 * The IT-eNPS of 0–10 answers, written a second time and as plainly as possible, to be compared with what was published.
 * @param invited people of the group, for the finite population
 * @source Rocks 2016, adjusted Wald with three pseudo answers; docs/measurement.md
 */
export function naiveEnps(answers: readonly number[], invited: number) {
  const n = answers.length;
  const promoters = answers.filter((answer) => answer >= 9).length;
  const detractors = answers.filter((answer) => answer <= 6).length;
  const score = rounded((100 * (promoters - detractors)) / n);
  const raw = (100 * (promoters - detractors)) / n;
  if (n === invited) return { n, score, interval: [Math.floor(raw) + 0, Math.ceil(raw) + 0] };
  const effective = (n * (invited - 1)) / (invited - n);
  const p = ((promoters / n) * effective + 0.75) / (effective + 3);
  const d = ((detractors / n) * effective + 0.75) / (effective + 3);
  const half = 1.959964 * Math.sqrt((p + d - (p - d) ** 2) / (effective + 3));
  const [low, high] = [100 * (p - d - half), 100 * (p - d + half)];
  return { n, score, interval: [Math.max(-100, Math.floor(low)) + 0, Math.min(100, Math.ceil(high)) + 0] };
}

/** An item's published numbers, written a second time: score 0–100, favourable share in steps of ten below 100 answers. */
export function naiveItem(answers: readonly number[]) {
  const n = answers.length;
  const mean = answers.reduce((sum, answer) => sum + answer, 0) / n;
  const favourable = (100 * answers.filter((answer) => answer >= 4).length) / n;
  return {
    n,
    score: rounded(((mean - 1) / 4) * 100),
    favourable: n < 100 ? 10 * rounded(favourable / 10) : rounded(favourable),
  };
}
