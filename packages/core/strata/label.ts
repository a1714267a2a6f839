import type { Language, Side } from '../survey/instrument.ts';
import type { Audience } from '../survey/audience.ts';
import { unitSeparator } from '../roster/person.ts';

/** The roster attributes an admin may name as further cuts of the strata. */
export type Cut = 'site' | 'role';

interface Words {
  readonly side: Readonly<Record<Side, string>>;
  readonly members: (place: string) => string;
  readonly otherUnits: (place: string | null) => string;
  readonly roles: Readonly<Record<'lead' | 'staff', string>>;
  readonly other: Readonly<Record<Cut, string>>;
  readonly none: Readonly<Record<Cut, string>>;
  readonly whole: (organisation: string) => string;
  readonly units: (count: number) => string;
  readonly openLink: string;
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    side: { business: 'Business', it: 'IT' },
    members: (place) => `${place} (direct members)`,
    otherUnits: (place) => (place === null ? 'Other units' : `Other units of ${place}`),
    roles: { lead: 'leads', staff: 'staff' },
    other: { site: 'other sites', role: 'other roles' },
    none: { site: 'no site given', role: 'no role given' },
    whole: (organisation) => `${organisation} (everybody)`,
    units: (count) => `${count} units`,
    openLink: 'open link',
  },
  de: {
    side: { business: 'Fachbereiche', it: 'IT' },
    members: (place) => `${place} (direkt zugeordnet)`,
    otherUnits: (place) => (place === null ? 'Übrige Einheiten' : `Übrige Einheiten von ${place}`),
    roles: { lead: 'Leitung', staff: 'Mitarbeitende' },
    other: { site: 'übrige Standorte', role: 'übrige Rollen' },
    none: { site: 'ohne Standort', role: 'ohne Rolle' },
    whole: (organisation) => `${organisation} (alle)`,
    units: (count) => `${count} Einheiten`,
    openLink: 'offener Link',
  },
};

/** Where a group sits: the names people know it by, from the top. */
export interface Place {
  readonly side?: Side;
  /** Unit names from the top; empty for the organisation or a side as a whole. */
  readonly unit: readonly string[];
  readonly part: 'all' | 'members' | 'other';
  /** Values of the further cuts, in their order; absent value = people without one, `null` = the merged rest. */
  readonly cuts: readonly { readonly cut: Cut; readonly value: string | null | undefined }[];
}

/**
 * The full path of a group in words, as the person in it would say it: "Business: Group/Sales (direct members), Berlin".
 * @param organisation stands for the top where the group has no unit of its own
 */
export function labelOf(place: Place, organisation: string, language: Language): string {
  const say = words[language];
  const unit = place.unit.join(unitSeparator);
  const side = place.side === undefined ? '' : say.side[place.side];
  const top = side === '' ? organisation : null;
  let body = unit === '' ? (top ?? '') : unit;
  if (place.part === 'members') body = say.members(unit === '' ? organisation : unit);
  if (place.part === 'other') body = say.otherUnits(unit === '' ? top : unit);
  const path = [side, body].filter((text) => text !== '').join(': ');
  return [path, ...place.cuts.map(({ cut, value }) => cutName(say, cut, value))].join(', ');
}

function cutName(say: Words, cut: Cut, value: string | null | undefined): string {
  if (value === undefined) return say.none[cut];
  if (value === null) return say.other[cut];
  return cut === 'role' && (value === 'lead' || value === 'staff') ? say.roles[value] : value;
}

/**
 * Makes labels unique without touching those that already are; the first (the whole organisation) gives way to a unit of the same name.
 * @param labels of one tree, root first
 */
export function unique(labels: readonly string[], language: Language): readonly string[] {
  const [root = '', ...below] = labels;
  const given = new Set(labels);
  const taken = new Set<string>();
  const settled = below.map((label) => {
    let name = label;
    for (let copy = 2; taken.has(name); copy++) {
      const next = `${label} (${copy})`;
      name = given.has(next) ? name : next;
    }
    taken.add(name);
    return name;
  });
  let top = root;
  while (taken.has(top)) top = words[language].whole(top);
  return labels.length === 0 ? [] : [top, ...settled];
}

/** More units than this are counted instead of named. */
const mostNamed = 3;

/**
 * What those whom a wave asks have in common, as the label of them all: the organisation, the units asked or their number, and the roles. A random share goes by the name of all.
 * @param audience absent: everybody
 */
export function audienceName(organisation: string, audience: Audience | undefined, language: Language): string {
  const { units, roles, openLink } = audience ?? {};
  const say = words[language];
  const areNamed = units !== undefined && units.length <= mostNamed;
  const place = areNamed ? units.map((path) => path.join(unitSeparator)).join(' + ') : organisation;
  const counted = units && !areNamed ? [say.units(units.length)] : [];
  return [place, ...counted, ...(roles ?? []).map((role) => say.roles[role]), ...(openLink ? [say.openLink] : [])].join(
    ', ',
  );
}
