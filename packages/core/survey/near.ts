import { dayMilliseconds, elapsedMilliseconds } from '../time.ts';
import { dayAt } from './recurrence.ts';
import type { Wave } from './wave.ts';

/** Nobody is invited twice to the same instrument within so many calendar days between opening days: two nearly equal waves would give one person's answer away. @source docs/privacy.md */
export const apartDays = 28;

/** What of a wave decides whether it is near another; a programme's by its id. */
export type Placed = Pick<Wave, 'id' | 'instrument' | 'opens' | 'audience'> & {
  readonly programme?: { readonly id: string };
};

/**
 * Whether two waves of one instrument open too close together for anybody to be in both.
 * @param zone IANA name of the zone by whose calendar days are counted
 */
export function areClose(one: Placed, other: Placed, zone: string): boolean {
  if (one.id === other.id || one.instrument !== other.instrument) return false;
  // No calendar stretches 28 days to 30 times 24 hours.
  if (Math.abs(elapsedMilliseconds(one.opens, other.opens)) >= (apartDays + 2) * dayMilliseconds) return false;
  const midnight = ({ opens }: Placed): string => `${dayAt(opens, zone)}T00:00:00.000Z`;
  return Math.abs(elapsedMilliseconds(midnight(one), midnight(other))) < apartDays * dayMilliseconds;
}

/** Whether two waves are close and may ask the same people: different shares of one programme's draw have nobody in common. */
export function areNear(one: Placed, other: Placed, zone: string): boolean {
  return areClose(one, other, zone) && !areDisjoint(one, other);
}

/** Whether two waves are close and one of them is asked by an open link: nobody knows who answers there, so that nobody can be left out of the other. */
export function meetsOpenLink(one: Placed, other: Placed, zone: string): boolean {
  const isOpen = ({ audience }: Placed): boolean => audience?.openLink === true;
  return (isOpen(one) || isOpen(other)) && areClose(one, other, zone);
}

function areDisjoint({ audience: a, programme: p }: Placed, { audience: b, programme: q }: Placed): boolean {
  if (!a?.share || !b?.share || !p || p.id !== q?.id) return false;
  return a.share.of === b.share.of && a.share.number !== b.share.number;
}
