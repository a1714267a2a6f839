const en = {
  country: 'Public holidays of',
  noCountry: 'nowhere, only weekends',
  region: 'Region',
  wholeCountry: 'the whole country',
};

const de = {
  country: 'Feiertage von',
  noCountry: 'keine, nur Wochenenden',
  region: 'Region',
  wholeCountry: 'das ganze Land',
} satisfies typeof en;

/** Whose public holidays nobody is asked or reminded on. */
export const holidayText = { en, de };
