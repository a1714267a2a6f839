import { byCodePoint } from './order.ts';

/** People who share the next name on their path; `path` decides ties and is unique among the parts of one group. */
export interface Part<Member> {
  readonly path: string;
  readonly people: readonly Member[];
}

/** What a group splits into: parts that stand alone and those merged into "other" (empty when nothing had to be). */
export interface Split<Item> {
  readonly alone: readonly Item[];
  readonly other: readonly Item[];
}

/**
 * Splits a group into parts of at least `least` people: smaller ones become "other", and while that is too small the smallest remaining part joins it (ties: smaller path).
 * @returns both lists in code-point order of their paths, or null when fewer than two parts are left, "other" counted: the group stays whole
 * @source docs/privacy.md, strata
 */
export function merge<Item extends Part<unknown>>(parts: readonly Item[], least: number): Split<Item> | null {
  const ordered = [...parts].sort((a, b) => a.people.length - b.people.length || byCodePoint(a.path, b.path));
  let taken = 0;
  let otherPeople = 0;
  for (const part of ordered) {
    const joins = part.people.length < least || (taken > 0 && otherPeople < least);
    if (!joins) break;
    taken += 1;
    otherPeople += part.people.length;
  }
  const left = ordered.length - taken + (taken > 0 ? 1 : 0);
  if (left < 2) return null;
  const byPath = (a: Item, b: Item): number => byCodePoint(a.path, b.path);
  return { alone: ordered.slice(taken).sort(byPath), other: ordered.slice(0, taken).sort(byPath) };
}
