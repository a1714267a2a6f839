import { holidaysOf } from '#connect/holidays.ts';
import type { Person } from '#core/roster/person.ts';
import { beginProgramme, comingWaves, draftAt, type ComingWave, type Programme } from '#core/survey/programme.ts';
import type { Rule } from '#core/survey/recurrence.ts';
import type { Instant } from '#core/time.ts';
import type { Database } from '#store/database.ts';
import { foundOrganisation } from '#store/organisation.ts';
import { saveProgramme } from '#store/programme.ts';
import { switchRoster } from '#store/roster.ts';
import { scopeTo } from '#store/scope.ts';
import type { Chance } from './chance.ts';

/** One organisation of the year and what its programme promised on the first day. */
export interface Tenant {
  readonly id: string;
  readonly zone: string;
  readonly programme: Programme;
  readonly people: number;
  /** How many of them answer each wave. */
  readonly answering: number;
  readonly promised: readonly ComingWave[];
}

const rules: readonly [Rule, ...Rule[]] = [
  { kind: 'weekday', months: 3, nth: 1, weekday: 2 },
  { kind: 'beforeEnd', months: 3, days: 15 },
  { kind: 'weekday', months: 6, nth: 2, weekday: 4 },
  { kind: 'weeks', weeks: 9, weekday: 1 },
  { kind: 'weekday', months: 2, nth: 3, weekday: 5 },
];
const countries = ['DE', 'US', 'JP', 'IN', 'BR', 'GB'] as const;

/** Organisations in zones all over the world, each with a small roster of one label and a programme that begins with the year. Every fourth is large enough for the benchmark. */
export async function foundAll(
  database: Database,
  { count, begins, chance }: { readonly count: number; readonly begins: Instant; readonly chance: Chance },
): Promise<readonly Tenant[]> {
  const zones = Intl.supportedValuesOf('timeZone');
  const tenants: Tenant[] = [];
  for (let index = 0; index < count; index++) {
    const zone = zones[Math.floor((index * zones.length) / count)] ?? 'UTC';
    tenants.push(await found(database, { index, zone, begins, chance }));
  }
  return tenants;
}

async function found(
  database: Database,
  place: { readonly index: number; readonly zone: string; readonly begins: Instant; readonly chance: Chance },
): Promise<Tenant> {
  const { index, zone, begins, chance } = place;
  const id = `org_${String(index).padStart(4, '0')}`;
  const scope = scopeTo(database, id);
  const freezeLeadDays = chance.pick([0, 1, 3]);
  const large = index % 4 === 0;
  await foundOrganisation(
    database,
    {
      ...{ id, name: `Organisation ${index}`, language: index % 2 === 0 ? 'de' : 'en', address: 'du', timeZone: zone },
      ...{ industry: 'J', region: 'DACH', parent: null, workforce: large ? 100 : 40, hourlyCostMinor: null },
      ...{ workingWeeks: 44, currency: 'EUR', contributes: large, verified: large, freezeLeadDays },
      ...{ madeUp: true, version: 1 },
    },
    { id: 'member_1', name: 'Ada', email: `ada@${id}.example.invalid`, roles: ['owner'] },
  );
  const people = peopleOf(id, large ? 26 : 12);
  await switchRoster(scope, { from: 0, people, origin: 'import_1', now: begins });
  const programme = beginProgramme(`programme_${index}`, {
    name: 'Puls',
    rule: chance.pick(rules),
    fiscalMonth: chance.pick([1, 2, 4, 10]),
    starts: begins.slice(0, 10),
    opensAt: chance.pick(['00:00', '02:30', '07:45', '09:00', '23:30']),
    closesAt: chance.pick(['01:30', '12:00', '18:00']),
    answerDays: chance.pick([7, 10, 14]),
    holidays: { country: chance.pick(countries), region: null },
    turns: [{ instrument: 'it-pulse', form: 'short' }],
    cuts: [],
    approval: false,
    reminders: { days: [3], audience: index % 5 === 0 ? 'everybody' : 'unused' },
  });
  const promised = comingWaves(programme, { zone, holidayOf: holidaysOf(programme.holidays), waves: [] }, 14);
  await saveProgramme(scope, programme, draftAt(promised[0]?.opens ?? begins, freezeLeadDays));
  return { id, zone, programme, people: people.length, answering: large ? 22 : 9, promised };
}

function peopleOf(organisation: string, count: number): readonly Person[] {
  return Array.from({ length: count }, (_, index) => ({
    person: `p${index}`,
    email: `p${index}@${organisation}.example.invalid`,
    unit: ['All'],
    language: index % 2 === 0 ? 'de' : 'en',
  }));
}
