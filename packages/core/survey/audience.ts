import type { Person } from '../roster/person.ts';
import { byCodePoint } from '../strata/order.ts';
import type { Wave } from './wave.ts';

/** Whom a wave asks; what is absent leaves nobody out, and without an audience everybody on the roster is asked. */
export interface Audience {
  /** Unit paths from the top: everybody in one of these units or below it. */
  readonly units?: readonly (readonly string[])[];
  readonly roles?: readonly NonNullable<Person['role']>[];
  /** Of these people the share of this number, from 0, of `of` random shares without overlap that a programme draws once and for good. */
  readonly share?: { readonly number: number; readonly of: number };
  /** Nobody of the roster: whoever has the link answers, as often as they like. Never beside the others. */
  readonly openLink?: true;
}

/** The number of the share, from 0 up to below `of`, that a person is in for good, whoever else is on the roster. */
export type ShareOf = (person: string, of: number) => number;

/**
 * The people of a roster whom an audience asks.
 * @param shareOf the programme's draw; absent where there is none
 * @throws where a share is wanted and nothing was drawn
 */
export function askedOf<One extends Pick<Person, 'person' | 'unit' | 'role'>>(
  people: readonly One[],
  audience: Audience | undefined,
  shareOf?: ShareOf,
): readonly One[] {
  if (!audience) return people;
  const { units, roles, share, openLink } = audience;
  if (openLink) return [];
  if (share && !shareOf) throw new Error('a share of people among whom nothing was drawn');
  return people.filter(
    ({ person, unit, role }) =>
      (!units || units.some((path) => path.every((name, level) => unit[level] === name))) &&
      (!roles || (role !== undefined && roles.includes(role))) &&
      (!share || shareOf?.(person, share.of) === share.number),
  );
}

/** The same audience written in one way: lists sorted, nothing twice, no unit beside one that it lies in. Undefined where nobody is left out. */
export function plainAudience({ units, roles, ...rest }: Audience): Audience | undefined {
  const paths = new Map((units ?? []).map((path) => [JSON.stringify(path), path]));
  const outermost = [...paths.values()].filter(
    (path) => !path.some((_, level) => level > 0 && paths.has(JSON.stringify(path.slice(0, level)))),
  );
  const plain: Audience = {
    ...rest,
    ...(units ? { units: outermost.sort((a, b) => byCodePoint(JSON.stringify(a), JSON.stringify(b))) } : {}),
    ...(roles ? { roles: [...new Set(roles)].sort(byCodePoint) } : {}),
  };
  return Object.keys(plain).length === 0 ? undefined : plain;
}

/** Whether an audience leaves out people who were not left out by chance: certain units or roles alone, or whoever did not come by an open link. Such a wave says nothing about the organisation. */
export function isPartial(audience: Audience | undefined): boolean {
  return audience?.units !== undefined || audience?.roles !== undefined || audience?.openLink !== undefined;
}

/** Whether two waves say something about the same people: asked the same units and roles. A random share stands for all of them. */
export function isAlike(one: Audience | undefined, other: Audience | undefined): boolean {
  const frame = ({ units, roles, openLink }: Audience): string => JSON.stringify([units, roles, openLink]);
  return frame(one ?? {}) === frame(other ?? {});
}

/** What of a wave tells whom it asked; a programme by its id. */
type Asked = Pick<Wave, 'audience'> & { readonly programme?: { readonly id: string } };

/** Whether a wave asked everybody whom another one asks, changes of the roster aside. Of an open link nobody knows. */
export function covers({ audience: asked, programme: drawn }: Asked, { audience, programme }: Asked): boolean {
  if (asked?.openLink || audience?.openLink) return false;
  if (!asked) return true;
  if (!isAlike(asked, audience)) return false;
  if (!asked.share) return true;
  const sameDraw = drawn !== undefined && drawn.id === programme?.id && asked.share.of === audience?.share?.of;
  return sameDraw && asked.share.number === audience.share.number;
}
