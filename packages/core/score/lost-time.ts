/** Hours and money that lost time costs a workforce in a year; `low` and `high` from the ends of the interval. */
export interface Range {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/**
 * Yearly hours lost to IT trouble.
 * @param minutes lost per person and week: mean and the ends of its interval
 * @param workforce people
 * @param weeks worked in a year
 * @source docs/measurement.md, scores: workforce × mean hours × working weeks
 */
export function lostHours(minutes: Range, workforce: number, weeks: number): Range {
  const hours = (value: number): number => (value / 60) * workforce * weeks;
  return { low: hours(minutes.low), middle: hours(minutes.middle), high: hours(minutes.high) };
}

/**
 * What lost hours cost.
 * @param costMinorPerHour whole cents per hour, entered by the organisation
 * @returns whole cents
 * @source docs/measurement.md, scores: hours × hourly cost
 */
export function lostCostMinor(hours: Range, costMinorPerHour: number): Range {
  const cost = (value: number): number => Math.round(value * costMinorPerHour);
  return { low: cost(hours.low), middle: cost(hours.middle), high: cost(hours.high) };
}
