import { sizeBands } from '#contract/organisation.ts';

/** The size band a workforce falls into, as the peer groups have it; null where nothing fitting is entered. */
export function sizeBandFor(workforce: number | null): (typeof sizeBands)[number] | null {
  if (workforce === null || !Number.isInteger(workforce) || workforce < 1) return null;
  const from = (band: string): number => Number(/^[\d,]+/.exec(band)?.[0].replaceAll(',', ''));
  return sizeBands.findLast((band) => from(band) <= workforce) ?? null;
}
