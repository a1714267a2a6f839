import type { Person } from '#core/roster/person.ts';
import { chanceOf } from './chance.ts';
import { mailDomain } from './identity.ts';
import { familyNames, firstNames } from './names.ts';
import { units, type Unit } from './units.ts';

/** How much of the demo is made; less of it in tests. */
export interface Extent {
  /** Share of the places of every unit, above 0, at most 1. */
  readonly people: number;
  /** Past IT pulses, 2 to 4. */
  readonly pastPulses: number;
}

/** The demo as everybody gets it. */
export const wholeDemo: Extent = { people: 1, pastPulses: 4 };

/** A made-up employee and the unit they belong to. */
export interface Employee {
  readonly person: Person;
  readonly unit: Unit;
}

/** Share of places that are filled anew in the course of the demo's story. */
const turnover = 0.09;

/**
 * Everybody who works there at one point of the story, in roster order. From one point to the next few places change hands.
 * @param point 0 at the first past IT pulse, one more with each
 */
export function employeesAt(point: number, { people }: Extent): readonly Employee[] {
  const chance = chanceOf('people');
  const addresses = new Map<string, number>();
  const all: Employee[] = [];
  let number = 10_400;
  for (const unit of units)
    for (let place = 0; place < unit.places; place++) {
      const name = () => ({
        first: firstNames[Math.floor(chance.next() * firstNames.length)] ?? '',
        family: familyNames[Math.floor(chance.next() * familyNames.length)] ?? '',
        number: (number += 3),
        language: chance.next() < unit.english ? ('en' as const) : ('de' as const),
      });
      const holders = [
        { ...name(), address: '' },
        { ...name(), address: '' },
      ].map((holder) => ({
        ...holder,
        address: addressOf(holder, addresses),
      }));
      const changesAt = chance.next() < turnover ? 1 + Math.floor(chance.next() * 4) : Infinity;
      const holder = holders[point >= changesAt ? 1 : 0];
      if (!holder || place >= Math.max(unit.leads, Math.round(unit.places * people))) continue;
      const { language } = holder;
      const { path, site, side } = unit;
      const role = place < unit.leads ? 'lead' : 'staff';
      const mailbox = hasMailbox(unit, place) ? { email: holder.address } : {};
      all.push({ unit, person: { person: String(holder.number), unit: path, ...mailbox, side, site, role, language } });
    }
  return all;
}

/** Some of those at the machines have no mailbox: they draw a code on paper. */
const hasMailbox = ({ place, leads }: Unit, at: number): boolean => place !== 'plant' || at < leads || at % 8 !== 7;

/** Everybody who leads others, business and IT: whom the alignment pulse asks. */
export function leadersAt(point: number, extent: Extent): readonly Employee[] {
  return employeesAt(point, extent).filter(({ person }) => person.role === 'lead');
}

function addressOf(holder: { readonly first: string; readonly family: string }, taken: Map<string, number>): string {
  const plain = (name: string) =>
    name.toLowerCase().replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss');
  const name = `${plain(holder.first)}.${plain(holder.family)}`;
  const count = (taken.get(name) ?? 0) + 1;
  taken.set(name, count);
  return `${name}${count === 1 ? '' : count}@${mailDomain}`;
}
