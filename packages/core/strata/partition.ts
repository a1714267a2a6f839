import { type Result, ok, refuse } from '../result.ts';
import { unitSeparator } from '../roster/person.ts';
import { type Language, type Side, sides } from '../survey/instrument.ts';
import { minCommentStratum } from '../survey/wave.ts';
import { type Cut, type Place, labelOf, unique } from './label.ts';
import { type Part, merge } from './merge.ts';
import { byCodePoint } from './order.ts';
import type { Group, Tree } from './tree.ts';

/** What the partition looks at of one invited person; `unit` from the top. */
export interface Invited {
  readonly person: string;
  readonly unit: readonly string[];
  readonly side?: Side;
  readonly site?: string;
  readonly role?: 'lead' | 'staff';
}

/** How a wave's roster is to be cut. */
export interface PartitionOptions {
  /** Name of the whole, the root's label. */
  readonly organisation: string;
  /** Language of the labels. */
  readonly language: Language;
  /** Fewest invited people of a stratum. */
  readonly minStratum: number;
  /** Whether the sides are the first cut: the instrument says so. */
  readonly sides: boolean;
  /** Further attributes after the units, in this order; usually none. */
  readonly cuts: readonly Cut[];
}

/** The frozen roster in strata. */
export interface Partition {
  readonly tree: Tree;
  /** Every invited person's stratum. */
  readonly stratumOf: ReadonlyMap<string, string>;
  /** For every group of merged parts, the labels of those parts, for the admin and for "which units are these?". */
  readonly merged: ReadonlyMap<string, readonly string[]>;
}

export type PartitionRefusal = 'wave.tooFew' | 'wave.sideTooSmall' | 'wave.sideMissing';

/**
 * Cuts the invited people into strata: root → side → unit, level by level → further attributes. Every stratum has at least `minStratum` people, every person exactly one stratum, and the order of the roster does not matter.
 * @param invited each `person` once
 * @returns refuses `wave.tooFew` under `minStratum` people, `wave.sideMissing` when sides are wanted and somebody has none, `wave.sideTooSmall` when a side is under `minStratum`; details are counts
 * @source docs/privacy.md, strata
 */
export function partition(invited: readonly Invited[], options: PartitionOptions): Result<Partition, PartitionRefusal> {
  const able = canBeCut(invited, options);
  return able.ok ? ok(grow(invited, options, 'root')) : able;
}

/** Whether people can be cut into strata at all; refuses as `partition` does, without cutting. */
export function canBeCut(
  invited: readonly Invited[],
  { minStratum, sides: bySide }: Pick<PartitionOptions, 'minStratum' | 'sides'>,
): Result<null, PartitionRefusal> {
  if (invited.length < minStratum) return refuse('wave.tooFew', { invited: invited.length, minStratum });
  if (bySide) {
    const missing = invited.filter((one) => one.side === undefined).length;
    if (missing > 0) return refuse('wave.sideMissing', { missing });
    for (const side of sides) {
      const count = invited.filter((one) => one.side === side).length;
      if (count < minStratum) return refuse('wave.sideTooSmall', { side, invited: count, minStratum });
    }
  }
  return ok(null);
}

/**
 * The coarser strata of comments: the same tree by units alone, with at least 30 people each.
 * @returns null under 30 invited people: the wave has no comment field and no comment key
 * @source docs/privacy.md, strata
 */
export function commentPartition(
  invited: readonly Invited[],
  options: { readonly organisation: string; readonly language: Language },
): Partition | null {
  if (invited.length < minCommentStratum) return null;
  return grow(invited, { ...options, minStratum: minCommentStratum, sides: false, cuts: [] }, 'comment');
}

/** A group in the making: what may still cut it, and who is in it. */
interface Draft {
  readonly id: string;
  readonly parent: string | null;
  readonly kind: Group['kind'];
  readonly place: Place;
  readonly people: readonly Invited[];
  /** Whether its people's next unit name may cut it; its depth is the length of the unit path. */
  readonly byUnits: boolean;
  readonly cuts: readonly Cut[];
}

/** What a part of a group is, before it has an id. */
type Piece = Pick<Draft, 'kind' | 'place' | 'people' | 'byUnits' | 'cuts'> & { readonly merged?: readonly Place[] };

function grow(invited: readonly Invited[], options: PartitionOptions, rootId: string): Partition {
  const { organisation, language } = options;
  const drafts: { readonly draft: Draft; readonly strata: string[] }[] = [];
  const stratumOf = new Map<string, string>();
  const merged = new Map<string, readonly string[]>();

  const settle = (draft: Draft): readonly string[] => {
    const entry = { draft: passThrough(draft), strata: Array.of<string>() };
    drafts.push(entry);
    const pieces = split(entry.draft, options);
    for (const [index, { merged: places, ...piece }] of pieces.entries()) {
      const id = `${draft.id}.${index}`;
      if (places)
        merged.set(
          id,
          places.map((place) => labelOf(place, organisation, language)),
        );
      for (const stratum of settle({ ...piece, id, parent: draft.id })) entry.strata.push(stratum);
    }
    if (pieces.length === 0) {
      entry.strata.push(draft.id);
      for (const { person } of draft.people) stratumOf.set(person, draft.id);
    }
    return entry.strata.sort(byCodePoint);
  };
  const place: Place = { unit: [], part: 'all', cuts: [] };
  const cuts = options.cuts.filter((cut, index) => options.cuts.indexOf(cut) === index);
  settle({ id: rootId, parent: null, kind: 'root', place, people: invited, byUnits: !options.sides, cuts });

  const labels = unique(
    drafts.map(({ draft }) => nameOf(draft, organisation, language)),
    language,
  );
  const tree = drafts.map(({ draft, strata }, index): Group => {
    const { id, parent, kind } = draft;
    const side = draft.place.side === undefined ? {} : { side: draft.place.side };
    return { id, parent, label: labels[index] ?? id, kind, ...side, invited: draft.people.length, strata };
  });
  return { tree, stratumOf, merged };
}

/** The whole and its sides keep their own names even where all their people lie in one unit. */
function nameOf({ kind, place }: Draft, organisation: string, language: Language): string {
  if (kind === 'root') return organisation;
  return labelOf(kind === 'side' ? { ...place, unit: [] } : place, organisation, language);
}

/** A group all of whose people lie in one unit is that unit. */
function passThrough(draft: Draft): Draft {
  const [first] = draft.people;
  if (!draft.byUnits || !first) return draft;
  let depth = draft.place.unit.length;
  while (depth < first.unit.length && draft.people.every((one) => one.unit[depth] === first.unit[depth])) depth += 1;
  return { ...draft, place: { ...draft.place, unit: first.unit.slice(0, depth) } };
}

function split(draft: Draft, options: PartitionOptions): readonly Piece[] {
  if (draft.kind === 'root' && options.sides) {
    return sides.map((side): Piece => {
      const people = draft.people.filter((one) => one.side === side);
      return { kind: 'side', place: { ...draft.place, side }, people, byUnits: true, cuts: draft.cuts };
    });
  }
  const units = draft.byUnits ? splitByUnit(draft, options.minStratum) : [];
  if (units.length > 0) return units;
  for (const [index, cut] of draft.cuts.entries()) {
    const pieces = splitByCut(draft, cut, draft.cuts.slice(index + 1), options.minStratum);
    if (pieces.length > 0) return pieces;
  }
  return [];
}

function splitByUnit({ place, people, cuts }: Draft, least: number): readonly Piece[] {
  const depth = place.unit.length;
  const own = place.unit.join(unitSeparator);
  const result = merge(
    partsBy(people, (one) => one.unit[depth], own),
    least,
  );
  if (!result) return [];
  const pieceOf = (part: ValuePart): Piece => {
    const { people, value } = part;
    if (value === undefined)
      return { kind: 'members', place: { ...place, part: 'members' }, people, byUnits: false, cuts };
    return { kind: 'unit', place: { ...place, unit: [...place.unit, value] }, people, byUnits: true, cuts };
  };
  const other = { kind: 'other', place: { ...place, part: 'other' }, byUnits: false, cuts } as const;
  return piecesOf(result, pieceOf, other);
}

function splitByCut({ place, people }: Draft, cut: Cut, cuts: readonly Cut[], least: number): readonly Piece[] {
  const result = merge(
    partsBy(people, (one) => one[cut], ''),
    least,
  );
  if (!result) return [];
  const at = (value: string | null | undefined): Place => ({ ...place, cuts: [...place.cuts, { cut, value }] });
  const pieceOf = ({ people, value }: ValuePart): Piece => {
    return { kind: 'cut', place: at(value), people, byUnits: false, cuts };
  };
  return piecesOf(result, pieceOf, { kind: 'other', place: at(null), byUnits: false, cuts });
}

/** People with the same next name; `value` is absent for those who have none. */
interface ValuePart extends Part<Invited> {
  readonly value: string | undefined;
}

function partsBy(
  people: readonly Invited[],
  valueOf: (one: Invited) => string | undefined,
  own: string,
): readonly ValuePart[] {
  const groups = new Map<string | undefined, Invited[]>();
  for (const one of people) {
    const value = valueOf(one);
    const group = groups.get(value);
    if (group) group.push(one);
    else groups.set(value, [one]);
  }
  const prefix = own === '' ? '' : own + unitSeparator;
  return [...groups].map(([value, members]) => ({
    value,
    path: value === undefined ? own : prefix + value,
    people: members,
  }));
}

function piecesOf(
  { alone, other }: { readonly alone: readonly ValuePart[]; readonly other: readonly ValuePart[] },
  pieceOf: (part: ValuePart) => Piece,
  rest: Omit<Piece, 'people' | 'merged'>,
): readonly Piece[] {
  if (other.length === 0) return alone.map(pieceOf);
  const merged = other.map((part) => pieceOf(part).place);
  return [...alone.map(pieceOf), { ...rest, people: other.flatMap((part) => [...part.people]), merged }];
}
