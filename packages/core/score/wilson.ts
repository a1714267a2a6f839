import { z975 } from './normal.ts';

/**
 * 95 % interval of a share.
 * @param share 0 to 1
 * @param n answers or their effective size, greater than 0; Infinity gives the share itself
 * @returns both ends within 0…1, not rounded
 * @source Wilson 1927, J. American Statistical Association 22(158)
 */
export function wilson(share: number, n: number): readonly [number, number] {
  const q = n === Infinity ? 0 : z975 ** 2 / n;
  const centre = (share + q / 2) / (1 + q);
  const half = Math.sqrt(share * (1 - share) * q + (q * q) / 4) / (1 + q);
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}
