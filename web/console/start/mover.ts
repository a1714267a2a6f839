import type { ReportReply } from '#contract/report.ts';

/** A change that a test found, and where it is shown. */
export interface Mover {
  /** What changed: a unit's label, or a dimension's id with its side. */
  readonly of:
    | { readonly kind: 'unit'; readonly label: string }
    | { readonly kind: 'dimension'; readonly id: string; readonly side: 'business' | 'it' };
  readonly difference: number;
  readonly href: string;
}

/**
 * The biggest change that a test found in the newest reports, measured in shares of its scale: 200 points of IT-eNPS, four of a dimension.
 * @returns null where no test found one; what is merely larger is no mover
 */
export function biggestMover(reports: readonly ReportReply[]): Mover | null {
  const sides = ['business', 'it'] as const;
  const found = reports.flatMap((report): { mover: Mover; share: number }[] => [
    ...report.nodes.flatMap(({ label, change }) => {
      if (!change || change.verdict === 'undetected') return [];
      const { difference } = change;
      const href = `/waves/${report.wave}/result`;
      return [{ mover: { of: { kind: 'unit', label } as const, difference, href }, share: Math.abs(difference) / 200 }];
    }),
    ...(report.dimensionChanges ?? []).flatMap((dimension) =>
      sides.flatMap((side) => {
        const change = dimension[side];
        if (!change || change.verdict === 'undetected') return [];
        const { difference } = change;
        const of = { kind: 'dimension', id: dimension.id, side } as const;
        const href = `/waves/${report.wave}/result#change`;
        return [{ mover: { of, difference, href }, share: Math.abs(difference) / 4 }];
      }),
    ),
  ]);
  return found.toSorted((a, b) => b.share - a.share)[0]?.mover ?? null;
}
