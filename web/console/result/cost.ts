/** What an organisation enters about itself; null where it has not. */
export interface Workforce {
  readonly workforce: number | null;
  readonly workingWeeks: number;
}

/**
 * Hours lost in a year = workforce × mean minutes a week × working weeks / 60, both ends rounded outward to two digits.
 * @param interval both ends of the mean's interval, in minutes a person and week
 * @returns null while the workforce is not entered
 * @source docs/measurement.md, lost time
 */
export function yearlyHours(interval: readonly [number, number], basis: Workforce): readonly [number, number] | null {
  const { workforce, workingWeeks } = basis;
  if (workforce === null) return null;
  const hours = (minutes: number): number => (workforce * Math.max(0, minutes) * workingWeeks) / 60;
  return [twoDigits(hours(interval[0]), Math.floor), twoDigits(hours(interval[1]), Math.ceil)];
}

function twoDigits(value: number, rounding: (value: number) => number): number {
  if (value <= 0) return 0;
  const step = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
  return rounding(value / step) * step;
}
