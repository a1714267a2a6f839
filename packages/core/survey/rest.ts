import { dayMilliseconds, elapsedMilliseconds } from '../time.ts';
import type { Wave } from './wave.ts';

/** Days between the openings of two waves of one instrument within which nobody is invited twice: two nearly equal waves would give one person's answer away. @source docs/privacy.md, freeze and strata */
export const restDays = 28;

/** Whether who was invited to `earlier` is left out of `wave`: the same instrument, frozen, and openings less than `restDays` apart. */
export function restsFrom(
  wave: Pick<Wave, 'id' | 'instrument' | 'opens'>,
  earlier: Pick<Wave, 'id' | 'instrument' | 'opens' | 'manifestSha256'>,
): boolean {
  return (
    earlier.id !== wave.id &&
    earlier.instrument === wave.instrument &&
    earlier.manifestSha256 !== undefined &&
    Math.abs(elapsedMilliseconds(earlier.opens, wave.opens)) < restDays * dayMilliseconds
  );
}
