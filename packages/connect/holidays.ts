import Holidays from 'date-holidays';
import type { HolidayOf } from '#core/survey/programme.ts';

/** A country as ISO 3166-1 (`DE`) and one of its regions (`BY`), or the country alone. */
interface Place {
  readonly country: string;
  readonly region: string | null;
}

/** Countries and their regions by code; a region is named in the country's own language. */
export function holidayPlaces() {
  const known = new Holidays();
  return Object.keys(known.getCountries()).map((code) => ({ code, regions: regionsOf(known, code) }));
}

function regionsOf(known: Holidays, country: string) {
  const [language] = new Holidays(country).getLanguages();
  // A country without regions has none to spread, whatever the types say.
  return Object.entries({ ...known.getStates(country, language) }).map(([code, name]) => ({ code, name }));
}

/** Whether holidays of this country and region are known. */
export function isHolidayPlace({ country, region }: Place): boolean {
  const known = new Holidays();
  if (!(country in known.getCountries())) return false;
  return region === null || region in { ...known.getStates(country) };
}

/** Names the public holidays of a place, each year computed once; a place that is `null` has none. */
export function holidaysOf(place: Place | null): HolidayOf {
  if (place === null) return () => undefined;
  const { country, region } = place;
  const calendar = region === null ? new Holidays(country) : new Holidays(country, region);
  const years = new Map<number, ReadonlyMap<string, string>>();
  return (day) => {
    const year = Number(day.slice(0, 4));
    const known = years.get(year) ?? namesIn(calendar, year);
    years.set(year, known);
    return known.get(day);
  };
}

function namesIn(calendar: Holidays, year: number): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { date, start, end, name, type } of calendar.getHolidays(year))
    if (type === 'public')
      for (
        let days = 0, long = Math.max(1, Math.round((end.getTime() - start.getTime()) / 86_400_000));
        days < long;
        days++
      )
        names.set(
          new Date(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10),
          name,
        );
  return names;
}
