import { expect, test } from 'vitest';
import { holidayPlaces, holidaysOf, isHolidayPlace } from './holidays.ts';

// https://www.bmi.bund.de/DE/themen/verfassung/staatliche-symbole/nationale-feiertage: unity day everywhere, Epiphany in Bavaria and not in Berlin.
test('public holidays are those of the country and, where one is chosen, of the region', () => {
  const bavaria = holidaysOf({ country: 'DE', region: 'BY' });
  const berlin = holidaysOf({ country: 'DE', region: 'BE' });
  const germany = holidaysOf({ country: 'DE', region: null });
  expect([bavaria, berlin, germany].map((of) => of('2027-10-03'))).toEqual(Array(3).fill('Tag der Deutschen Einheit'));
  expect([bavaria, berlin, germany].map((of) => of('2027-01-06'))).toEqual([
    'Heilige Drei Könige',
    undefined,
    undefined,
  ]);
  expect(holidaysOf(null)('2027-01-01')).toBeUndefined();
});

test('only places whose holidays are known are places', () => {
  expect(isHolidayPlace({ country: 'AT', region: null })).toBe(true);
  expect(isHolidayPlace({ country: 'DE', region: 'BY' })).toBe(true);
  expect(isHolidayPlace({ country: 'DE', region: 'XX' })).toBe(false);
  expect(isHolidayPlace({ country: 'XX', region: null })).toBe(false);
  const germany = holidayPlaces().find(({ code }) => code === 'DE');
  expect(germany?.regions).toContainEqual({ code: 'BY', name: 'Bayern' });
});
