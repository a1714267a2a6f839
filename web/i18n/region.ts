import type { regions } from '#contract/organisation.ts';

type Names = Readonly<Record<(typeof regions)[number], string>>;

const en: Names = {
  DACH: 'DACH',
  Nordics: 'Nordic and Baltic countries',
  'Western Europe': 'Western Europe',
  'Southern Europe': 'Southern Europe',
  'Eastern Europe': 'Central and Eastern Europe',
  'North America': 'North America',
  'Latin America': 'Latin America',
  'Africa and Middle East': 'Africa and the Middle East',
  'Asia-Pacific': 'Asia-Pacific',
};

const de: Names = {
  DACH: 'DACH',
  Nordics: 'Nordische und baltische Länder',
  'Western Europe': 'Westeuropa',
  'Southern Europe': 'Südeuropa',
  'Eastern Europe': 'Mittel- und Osteuropa',
  'North America': 'Nordamerika',
  'Latin America': 'Lateinamerika',
  'Africa and Middle East': 'Afrika und Naher Osten',
  'Asia-Pacific': 'Asien und Pazifik',
};

/** The regions organisations are compared within, by their code. */
export const regionText = { en, de };
