import type { Organisation } from '#contract/organisation.ts';
import type { ProgrammeSettings, Surroundings } from '#core/survey/programme.ts';
import type { Wave } from '#core/survey/wave.ts';

/** The calendars of all countries are half of the console's code: they are read by whoever plans, not by every start. */
export const calendars = () => import('#connect/holidays.ts');

/** What a programme is planned around. */
export async function around(
  holidays: ProgrammeSettings['holidays'],
  { timeZone }: Organisation,
  waves: readonly Wave[],
): Promise<Surroundings> {
  const holidayOf = holidays === null ? () => undefined : (await calendars()).holidaysOf(holidays);
  return { zone: timeZone, holidayOf, waves };
}
