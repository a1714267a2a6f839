import { fraction } from './fraction.ts';

/**
 * A person's value of a dimension: the mean over their answered items, if they answered at least half of those asked.
 * @param answers one entry per item asked; anything but a number (skipped, "does not apply to me") counts as not answered
 * @returns the exact mean as a fraction in lowest terms; null when too few were answered
 * @source docs/measurement.md, scores: half-item rule
 */
export function personDimension(answers: readonly unknown[]): string | null {
  const given = answers.filter((answer) => typeof answer === 'number');
  if (given.length === 0 || given.length * 2 < answers.length) return null;
  return fraction(
    given.reduce((sum, answer) => sum + answer, 0),
    given.length,
  );
}
