import { dayMilliseconds, elapsedMilliseconds } from '../time.ts';
import type { Wave } from './wave.ts';

/** Nobody is invited twice to the same instrument within so many days between opening dates: two nearly equal waves would give one person's answer away. @source docs/privacy.md */
const apartDays = 28;

/** What of a wave decides whether it is near another. */
type Placed = Pick<Wave, 'id' | 'instrument' | 'opens'>;

/** Whether two waves of one instrument open too close together for anybody to be in both. */
export function areNear(one: Placed, other: Placed): boolean {
  if (one.id === other.id || one.instrument !== other.instrument) return false;
  return Math.abs(elapsedMilliseconds(one.opens, other.opens)) < apartDays * dayMilliseconds;
}
