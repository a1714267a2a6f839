// Every published figure computed once more, from the ballots alone and as plainly as it can be said: what the oracle tests compare with.
import { studentQuantile } from '../score/student.ts';
import type { AtomTable } from './atom-table.ts';
import type { Ballot } from './random-organisation.ts';

/** The normal value of a two-sided 5 %. */
export const z = 1.959963984540054;
/** Rounded half away from zero. */
export const half = (x: number): number => Math.sign(x) * Math.floor(Math.abs(x) + 0.5 + 1e-9) + 0;
/** Ends rounded outward, in steps of 1 / `unit`. */
export const out = (low: number, high: number, unit = 1) => [
  Math.floor(low * unit + 1e-7) / unit + 0,
  Math.ceil(high * unit - 1e-7) / unit + 0,
];
/** Arithmetic mean. */
export const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
/** Standard deviation, n − 1. */
export const deviation = (values: readonly number[]): number =>
  Math.sqrt(values.reduce((a, b) => a + (b - mean(values)) ** 2, 0) / (values.length - 1));
/** Kept between two ends. */
export const clamp = (x: number, low: number, high: number): number => Math.min(high, Math.max(low, x));

/** The ballots of some strata. */
export function inside(ballots: readonly Ballot[], strata: readonly string[]): readonly Ballot[] {
  return ballots.filter(({ stratum }) => strata.includes(stratum));
}
/** Numeric answers to an item. */
export function numbers(ballots: readonly Ballot[], id: string): readonly number[] {
  return ballots.map(({ answers }) => answers[id]).filter((answer) => typeof answer === 'number');
}
/** People's means of a dimension. */
export function dimensionValues(ballots: readonly Ballot[], items: readonly string[]): readonly number[] {
  return ballots.flatMap((ballot) => {
    const given = items.flatMap((id) => numbers([ballot], id));
    return given.length > 0 && given.length >= items.length / 2 ? [mean(given)] : [];
  });
}
/** Interval of a mean among the invited. */
export function meanEnds(
  values: readonly number[],
  all: readonly number[],
  invited: number,
): readonly [number, number] {
  const n = values.length;
  const factor = n === invited ? 0 : Math.sqrt((invited - n) / (invited - 1));
  const spread = factor * (studentQuantile(0.975, all.length - 1) * deviation(all)) * Math.sqrt(1 / n);
  return [mean(values) - spread, mean(values) + spread];
}
/** E0 with three pseudo answers, and the raw score. */
export function adjusted(answers: readonly number[], size = answers.length) {
  const share = (from: number, to: number) => answers.filter((a) => a >= from && a <= to).length / answers.length;
  const up = (share(9, 10) * size + 0.75) / (size + 3);
  const down = (share(0, 6) * size + 0.75) / (size + 3);
  return { score: up - down, variance: up + down - (up - down) ** 2, raw: share(9, 10) - share(0, 6) };
}
/** IT-eNPS as published. */
export function enpsOf(answers: readonly number[], invited: number) {
  const n = answers.length;
  const size = (n * (invited - 1)) / (invited - n);
  const { score, variance, raw } = adjusted(answers, n === invited ? n : size);
  const spread = n === invited ? 0 : z * Math.sqrt(variance / (size + 3));
  const centre = n === invited ? raw : score;
  const ends = out(clamp(100 * (centre - spread), -100, 100), clamp(100 * (centre + spread), -100, 100));
  return { n, score: half(raw * 100), interval: ends };
}
/** An agreement item as published. */
export function itemOf(values: readonly number[], all: readonly number[], invited: number, top: boolean) {
  const n = values.length;
  const percent = (count: number) => (n < 100 ? half((10 * count) / n) * 10 : half((100 * count) / n));
  const favourable = percent(values.filter((v) => v >= 4).length);
  const [low, high] = meanEnds(values, all, invited).map((end) => clamp((end - 1) * 25, 0, 100));
  const p = favourable / 100;
  const q = n === invited ? 0 : (z * z) / ((n * (invited - 1)) / (invited - n));
  const spread = Math.sqrt(p * (1 - p) * q + (q * q) / 4);
  return {
    n,
    score: half((mean(values) - 1) * 25),
    interval: out(low ?? NaN, high ?? NaN),
    favourable,
    favourableInterval: out((100 * (p + q / 2 - spread)) / (1 + q), (100 * (p + q / 2 + spread)) / (1 + q)),
    steps: top && n >= 100 ? [1, 2, 3, 4, 5].map((step) => percent(values.filter((v) => v === step).length)) : null,
  };
}
/** Shares of a closed question as published. */
export function sharesOf(given: readonly (readonly string[])[], codes: readonly string[]) {
  const n = given.length;
  const percent = (count: number) => (n < 100 ? half((10 * count) / n) * 10 : half((100 * count) / n));
  return { n, shares: codes.map((code) => ({ code, percent: percent(given.filter((g) => g.includes(code)).length) })) };
}
/** Whether strata are a union of atoms. */
export function isUnion(strata: readonly string[], table: AtomTable | undefined): boolean {
  return (
    table !== undefined &&
    strata.every((stratum) =>
      table.atoms.some((atom) => atom.strata.includes(stratum) && atom.strata.every((one) => strata.includes(one))),
    )
  );
}
