import { ok, refuse, type Result } from '../result.ts';
import type { Partition } from '../strata/partition.ts';

/** People there were at the time, as the importer knows them: by unit path as in the file, joined by `/`; the empty path is everybody. Empty where nobody knows. */
export type Workforce = readonly { readonly unit: string; readonly people: number }[];

/**
 * The groups whose workforce is known: everybody, units stated, and merged units all of which were.
 * Everybody is also known where every unit of the first level is.
 * @returns people by group id; refuses `past.workforceTooSmall` with the group's number where more answered than there were
 */
export function knownWorkforce(
  { tree, merged }: Pick<Partition, 'tree' | 'merged'>,
  workforce: Workforce,
): Result<ReadonlyMap<string, number>, 'past.workforceTooSmall'> {
  const stated = new Map(workforce.map(({ unit, people }) => [unit, people]));
  const known = new Map<string, number>();
  const below = new Map<string, string[]>();
  for (const { id, parent } of tree) if (parent !== null) below.set(parent, [...(below.get(parent) ?? []), id]);
  // Children before parents, so that a whole can be the sum of its parts.
  for (const { id, label, kind, parent, invited } of tree.toReversed()) {
    const parts =
      merged.get(id)?.map((part) => stated.get(part)) ?? below.get(id)?.map((part) => known.get(part)) ?? [];
    const named = parent === null ? stated.get('') : kind === 'unit' ? stated.get(label) : undefined;
    const people = named ?? (parts.length > 0 ? sum(parts) : undefined);
    if (people === undefined) continue;
    if (people < invited) return refuse('past.workforceTooSmall', { people, respondents: invited });
    known.set(id, people);
  }
  return ok(known);
}

function sum(parts: readonly (number | undefined)[]): number | undefined {
  let total = 0;
  for (const part of parts) {
    if (part === undefined) return undefined;
    total += part;
  }
  return total;
}
