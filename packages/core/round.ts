/** Rounds half away from zero to `decimals` places and never gives −0: the one rounding, done where a number is published. */
export function round(value: number, decimals = 0): number {
  const scale = 10 ** decimals;
  // The nudge undoes binary noise such as 1.005 * 100 = 100.49999999999999.
  const scaled = Math.abs(value) * scale;
  const rounded = (Math.sign(value) * Math.floor(scaled + 0.5 + scaled * Number.EPSILON)) / scale;
  return rounded === 0 ? 0 : rounded;
}

/** Rounds an interval outward to whole numbers, so that the printed interval never covers less than the computed one. */
export function roundOutward([low, high]: readonly [number, number]): [number, number] {
  const slack = 1e-9;
  return [Math.floor(low + slack) + 0, Math.ceil(high - slack) + 0];
}
