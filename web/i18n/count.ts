const german = [
  'null',
  'ein',
  'zwei',
  'drei',
  'vier',
  'fünf',
  'sechs',
  'sieben',
  'acht',
  'neun',
  'zehn',
  'elf',
  'zwölf',
];
const english = [
  ...['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
];

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A count from 2 on as it begins a sentence: words up to twelve, then figures. Zero and one have sentences of their own. */
export const begin = {
  de: (count: number): string => capital(german[count] ?? new Intl.NumberFormat('de-DE').format(count)),
  en: (count: number): string => capital(english[count] ?? new Intl.NumberFormat('en-GB').format(count)),
};

/** The same within a sentence. */
export const within = {
  de: (count: number): string => german[count] ?? new Intl.NumberFormat('de-DE').format(count),
  en: (count: number): string => english[count] ?? new Intl.NumberFormat('en-GB').format(count),
};
