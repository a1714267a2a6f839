import type { Moments } from './moments.ts';
import { studentCdf, studentQuantile } from './student.ts';

/** Difference of two means with its 95 % interval and two-sided p. */
export interface Difference {
  readonly value: number;
  readonly interval: readonly [number, number];
  readonly p: number;
}

/** The same with what its test rests on. */
export interface WelchDifference extends Difference {
  /** Standard error of the difference; 0 when neither sample varies. */
  readonly error: number;
  /** Degrees of freedom, not necessarily whole; Infinity when neither sample varies. */
  readonly degrees: number;
}

/**
 * Compares two means without assuming equal variances and without finite population correction.
 * @param first at least two answers
 * @param second at least two answers
 * @returns first − second; when neither sample varies the interval is the difference itself and p is 0 or 1
 * @source Welch 1947, Biometrika 34(1–2); degrees of freedom by Satterthwaite 1946, Biometrics Bulletin 2(6)
 */
export function welch(first: Moments, second: Moments): WelchDifference {
  const value = first.mean - second.mean;
  const a = first.deviation ** 2 / first.n;
  const b = second.deviation ** 2 / second.n;
  const error = Math.sqrt(a + b);
  if (error === 0) return { value, interval: [value, value], p: value === 0 ? 1 : 0, error, degrees: Infinity };
  const degrees = (a + b) ** 2 / (a ** 2 / (first.n - 1) + b ** 2 / (second.n - 1));
  const half = studentQuantile(0.975, degrees) * error;
  const p = 2 * studentCdf(-Math.abs(value) / error, degrees);
  return { value, interval: [value - half, value + half], p, error, degrees };
}
