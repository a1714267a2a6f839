/** Rounds half away from zero to `decimals` places and never gives −0: the one rounding, done where a number is published. */
export function round(value: number, decimals = 0): number {
  const scale = 10 ** decimals;
  const scaled = Math.abs(value) * scale;
  // The nudge undoes binary noise such as 1.005 * 100 = 100.49999999999999, or 5 − 4.15 = 0.8499999999999996.
  const rounded = (Math.sign(value) * Math.floor(scaled + 0.5 + Math.max(1e-9, scaled * Number.EPSILON))) / scale;
  return rounded === 0 ? 0 : rounded;
}

/** Rounds an interval outward to whole numbers, so that the printed interval never covers less than the computed one. */
export function roundOutward([low, high]: readonly [number, number]): [number, number] {
  const slack = 1e-9;
  return [Math.floor(low + slack) + 0, Math.ceil(high - slack) + 0];
}
