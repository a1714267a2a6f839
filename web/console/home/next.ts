import type { Home } from '#contract/home.ts';
import type { Wave } from '#contract/wave.ts';

/** The wave that opens next: planned already, or still to be made by its programme. */
export type Next =
  | { readonly kind: 'wave'; readonly opens: string; readonly wave: Wave }
  | { readonly kind: 'ahead'; readonly opens: string; readonly programme: string; readonly name: string };

/** What opens next; undefined when nothing is planned. */
export function nextOf({ waves, ahead }: Pick<Home, 'waves' | 'ahead'>): Next | undefined {
  const planned = waves
    .filter(({ state }) => state === 'draft' || state === 'freezing' || state === 'frozen')
    .map((wave): Next => ({ kind: 'wave', opens: wave.opens, wave }));
  const made = ahead.map(({ programme: { id, name }, opens }): Next => ({ kind: 'ahead', opens, programme: id, name }));
  return [...planned, ...made].toSorted((a, b) => (a.opens < b.opens ? -1 : 1))[0];
}

/** Days from one instant to another by the reader's calendar: 0 on the same day. */
export function daysBetween(from: Date, to: Date): number {
  const midnight = (at: Date): number => Date.UTC(at.getFullYear(), at.getMonth(), at.getDate());
  return Math.round((midnight(to) - midnight(from)) / 86_400_000);
}
