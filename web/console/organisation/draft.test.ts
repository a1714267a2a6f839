import { expect, test } from 'vitest';
import type { Organisation } from '#contract/organisation.ts';
import { changeOf, draftOf } from './draft.ts';

const stored: Organisation = {
  id: 'org_1',
  name: 'Nordwerk Gruppe',
  language: 'de',
  address: 'du',
  timeZone: 'Europe/Berlin',
  industry: 'C',
  region: 'DACH',
  parent: null,
  workforce: 1236,
  hourlyCostMinor: 5850,
  workingWeeks: 44,
  currency: 'EUR',
  contributes: true,
  verified: true,
  freezeLeadDays: 3,
  madeUp: true,
  version: 7,
};

test('a draft that nobody touched asks for nothing else than what is stored', () => {
  const { change } = changeOf(draftOf(stored), 7);
  expect({ id: stored.id, verified: true, madeUp: true, ...change }).toEqual(stored);
});

test('every misfit is named at once', () => {
  const draft = { ...draftOf(stored), name: '', timeZone: 'Mars', workforce: 0, currency: 'euro' };
  expect(changeOf(draft, 7).misfits.toSorted()).toEqual(['currency', 'name', 'timeZone', 'workforce']);
});

test('mail domains are read as people write them; none is no restriction', () => {
  const read = (mailDomains: string) => changeOf({ ...draftOf(stored), mailDomains }, 7);
  expect(read(' @Nordwerk.example, nordwerk.org;\nnordwerk.org ').change?.mailDomains).toEqual([
    'nordwerk.example',
    'nordwerk.org',
  ]);
  expect(read(' ').change).not.toHaveProperty('mailDomains');
  expect(read('nordwerk').misfits).toEqual(['mailDomains']);
  expect(draftOf({ ...stored, mailDomains: ['a.example', 'b.example'] }).mailDomains).toBe('a.example, b.example');
});

test('holidays are those of a country or of one of its regions; without a country there are none', () => {
  const read = (country: string, holidayRegion: string) =>
    changeOf({ ...draftOf(stored), country, holidayRegion }, 7).change;
  expect(read('DE', 'BY')?.holidays).toEqual({ country: 'DE', region: 'BY' });
  expect(read('DE', '')?.holidays).toEqual({ country: 'DE', region: null });
  expect(read('', '')).not.toHaveProperty('holidays');
  expect(draftOf({ ...stored, holidays: { country: 'AT', region: null } })).toMatchObject({ country: 'AT' });
});

test('what is not entered stays not entered', () => {
  const change = changeOf({ ...draftOf(stored), hourlyCost: null, workforce: null }, 7);
  expect(change.change).toMatchObject({ hourlyCostMinor: null, workforce: null });
});

test('the colour of mails is taken in any case, may be left out, and must carry white text', () => {
  const read = (colour: string) => changeOf({ ...draftOf(stored), colour }, 7);
  expect(read(' #1C5C9F ').change?.colour).toBe('#1c5c9f');
  expect(read('').change).not.toHaveProperty('colour');
  for (const wrong of ['#ffcc00', 'blue', '#12345']) expect(read(wrong).misfits).toEqual(['colour']);
  expect(draftOf({ ...stored, colour: '#1c5c9f' }).colour).toBe('#1c5c9f');
});
