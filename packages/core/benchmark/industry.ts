import type { Text } from '../survey/instrument.ts';

/**
 * Short names of the sections of economic activity in both languages; NACE and ISIC share the letters.
 * @source NACE Rev. 2, Eurostat 2008; ISIC Rev. 4, United Nations 2008
 */
export const industryNames = {
  A: { de: 'Land- und Forstwirtschaft, Fischerei', en: 'Agriculture, forestry and fishing' },
  B: { de: 'Bergbau und Gewinnung von Steinen und Erden', en: 'Mining and quarrying' },
  C: { de: 'Verarbeitendes Gewerbe', en: 'Manufacturing' },
  D: { de: 'Energieversorgung', en: 'Electricity, gas, steam and air conditioning supply' },
  E: { de: 'Wasserversorgung, Entsorgung', en: 'Water supply, sewerage and waste management' },
  F: { de: 'Baugewerbe', en: 'Construction' },
  G: { de: 'Handel', en: 'Wholesale and retail trade' },
  H: { de: 'Verkehr und Lagerei', en: 'Transportation and storage' },
  I: { de: 'Gastgewerbe', en: 'Accommodation and food services' },
  J: { de: 'Information und Kommunikation', en: 'Information and communication' },
  K: { de: 'Finanz- und Versicherungsdienstleistungen', en: 'Financial and insurance activities' },
  L: { de: 'Grundstücks- und Wohnungswesen', en: 'Real estate activities' },
  M: {
    de: 'Freiberufliche, wissenschaftliche und technische Dienstleistungen',
    en: 'Professional, scientific and technical activities',
  },
  N: { de: 'Sonstige wirtschaftliche Dienstleistungen', en: 'Administrative and support services' },
  O: {
    de: 'Öffentliche Verwaltung, Verteidigung, Sozialversicherung',
    en: 'Public administration, defence and social security',
  },
  P: { de: 'Erziehung und Unterricht', en: 'Education' },
  Q: { de: 'Gesundheits- und Sozialwesen', en: 'Human health and social work' },
  R: { de: 'Kunst, Unterhaltung und Erholung', en: 'Arts, entertainment and recreation' },
  S: { de: 'Sonstige Dienstleistungen', en: 'Other services' },
  T: { de: 'Private Haushalte', en: 'Households as employers' },
  U: { de: 'Exterritoriale Organisationen', en: 'Extraterritorial organisations' },
} as const satisfies Readonly<Record<string, Text>>;

/** Regions that organisations are compared within, by code; the codes can be read as they are. */
export const regionNames = {
  DACH: { de: 'Deutschland, Österreich, Schweiz', en: 'Germany, Austria, Switzerland' },
  Nordics: { de: 'Nordische und baltische Länder', en: 'Nordic and Baltic countries' },
  'Western Europe': { de: 'Westeuropa', en: 'Western Europe' },
  'Southern Europe': { de: 'Südeuropa', en: 'Southern Europe' },
  'Eastern Europe': { de: 'Mittel- und Osteuropa', en: 'Central and Eastern Europe' },
  'North America': { de: 'Nordamerika', en: 'North America' },
  'Latin America': { de: 'Lateinamerika', en: 'Latin America' },
  'Africa and Middle East': { de: 'Afrika und Naher Osten', en: 'Africa and the Middle East' },
  'Asia-Pacific': { de: 'Asien und Pazifik', en: 'Asia-Pacific' },
} as const satisfies Readonly<Record<string, Text>>;
