import { dayMilliseconds, elapsedMilliseconds } from '../time.ts';
import { dayAt } from './recurrence.ts';
import type { Wave } from './wave.ts';

/** Nobody is invited twice to the same instrument within so many calendar days between opening days: two nearly equal waves would give one person's answer away. @source docs/privacy.md */
const apartDays = 28;

/** What of a wave decides whether it is near another. */
type Placed = Pick<Wave, 'id' | 'instrument' | 'opens'>;

/**
 * Whether two waves of one instrument open too close together for anybody to be in both.
 * @param zone IANA name of the zone by whose calendar days are counted
 */
export function areNear(one: Placed, other: Placed, zone: string): boolean {
  if (one.id === other.id || one.instrument !== other.instrument) return false;
  // No calendar stretches 28 days to 30 times 24 hours.
  if (Math.abs(elapsedMilliseconds(one.opens, other.opens)) >= (apartDays + 2) * dayMilliseconds) return false;
  const midnight = ({ opens }: Placed): string => `${dayAt(opens, zone)}T00:00:00.000Z`;
  return Math.abs(elapsedMilliseconds(midnight(one), midnight(other))) < apartDays * dayMilliseconds;
}
