import type { Partition } from './partition.ts';

/**
 * The one stratum of everybody who answers by an open link, and the one comment stratum: nobody is invited, and nobody knows how many will answer, so that nothing finer is safe.
 * @param label what a ballot tells of its sender
 */
export function onlyStratum(label: string, id: 'root' | 'comment'): Partition {
  const tree = [{ id, parent: null, label, kind: 'root' as const, invited: 0, strata: [id] }];
  return { tree, stratumOf: new Map(), merged: new Map() };
}
